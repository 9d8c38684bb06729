package org.aenglek.channels.sheets;

import org.aenglek.base.Lang;
import org.aenglek.people.Place;
import org.aenglek.revisions.Content;

/** Answers as a reader sees them. */
public final class Shown {
  private Shown() {}

  public static String of(Column column, Place place, Content content, Lang lang) {
    return Values.shown(column, place, content.get(column.field()), lang);
  }
}
