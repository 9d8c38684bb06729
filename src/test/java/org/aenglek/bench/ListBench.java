package org.aenglek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aenglek.bench.ProcessorTime.Taken;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The site among 49 communities and among 80,000: processor time of a page made afresh, as a
 * multiple of what it takes among the sample alone.
 */
public final class ListBench {
  private static final int COMMUNITIES = 80_000;
  private static final int TO_WARM_UP = 500;
  private static final int TIMES = 80;
  private static final int ROUNDS = 5;
  private static final double BUDGET = 1.5;
  private static final Path HOME = Path.of("target/list-home");

  /** Full pages of the list of the sample, by name and otherwise. */
  private static final String LIST = "/th/communities";

  private static final String NEAR = LIST + "?near=9001";

  /**
   * A page of the nation, and the page of the sample that shows as much: where a filter leaves less
   * of the sample than a full page, its plain list.
   *
   * @param more how many times as much the nation's page shows all the same
   */
  private record Figure(String name, String few, String many, double more) {
    Figure(String name, String few, String many) {
      this(name, few, many, 1);
    }

    static Figure same(String name, String path) {
      return new Figure(name, path, path);
    }

    static Figure filter(String name, String query) {
      return new Figure(name, LIST, LIST + "?" + query);
    }
  }

  private static final List<Figure> FIGURES =
      List.of(
          Figure.same("list", LIST),
          new Figure("list, page 20", LIST + "?page=2", LIST + "?page=20"),
          Figure.same("by name in English", "/en/communities"),
          Figure.same("by name in Malay", "/ms/communities"),
          Figure.same("by name in Chinese", "/zh/communities"),
          Figure.same("by distance", NEAR),
          new Figure("by distance, page 20", NEAR + "&page=2", NEAR + "&page=20"),
          Figure.same("by completeness", LIST + "?sort=completeness"),
          Figure.filter("in one district", "district=2001"),
          Figure.filter("on a list, one in 25", "list=nawatwithi"),
          Figure.filter("on a list, one in 400", "list=otop-village"),
          Figure.filter("known for a kind of capital", "kind=wisdom"),
          Figure.filter("hosts speak Thai, one in 3", "speaks=th"),
          Figure.filter("hosts speak Chinese, one in 300", "speaks=zh"),
          Figure.filter("with a toilet, one in 9", "access=toilet"),
          Figure.filter("help with hearing, one in 600", "access=hearing"),
          Figure.filter("open on a Monday", "open=2026-11-23"),
          Figure.filter(
              "known for a kind, Chinese spoken, open", "kind=wisdom&speaks=zh&open=2026-11-23"),
          new Figure(
              "a point of the map, of 500", LIST + "/map.json", LIST + "/map.json", 500 / 48.0),
          Figure.same("home", "/th/"),
          Figure.same("a community", "/th/communities/ban-khlong-daen"));

  private final ConfigurableApplicationContext application;
  private final FreshReader reader;

  private ListBench(ConfigurableApplicationContext application) throws IOException {
    this.application = application;
    this.reader = new FreshReader(application, HOME);
  }

  public static void main(String[] arguments) throws Exception {
    var rows = System.out;
    System.setOut(System.err);
    FileSystemUtils.deleteRecursively(HOME);
    try (var application = FreshReader.site(HOME)) {
      new ListBench(application).measure(rows);
    }
  }

  private void measure(PrintStream rows) throws Exception {
    for (var figure : FIGURES) reader.read(figure.few(), TO_WARM_UP);
    var few = taken(Figure::few);
    Nation.settle(application, COMMUNITIES, 0);
    for (var figure : FIGURES) reader.read(figure.many(), TIMES);
    var many = taken(Figure::many);
    for (var figure : FIGURES)
      rows.println(row(figure, few.get(figure.few()), many.get(figure.many())));
  }

  /** Of each page the best of some rounds: others had the compiler or the collector for a guest. */
  private Map<String, Taken> taken(Function<Figure, String> page) throws IOException {
    var paths = FIGURES.stream().map(page).distinct().toList();
    var best = new HashMap<String, Taken>();
    for (int i = 0; i < ROUNDS; i++) {
      for (var path : paths) {
        best.merge(path, reader.taken(path, TIMES), Taken::lesser);
      }
    }
    return best;
  }

  private static String row(Figure figure, Taken few, Taken many) {
    double ratio = many.sum() / few.sum() / figure.more();
    return "%s: %,d communities to 49|%.2f (%s; among 49 %s)|≤ %s|%s"
        .formatted(
            figure.name(),
            COMMUNITIES,
            ratio,
            many,
            few,
            BUDGET,
            ratio <= BUDGET ? "kept" : "**missed**");
  }
}
