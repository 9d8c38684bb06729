package org.aenglek.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aenglek.search.Search.Question;
import org.aenglek.testing.AenglekTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Of the things that should be found, how many are among the first five. The judgments were written
 * before the search or by somebody who did not see it. The search was made with an eye on the seen
 * part; the unseen part was first asked when it was done, and its misses are not printed.
 */
@AenglekTest
class SearchQualityTest {
  private static final int FIRST = 5;
  @Autowired Search search;

  private record Judged(String part, String words, Set<String> relevant) {}

  @ParameterizedTest
  @CsvSource({"seen, 0.98", "unseen, 0.95"})
  void nearlyAllThatIsMeantIsAmongTheFirstFive(String part, double least) throws IOException {
    var misses = new ArrayList<String>();
    var recall =
        queries(part).stream().mapToDouble(query -> recall(query, misses)).average().orElseThrow();
    System.out.printf("recall@5 of the %s part: %.4f%n", part, recall);
    if (part.equals("seen")) misses.forEach(System.out::println);
    assertThat(recall).isGreaterThanOrEqualTo(least);
  }

  private double recall(Judged query, List<String> misses) {
    var found =
        search.find(Question.of(query.words(), FIRST)).things().stream()
            .map(one -> one.thing().kind() + ":" + one.thing().slug())
            .toList();
    double recall =
        query.relevant().isEmpty()
            ? (found.isEmpty() ? 1 : 0)
            : (double) found.stream().filter(query.relevant()::contains).count()
                / Math.min(FIRST, query.relevant().size());
    if (recall < 1) misses.add("  %.2f %s → %s".formatted(recall, query.words(), found));
    return recall;
  }

  private static List<Judged> queries(String part) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/search/queries.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .filter(columns -> columns[1].equals(part))
        .map(columns -> new Judged(columns[1], columns[3], relevant(columns[5])))
        .toList();
  }

  private static Set<String> relevant(String slugs) {
    return slugs.isEmpty() ? Set.of() : Set.of(slugs.split(","));
  }
}
