package org.aenglek.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aenglek.base.LocalText;

/**
 * A part of what is held about a person, ready to be printed in any language and to be taken along.
 *
 * @param key of its heading in the messages
 * @param items its entries, each a list of named facts
 */
public record Held(String key, List<List<Fact>> items) {
  public Held {
    items = items.stream().map(List::copyOf).toList();
  }

  /**
   * One fact with its name.
   *
   * @param name the key of its label in the messages
   */
  public record Fact(String name, Value value) {
    public static Fact text(String name, String text) {
      return new Fact(name, new Value.Text(text));
    }

    public static Fact moment(String name, Instant moment) {
      return new Fact(name, new Value.Moment(moment));
    }

    /** A word of ours, by its key in the messages. */
    public static Fact word(String name, String key) {
      return new Fact(name, new Value.Word(key));
    }
  }

  /** What a fact says, and how it is to be printed. */
  public sealed interface Value {
    record Text(String text) implements Value {}

    record Word(String key) implements Value {}

    record Name(LocalText text) implements Value {}

    record Moment(Instant moment) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Where(Place place) implements Value {}
  }
}
