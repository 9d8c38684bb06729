package org.aenglek.people.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.people.Held;
import org.aenglek.people.Held.Value;

/**
 * All that is held about somebody, for programs: sections of items of named values. Moments are ISO
 * 8601, texts in several languages stand under their codes.
 */
record HeldFile(UUID person, Instant made, List<Section> sections) {

  private static final String ACT = "people.act.";

  record Section(String section, List<Map<String, List<Object>>> items) {}

  static HeldFile of(UUID person, Instant made, List<Held> all) {
    return new HeldFile(
        person,
        made,
        all.stream()
            .map(
                held ->
                    new Section(
                        last(held.key()), held.items().stream().map(HeldFile::item).toList()))
            .toList());
  }

  /** Some facts come more than once: somebody who cooks and weaves. */
  private static Map<String, List<Object>> item(List<Held.Fact> facts) {
    var item = new LinkedHashMap<String, List<Object>>();
    for (var fact : facts) {
      item.merge(last(fact.name()), List.of(value(fact.value())), HeldFile::joined);
    }
    return item;
  }

  private static List<Object> joined(List<Object> some, List<Object> more) {
    return Stream.of(some, more).flatMap(List::stream).toList();
  }

  private static Object value(Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Word word -> last(word.key());
      case Value.Name name -> name.text().byCode();
      case Value.Moment moment -> moment.moment().toString();
      case Value.Day day -> day.day().toString();
      case Value.Where where -> where.place().toString();
    };
  }

  /**
   * {@code people.fact.value} is {@code value}, {@code people.act.role.given} {@code role.given}.
   */
  private static String last(String key) {
    int from = key.startsWith(ACT) ? ACT.length() : key.lastIndexOf('.') + 1;
    return key.substring(from);
  }
}
