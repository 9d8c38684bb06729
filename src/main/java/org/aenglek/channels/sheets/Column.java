package org.aenglek.channels.sheets;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;

/**
 * One column of a sheet.
 *
 * @param field whose answers stand in it
 * @param ask how it is answered
 * @param choices for a thing in that place: values and their names
 */
public record Column(
    String field, LocalText label, Ask ask, Function<Place, Map<String, LocalText>> choices) {
  /** Where a thing lies, among several places. */
  static final String PLACE = "in.place";

  /** To which household it belongs. */
  static final String HOUSEHOLD = "in.household";

  /** Neither is a field of the thing, and neither changes afterwards. */
  static final List<String> WHERE = List.of(PLACE, HOUSEHOLD);

  boolean isWhere() {
    return WHERE.contains(field);
  }
}
