package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.base.Actor;
import org.aenglek.base.Secret;
import org.aenglek.people.Contacts;
import org.aenglek.people.Grants;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has the village's letter answers with one tap, and with nothing else can. */
@AenglekTest
class LetterAnswersTest {
  private static final String WEAVING = "ko-yo-weaving-morning";

  @Autowired Site site;
  @Autowired AnswerLinks links;
  @Autowired Contacts contacts;
  @Autowired Grants grants;
  @Autowired Letters letters;
  @Autowired JdbcClient sql;
  @Autowired World world;
  @Autowired MovableClock clock;

  private UUID chair;

  @BeforeEach
  void aChairWithAnAddress() {
    clock.reset();
    chair = world.person("sample.chair");
    var mail = "chair@village.test";
    Actor.person(chair)
        .does(() -> contacts.enter(chair, Contacts.Kind.EMAIL, mail, UUID.randomUUID()));
  }

  @Test
  void theLettersLinkShowsWhatTheLetterSaidAndOneTapAnswers() {
    var secret = world.booked(WEAVING);
    var visit = world.visit(secret);
    var letter =
        letters.shown().stream()
            .filter(one -> one.to().toString().contains("chair@village.test"))
            .filter(one -> one.body().contains(visit.reference()))
            .findFirst()
            .orElseThrow()
            .body();
    var yes = find(letter, "(/th/bookings/answers/[A-Za-z0-9_-]+/yes)");
    assertThat(letter).contains(yes.replace("/yes", "/no"));
    var page = site.get(yes).body();
    assertThat(page).contains("2 คน", "ได้").doesNotContain("Aminah", "123456789", "ฮาลาล");
    assertThat(isConfirmed(secret)).isFalse();
    assertThat(site.visitor().post(yes).status()).isEqualTo(303);
    assertThat(site.visitor().post(yes).status()).isEqualTo(303);
    assertThat(isConfirmed(secret)).isTrue();
    assertThat(acts(visit)).containsExactly("person:" + chair);
    assertThat(site.get(yes).body()).contains("ยืนยันแล้ว").doesNotContain("<button class=\"go\"");
    var no = site.visitor().post(yes.replace("/yes", "/no"));
    assertThat(no.status()).isEqualTo(422);
    assertThat(no.body()).contains("ตอบไปแล้ว");
  }

  @Test
  void itEndsWithTheDeadline() {
    var secret = world.booked(WEAVING);
    var yes = link(secret, chair) + "/yes";
    clock.forward(Duration.ofHours(24));
    assertThat(site.get(yes).body()).contains("ไม่มีคำตอบ").doesNotContain("<button class=\"go\"");
    assertThat(site.visitor().post(yes).body()).contains("เลยเวลา");
    assertThat(isConfirmed(secret)).isFalse();
  }

  @Test
  void whatIsAlteredOrForAnotherVisitOpensNothing() {
    var secret = world.booked(WEAVING);
    var other = world.booked("thai-so-sea-bass-supper");
    var link = link(secret, chair);
    for (var wrong :
        List.of(link.substring(0, link.length() - 1), link + "A", "/th/bookings/answers/x")) {
      assertThat(site.get(wrong + "/yes").status()).isEqualTo(404);
      assertThat(site.visitor().post(wrong + "/yes").status()).isEqualTo(404);
    }
    assertThat(site.get(link + "/perhaps").status()).isEqualTo(404);
    assertThat(site.visitor().post(link(other, chair) + "/yes").status()).isEqualTo(404);
    assertThat(isConfirmed(other)).isFalse();
  }

  @Test
  void whoHasNoPartInTheVillageAnyMoreAnswersNothing() {
    var secret = world.booked("thai-so-sea-bass-supper");
    var former = world.chairOf("ban-thai-so");
    var yes = link(secret, former) + "/yes";
    assertThat(site.get(yes).status()).isEqualTo(200);
    world.act(() -> grants.of(former).forEach(grant -> grants.end(grant.id())));
    assertThat(site.get(yes).status()).isEqualTo(404);
    assertThat(site.visitor().post(yes).status()).isEqualTo(404);
    assertThat(isConfirmed(secret)).isFalse();
  }

  private String link(Secret secret, UUID person) {
    var answering = new AnswerLinks.Answering(world.visit(secret).id(), person);
    return "/th/bookings/answers/" + links.of(answering);
  }

  private boolean isConfirmed(Secret secret) {
    return world.visit(secret).isConfirmed();
  }

  private List<String> acts(Visit visit) {
    return world.ask(
        () ->
            sql.sql(
                    """
                    select actor from people.act
                     where what = 'visit.answeredByLetter' and detail #>> '{}' = ?
                    """)
                .param(visit.reference())
                .query(String.class)
                .list());
  }

  private static String find(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
