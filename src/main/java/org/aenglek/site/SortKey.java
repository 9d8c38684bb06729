package org.aenglek.site;

import com.ibm.icu.text.Collator;
import java.util.Arrays;
import org.aenglek.base.Lang;

/**
 * Where a name stands among others in a reader's language. The keys are made here and not by the
 * database, whose collation rules differ between servers and so must never be in an index.
 */
public final class SortKey {
  private SortKey() {}

  /** Bytes for a {@code bytea} column whose order is the language's order. */
  public static byte[] of(Lang lang, String name) {
    var key = Collator.getInstance(lang.locale()).getCollationKey(name).toByteArray();
    return Arrays.copyOf(key, key.length - 1);
  }
}
