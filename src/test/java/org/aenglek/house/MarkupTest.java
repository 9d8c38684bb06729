package org.aenglek.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Axe;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Pages;
import org.aenglek.testing.Pages.Own;
import org.aenglek.testing.Programs;
import org.aenglek.testing.Site;
import org.aenglek.testing.Together;
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

  /**
   * Pages that somebody looks at.
   *
   * @param who signs in before, or nobody
   */
  private record Look(View view, String who, List<String> paths) {}

  /**
   * axe-core with the rules of WCAG 2.2 AA, light on a phone and dark on a desk; by two at once,
   * because it takes the longest of all checks.
   */
  @Test
  void everyPageIsAccessible() {
    var looks =
        List.of(List.of(new Look(View.phone(), "", Pages.everywhere().toList())), otherLooks());
    var faults =
        Together.together(
            looks.size(),
            i -> Chromium.beside(() -> looks.get(i).stream().flatMap(this::faults).toList()));
    assertThat(faults.stream().flatMap(List::stream)).isEmpty();
  }

  private List<Look> otherLooks() {
    var looks = new ArrayList<Look>();
    var desk = View.desk().dark();
    looks.add(new Look(desk, "", inThai(Pages.PATHS.stream())));
    Pages.own(world).stream()
        .collect(groupingBy(Own::who, mapping(Own::path, toList())))
        .forEach(
            (who, paths) -> {
              looks.add(new Look(View.phone(), who, inThai(paths.stream())));
              looks.add(new Look(desk, who, inThai(paths.stream())));
            });
    return looks;
  }

  private static List<String> inThai(Stream<String> paths) {
    return paths.map(path -> "/th" + path).toList();
  }

  private Stream<String> faults(Look look) {
    var faults = new ArrayList<String>();
    try (var context = Chromium.open(look.view(), "th")) {
      if (!look.who().isEmpty()) context.addCookies(List.of(session(look.who())));
      var page = context.newPage();
      for (var path : look.paths()) {
        page.navigate(site.address(path));
        faults.addAll(Axe.faults(page, path + " by " + look.who() + " at " + look.view()));
      }
    }
    return faults.stream();
  }

  private Cookie session(String who) {
    var cookie = site.visitor().signedInAs(who).cookie().split("=", 2);
    return new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"));
  }
}
