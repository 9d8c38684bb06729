package org.aenglek.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The stem of an English word, of irregular forms by the file of them. */
final class Stems {
  private static final Map<String, String> BASES = read();
  private static final Cache<String, String> STEMS =
      Caffeine.newBuilder().maximumSize(10_000).build();

  private Stems() {}

  static String of(String word) {
    return STEMS.get(word, Stems::stem);
  }

  private static String stem(String word) {
    var stemmer = new EnglishStemmer();
    stemmer.setCurrent(BASES.getOrDefault(word, word));
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /** Each line is a base and its irregular forms. */
  private static Map<String, String> read() {
    var bases = new HashMap<String, String>();
    try (var file =
        new InputStreamReader(
            Objects.requireNonNull(Stems.class.getResourceAsStream("/search/irregular.txt")),
            StandardCharsets.UTF_8)) {
      for (var line : file.readAllLines()) {
        var forms = line.split(" ");
        for (var form : forms) bases.put(form, forms[0]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(bases);
  }
}
