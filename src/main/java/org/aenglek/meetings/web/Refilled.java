package org.aenglek.meetings.web;

import java.util.List;
import java.util.Map;
import org.aenglek.site.Field.Choice;

/**
 * What was typed into the one form of a page that was refused, so that nobody types it twice;
 * nothing for the other forms.
 */
public record Refilled(String form, Map<String, String> fields) {
  static final Refilled NOTHING = new Refilled("", Map.of());

  public Refilled in(String name) {
    return form.equals(name) ? this : NOTHING;
  }

  public boolean isAny() {
    return !form.isEmpty();
  }

  public String of(String field) {
    return of(field, "");
  }

  public String of(String field, String before) {
    return fields.getOrDefault(field, before);
  }

  /** With what was chosen there; as it was where nothing was. */
  public List<Choice> choose(String field, List<Choice> choices) {
    if (!isAny()) return choices;
    return choices.stream()
        .map(one -> new Choice(one.value(), one.label(), one.value().equals(of(field))))
        .toList();
  }
}
