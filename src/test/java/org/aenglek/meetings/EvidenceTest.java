package org.aenglek.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Pages;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task is closed by what can be opened or checked, and nobody vouches for what is theirs. */
@AenglekTest
class EvidenceTest {
  private static final byte[] PDF = "%PDF-1.4 sample".getBytes(StandardCharsets.US_ASCII);
  private static final String SEEN = "ไปเห็นกับตาแล้ว";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Group group;
  @Autowired Tasks tasks;
  @Autowired JdbcClient sql;
  @Autowired MovableClock clock;

  private Group.Example met;
  private Visitor owner;
  private Visitor secretary;

  @BeforeEach
  void meet() {
    clock.reset();
    met = group.example();
    owner = site.visitor().signedInAs("sample.district");
    secretary = site.visitor().signedInAs("sample.officer");
  }

  @Test
  void wordsAloneCloseNothingAndAreNotLost() {
    var told = done(owner, "words", "ติดป้ายครบทุกจุดแล้ว");
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.body())
        .contains("แนบภาพถ่าย ไฟล์ PDF หรือใส่ลิงก์", "ติดป้ายครบทุกจุดแล้ว</textarea>");
    assertThat(done(secretary, "words", "ทราบว่าเสร็จแล้ว").status()).isEqualTo(422);
    var elsewhere = done(owner, "words", "ดูที่นี่", "link", "https://example.com/done");
    assertThat(elsewhere.status()).isEqualTo(422);
    assertThat(elsewhere.body()).contains("value=\"https://example.com/done\"");
    assertThat(isOpen()).isTrue();
  }

  @Test
  void aPageThatDoesNotOpenForWhoeverClosesShowsNothing() {
    for (var link :
        List.of(
            "/th/offers/no-such-offer",
            "/th/nothing/at/all",
            "/th",
            "/th/people/me",
            "/th/%70eople/me",
            "/th/meetings/tasks",
            "/th/meetings/tasks/" + met.task(),
            "/th/meetings/tasks/" + encoded(met.task().toString()),
            "/th/meetings/tasks/" + UUID.randomUUID(),
            "/th/income/provinces/nonsense",
            "/th/%zz",
            "//example.com/th/communities")) {
      var told = done(owner, "words", "เสร็จ", "link", link);
      assertThat(told.status()).as(link).isEqualTo(422);
      assertThat(told.body()).as(link).contains("เสร็จ</textarea>");
    }
    assertThat(isOpen()).isTrue();
    var bodies = "/th/meetings/bodies/" + met.body();
    assertThat(done(owner, "link", bodies).status()).as("a member sees it").isEqualTo(303);
  }

  @Test
  void aPageOfThisSiteClosesItAlsoByItsWholeAddress() {
    var page = site.publicAddress("/th/communities/ban-tha-sai?from=letter#capital");
    assertThat(done(owner, "link", page).status()).isEqualTo(303);
    assertThat(isOpen()).isFalse();
    assertThat(owner.get(task()).body()).contains("href=\"/th/communities/ban-tha-sai?");
  }

  /**
   * Whatever page of theirs it is: what is told is too long, so that the task stays open and only
   * the link is judged.
   */
  @Test
  void whatOpensInTheBrowserOpensAsEvidence() {
    var long20001 = "ก".repeat(20_001);
    var own =
        Pages.own(world).stream()
            .filter(page -> page.who().equals("sample.officer"))
            .map(page -> "/th" + page.path());
    var all = Stream.concat(Pages.everywhere().filter(path -> path.startsWith("/th/")), own);
    for (var path :
        all.filter(
                path ->
                    !path.contains("?")
                        && !path.matches("/th/(people/.*|programme/.*/wall|meetings/tasks)?"))
            .toList()) {
      boolean isShown = secretary.get(path).status() == 200;
      var told = done(secretary, "words", long20001, "link", path);
      assertThat(told.status()).as(path).isEqualTo(422);
      assertThat(told.body())
          .as(path + (isShown ? " opens" : " does not open"))
          .contains(isShown ? "ยาวเกินไป" : "เปิดหน้านี้ไม่ได้");
    }
    assertThat(done(secretary, "link", "/th/programme/provinces/90/audit.zip").status())
        .as("what is sent while it is made")
        .isEqualTo(422);
  }

  @Test
  void aDocumentClosesItAndIsOpenedAgain() {
    var sent = owner.sendFile(task() + "/reports", "a.pdf", PDF, Map.of("report", "done"));
    assertThat(sent.status()).isEqualTo(303);
    var page = owner.get(task()).body();
    assertThat(page).contains("เอกสาร (PDF)");
    var file = owner.get(task() + "/files/1");
    assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(file.bytes()).isEqualTo(PDF);
    assertThat(site.visitor().signedInAs("sample.member").get(task() + "/files/1").status())
        .isEqualTo(404);
  }

  @Test
  void whoKeepsTheMinutesClosesWhatTheySawWithTheirNameAndWords() {
    assertThat(secretary.get(task()).body()).contains("name=\"seen\"");
    assertThat(owner.get(task()).body()).doesNotContain("name=\"seen\"");
    var silent = done(secretary, "seen", "yes");
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.body()).contains("เล่าสั้น ๆ ว่าเห็นอะไร", "value=\"yes\" checked");
    assertThat(done(secretary, "seen", "yes", "words", "เห็นป้ายที่ปากทางวันนี้").status())
        .isEqualTo(303);
    assertThat(secretary.get(task()).body()).contains(SEEN, "เห็นป้ายที่ปากทางวันนี้");
  }

  @Test
  void nobodyVouchesForWhatIsTheirs() {
    assertThat(done(owner, "seen", "yes", "words", "เห็นเอง").body())
        .contains("ไม่เคยรับผิดชอบงานนี้");
    group.asOfficer(
        () -> {
          var due = group.today().plusDays(3);
          tasks.giveAnew(met.task(), group.person("sample.officer"), due, "x", UUID.randomUUID());
          tasks.giveAnew(met.task(), group.person("sample.district"), due, "y", UUID.randomUUID());
          return due;
        });
    var laundered = done(secretary, "seen", "yes", "words", "เห็นเอง");
    assertThat(laundered.status()).as("who ever had it").isEqualTo(422);
    assertThat(isOpen()).isTrue();
    assertThat(
            done(site.visitor().signedInAs("sample.group"), "seen", "yes", "words", "เห็นแล้ว")
                .status())
        .as("the chair")
        .isEqualTo(303);
  }

  @Test
  void theDatabaseAsksTheSame() {
    assertThatThrownBy(() -> closeByForce("sample.district", "null"))
        .rootCause()
        .hasMessageContaining("done_is_shown");
    assertThatThrownBy(() -> closeByForce("sample.district", "'{\"th\": \"ก\"}'"))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  private void closeByForce(String who, String seenBy) {
    world.askAs(
        Actor.person(World.idOf(who)),
        () ->
            sql.sql(
                    "insert into meetings.report (task, number, state, words, link, seen_by, at, by, request) values"
                        + " (?, 1, 'done', 'x', '', "
                        + seenBy
                        + ", people.moment(), people.actor(), gen_random_uuid())")
                .param(met.task())
                .update());
  }

  private Answer done(Visitor who, String... fields) {
    var all = new ArrayList<>(List.of("report", "done"));
    all.addAll(List.of(fields));
    return who.post(task() + "/reports", all.toArray(String[]::new));
  }

  /** The same address, its first letter spelt otherwise. */
  private static String encoded(String id) {
    return "%" + Integer.toHexString(id.charAt(0)) + id.substring(1);
  }

  private String task() {
    return "/th/meetings/tasks/" + met.task();
  }

  private boolean isOpen() {
    return group.asOfficer(() -> tasks.get(met.task())).isOpen();
  }
}
