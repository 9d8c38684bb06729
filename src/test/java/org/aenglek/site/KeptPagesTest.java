package org.aenglek.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.aenglek.TestBed;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AenglekTest
class KeptPagesTest {
  private static final String PAGE = "/en/communities/ban-khlong-daen";
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired KeptPages pages;
  @Autowired Changes changes;
  @Autowired DataSource dataSource;

  @BeforeEach
  void atTen() {
    clock.reset();
  }

  @Test
  void aPageIsMadeOnceAndThenServed() {
    site.get(PAGE);
    long made = pages.made();
    for (int i = 0; i < 20; i++) assertThat(site.get(PAGE).status()).isEqualTo(200);
    assertThat(pages.made()).isEqualTo(made);
  }

  @Test
  void aKeptPageNamesItsLanguageToo() {
    site.get(PAGE);
    assertThat(site.get(PAGE).header("Content-Language")).isEqualTo("en");
  }

  @Test
  void theNextRequestSeesAChange() {
    site.get(PAGE);
    world.flood(
        "ban-khlong-daen", "Boats rest", "2026-11-22T00:00+07:00", "2026-11-25T00:00+07:00");
    assertThat(site.get(PAGE).body()).contains("Boats rest");
  }

  @Test
  void aPageThatWasBeingMadeDuringAChangeIsNotKept() {
    var key = pages.key("/en/made-during-a-change", null).orElseThrow();
    var ticket = pages.ticket(key);
    changes.happened();
    pages.keep(ticket, Answer.of("text/html", null, "old".getBytes(UTF_8)), Long.MAX_VALUE);
    assertThat(pages.find(key)).isEmpty();
  }

  @Test
  void aNoticeComesAndGoesWithItsWindowFromTheKeptPageToo() {
    world.flood("ban-mi-rai", "Road closed", "2026-11-22T12:00+07:00", "2026-11-22T14:00+07:00");
    var page = "/en/communities/ban-mi-rai";
    assertThat(site.get(page).body()).doesNotContain("Road closed");
    clock.moveTo("2026-11-22T12:00:00+07:00");
    assertThat(site.get(page).body()).contains("Road closed");
    assertThat(site.get(page).body()).contains("Road closed");
    clock.moveTo("2026-11-22T14:00:00+07:00");
    assertThat(site.get(page).body()).doesNotContain("Road closed");
  }

  @Test
  void tenThousandOddQueriesChangeNothing() {
    site.get(PAGE);
    var key = pages.key(PAGE, null).orElseThrow();
    for (int i = 0; i < 10_000; i++) {
      var odd = pages.key(PAGE, "junk" + i + "=" + i).orElseThrow();
      assertThat(odd).isEqualTo(key);
      var ticket = pages.ticket(pages.key(PAGE, "digits=" + i).orElseThrow());
      pages.keep(ticket, Answer.of("text/html", null, new byte[2000]), Long.MAX_VALUE);
    }
    assertThat(pages.find(key)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%6Bind=wisdom", "!kind=wisdom", "_kind=wisdom", "kind"})
  void aNameWrittenOtherwiseMakesNobodysPage(String query) {
    changes.happened();
    site.get("/en/communities?" + query);
    assertThat(site.get("/en/communities").body()).contains("49 communities");
  }

  @Test
  void aHeaderIsNoParameter() {
    changes.happened();
    site.get("/en/communities", "Kind", "wisdom");
    assertThat(site.get("/en/communities").body()).contains("49 communities");
  }

  @Test
  void whereSomebodyStandsIsNotKept() {
    changes.happened();
    long made = pages.made();
    site.get("/en/communities/map.json?near=7.19,100.59");
    site.get("/en/communities?near=7.19,100.59");
    site.get("/en/search/suggestions?q=weav");
    assertThat(pages.made()).isEqualTo(made);
  }

  @Test
  void aSessionSeesPagesMadeForIt() {
    site.get(PAGE);
    long served = pages.served();
    site.get(PAGE, "Cookie", Doors.SESSION_COOKIE + "=1");
    assertThat(pages.served()).isEqualTo(served);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void aCommitElsewhereIsHeard() throws SQLException {
    site.get(PAGE);
    try (var elsewhere = TestBed.asOwner(dataSource);
        var statement = elsewhere.createStatement()) {
      statement.execute(
          """
          update areas.community set name = name || '{"en": "Ban Renamed"}'
           where slug = 'ban-khlong-daen'
          """);
    }
    while (!site.get(PAGE).body().contains("Ban Renamed")) Thread.onSpinWait();
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void whileNobodyListensNothingIsKept() {
    changes.stop();
    try {
      site.get(PAGE);
      long made = pages.served();
      site.get(PAGE);
      assertThat(pages.served()).isEqualTo(made);
    } finally {
      changes.start();
      while (!changes.isListening()) Thread.onSpinWait();
    }
  }

  @Test
  void aBrowserWithTheSamePageIsToldSo() {
    var tag = site.get(PAGE).header("ETag");
    var again = site.get(PAGE, "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
  }
}
