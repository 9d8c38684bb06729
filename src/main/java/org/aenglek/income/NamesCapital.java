package org.aenglek.income;

import java.util.Map;
import org.aenglek.base.LocalText;

/**
 * Who knows how a community calls what is its own: the books keep keys, and the modules that keep
 * the names are none of those that this one knows.
 */
public interface NamesCapital {

  /** By the keys of what there is today. */
  Map<String, LocalText> of(String slug);
}
