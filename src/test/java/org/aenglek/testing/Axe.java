package org.aenglek.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** axe-core with the rules of WCAG 2.2 AA. */
public final class Axe {
  private static final String SCRIPT = read();

  private Axe() {}

  /** What keeps somebody from using that page as it is shown. */
  @SuppressWarnings("unchecked")
  public static List<String> faults(Page page, String where) {
    page.evaluate(SCRIPT);
    var violations =
        (List<Map<String, Object>>)
            page.evaluate(
                """
                async () => (await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a",
                  "wcag21aa", "wcag22aa", "best-practice"] })).violations
                  .map(v => ({ id: v.id, nodes: v.nodes.map(n => n.html + n.failureSummary)
                    .slice(0, 3).join(" | ") }))
                """);
    return violations.stream()
        .map(violation -> where + ": " + violation.get("id") + " " + violation.get("nodes"))
        .toList();
  }

  private static String read() {
    try {
      return Files.readString(Path.of("src/test/validators/node_modules/axe-core/axe.min.js"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
