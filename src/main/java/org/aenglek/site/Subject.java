package org.aenglek.site;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a page is about; a panel that knows such a thing may add a piece to the page. */
public interface Subject {
  /** Of a page that is about no single thing. */
  Subject NOTHING = new Subject() {};

  /** Of the thing; none where the page is about no single one. */
  default @Nullable UUID id() {
    return null;
  }
}
