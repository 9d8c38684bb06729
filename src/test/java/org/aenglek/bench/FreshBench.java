package org.aenglek.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/** What a page costs when everything on it is read anew, because something changed just before. */
public final class FreshBench {
  private static final int TO_WARM_UP = 8000;
  private static final int TIMES = 2000;
  private static final double BUDGET_MS = 0.6;
  private static final Path HOME = Path.of("target/fresh-home");

  private FreshBench() {}

  /**
   * @param paths of the pages
   */
  public static void main(String[] paths) throws Exception {
    var rows = System.out;
    System.setOut(System.err);
    FileSystemUtils.deleteRecursively(HOME);
    try (var application = FreshReader.site(HOME)) {
      var reader = new FreshReader(application, HOME);
      for (var path : paths) reader.read(path, TO_WARM_UP);
      for (var path : paths) {
        var taken = reader.taken(path, TIMES);
        rows.printf(
            Locale.ROOT,
            "`%s` afresh after a change, CPU|%s|≤ %s ms|%s%n",
            path,
            taken,
            BUDGET_MS,
            taken.sum() <= BUDGET_MS ? "kept" : "**missed**");
      }
    }
  }
}
