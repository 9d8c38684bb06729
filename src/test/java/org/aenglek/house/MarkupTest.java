package org.aenglek.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Axe;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Pages;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page in every language is valid, and usable by everybody. */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkupTest {
  private static final Path VALIDATORS = Path.of("src/test/validators");
  private static final Path PAGES = Path.of("target/pages");
  @Autowired Site site;

  @BeforeAll
  void savePages() throws IOException {
    Files.createDirectories(PAGES);
    for (var path : Pages.everywhere().toList()) {
      var file = path.substring(1).replaceAll("[^a-z0-9-]+", "_") + ".html";
      Files.writeString(PAGES.resolve(file), site.get(path).body());
    }
  }

  /** The Nu HTML checker, over all pages at once. */
  @Test
  void everyPageIsValidHtml() throws IOException, InterruptedException {
    var checker = VALIDATORS.resolve("node_modules/vnu-jar/build/dist/vnu.jar").toString();
    var java = ProcessHandle.current().info().command().orElseThrow();
    mustPass(java, "-jar", checker, "--errors-only", "--skip-non-html", PAGES.toString());
  }

  /** Structured data as search engines read it, and the places as maps do. */
  @Test
  void machinesUnderstandWhatIsMeantForThem() throws IOException, InterruptedException {
    var places = Path.of("target/communities.geojson");
    Files.write(places, site.get("/channels/communities.geojson").bytes());
    var check = VALIDATORS.resolve("machines.mjs").toString();
    mustPass("node", check, PAGES.toString(), places.toString());
  }

  private static void mustPass(String... command) throws IOException, InterruptedException {
    var check = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(check.getInputStream().readAllBytes(), UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
  }

  /** axe-core with the rules of WCAG 2.2 AA, light on a phone and dark on a desk. */
  @Test
  void everyPageIsAccessible() {
    var faults = new ArrayList<String>();
    visit(View.phone(), Pages.everywhere().toList(), faults);
    visit(View.desk().dark(), Pages.PATHS.stream().map(path -> "/th" + path).toList(), faults);
    assertThat(faults).isEmpty();
  }

  private void visit(View view, List<String> paths, List<String> faults) {
    try (var context = Chromium.open(view, "th")) {
      var page = context.newPage();
      for (var path : paths) {
        page.navigate(site.address(path));
        faults.addAll(Axe.faults(page, path + " at " + view));
      }
    }
  }
}
