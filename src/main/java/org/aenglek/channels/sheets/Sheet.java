package org.aenglek.channels.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.aenglek.revisions.Content;

/**
 * All things of one kind in a place.
 *
 * @param key the kind, as revisions name it, or one of those below
 * @param needed fields without which a thing is not told from others
 * @param newId the id that the only one in a place will have; nothing where there may be many
 * @param problems what is wrong with a state of a thing
 */
public record Sheet(
    String key,
    LocalText label,
    Place place,
    List<Column> columns,
    List<Line> lines,
    List<String> needed,
    Function<Place, Optional<UUID>> newId,
    Function<Content, Map<String, String>> problems) {
  static final String HOUSEHOLD = "household";
  static final String MEMBER = "member";
  private static final String ID = ".id";

  /** A thing as it was entered last. Its places are {@link Column#WHERE}. */
  public record Line(UUID id, Place place, Content content) {}

  /** The name of the column in which the things' ids are; by it a sheet is known. */
  String idColumn() {
    return key + ID;
  }

  Optional<Column> column(String field) {
    return columns.stream().filter(column -> column.field().equals(field)).findFirst();
  }

  boolean isOfPeople() {
    return key.equals(HOUSEHOLD) || key.equals(MEMBER);
  }
}
