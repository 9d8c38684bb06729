package org.aenglek.areas;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rule by which a name becomes the last step of an address, once and for good. */
final class Slugs {
  private Slugs() {}

  /**
   * The name; where that is taken, with the subdistrict; then with the district; then with a
   * number. What stands in parentheses is left out.
   */
  static String choose(String name, Stream<String> widerPlaces, Predicate<String> isTaken) {
    var own = slug(name);
    if (!isTaken.test(own)) return own;
    return Stream.concat(
            widerPlaces.map(place -> own + "-" + slug(place)),
            Stream.iterate(2, number -> number + 1).map(number -> own + "-" + number))
        .filter(candidate -> !isTaken.test(candidate))
        .findFirst()
        .orElseThrow();
  }

  static String slug(String name) {
    var ascii =
        Normalizer.normalize(name.replaceAll("\\(.*?\\)", " "), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    if (ascii.isEmpty()) throw new IllegalArgumentException("no letters to make an address of");
    return ascii;
  }
}
