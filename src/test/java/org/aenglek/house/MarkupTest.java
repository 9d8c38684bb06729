package org.aenglek.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Axe;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Pages;
import org.aenglek.testing.Programs;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
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
  @Autowired World world;

  @BeforeAll
  void savePages() throws IOException {
    Files.createDirectories(PAGES);
    for (var path : Pages.everywhere().toList()) {
      var file = path.substring(1).replaceAll("[^a-z0-9-]+", "_") + ".html";
      Files.writeString(PAGES.resolve(file), site.get(path).body());
    }
    var visitors = new HashMap<String, Visitor>();
    for (var own : Pages.own(world)) {
      var visitor = visitors.computeIfAbsent(own.who(), who -> site.visitor().signedInAs(who));
      for (var lang : List.of("/th", "/ms")) save(visitor, lang + own.path());
    }
  }

  private static void save(Visitor visitor, String path) throws IOException {
    var answer = visitor.get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    var file = "own_" + path.substring(1).replaceAll("[^a-z0-9-]+", "_") + ".html";
    Files.writeString(PAGES.resolve(file), answer.body());
  }

  /** The Nu HTML checker, over all pages at once. */
  @Test
  void everyPageIsValidHtml() {
    var checker = VALIDATORS.resolve("node_modules/vnu-jar/build/dist/vnu.jar").toString();
    var java = ProcessHandle.current().info().command().orElseThrow();
    Programs.mustPass(java, "-jar", checker, "--errors-only", "--skip-non-html", PAGES.toString());
  }

  /** Structured data as search engines read it, and the places as maps do. */
  @Test
  void machinesUnderstandWhatIsMeantForThem() throws IOException {
    var places = Path.of("target/communities.geojson");
    Files.write(places, site.get("/channels/communities.geojson").bytes());
    var check = VALIDATORS.resolve("machines.mjs").toString();
    Programs.mustPass("node", check, PAGES.toString(), places.toString());
  }

  /** axe-core with the rules of WCAG 2.2 AA, light on a phone and dark on a desk. */
  @Test
  void everyPageIsAccessible() {
    var faults = new ArrayList<String>();
    visit(View.phone(), Pages.everywhere().toList(), faults);
    visit(View.desk().dark(), Pages.PATHS.stream().map(path -> "/th" + path).toList(), faults);
    visitOwn(View.phone(), faults);
    visitOwn(View.desk().dark(), faults);
    assertThat(faults).isEmpty();
  }

  /** Pages behind the sign-in, each as one who sees it. */
  private void visitOwn(View view, List<String> faults) {
    for (var own : Pages.own(world)) {
      try (var context = Chromium.open(view, "th")) {
        var cookie = site.visitor().signedInAs(own.who()).cookie().split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"))));
        var page = context.newPage();
        page.navigate(site.address("/th" + own.path()));
        faults.addAll(Axe.faults(page, own + " at " + view));
      }
    }
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
