package org.aenglek.counter;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Events of one device as they come over a thin line. Each names the hash of the one before it, so
 * the signature of the last proves them all; a hash that follows from the text before it is left
 * out.
 *
 * @param texts the first as it was signed, the others with an empty {@code previous}
 * @param signature of the last
 */
public record Chain(List<String> texts, String signature) {
  private static final String LEFT_OUT = "\"previous\":\"\"";

  public Chain {
    signature = requireNonNullElse(signature, "");
  }

  @SuppressWarnings("ConstantValue") // what is read from outside may lack anything
  public boolean isWhole() {
    return texts != null && !texts.isEmpty() && texts.stream().allMatch(Objects::nonNull);
  }

  boolean isOne() {
    return texts.size() == 1;
  }

  /** Nothing where one of its texts is no event. */
  Optional<List<Sent>> events() {
    var whole = whole();
    var events =
        IntStream.range(0, whole.size())
            .mapToObj(i -> Event.read(whole.get(i)).map(one -> sent(one, whole.get(i), i)))
            .flatMap(Optional::stream)
            .toList();
    return Optional.of(events).filter(all -> all.size() == whole.size());
  }

  private Sent sent(Event event, String text, int place) {
    return new Sent(event, text, place == texts.size() - 1 ? signature : null);
  }

  /** As they say themselves; nothing for a text that is no event. */
  List<@Nullable Integer> numbers() {
    var numbers = new ArrayList<@Nullable Integer>();
    for (var text : texts) numbers.add(Event.read(text).map(Event::number).orElse(null));
    return numbers;
  }

  /** The texts as the device has them. */
  private List<String> whole() {
    var whole = new ArrayList<String>();
    for (var text : texts) whole.add(whole.isEmpty() ? text : after(whole.getLast(), text));
    return whole;
  }

  private static String after(String before, String text) {
    int at = text.indexOf(LEFT_OUT);
    if (at < 0) return text;
    int end = at + LEFT_OUT.length() - 1;
    return text.substring(0, end) + EventRows.hash(before) + text.substring(end);
  }
}
