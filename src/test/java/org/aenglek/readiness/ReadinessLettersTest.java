package org.aenglek.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.people.Contacts;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is next hears of it, once. */
@AenglekTest
class ReadinessLettersTest {
  private static final String CHAIR = "sample.chair";
  private static final String DISTRICT = "sample.district";
  private static final String OFFICER = "sample.officer";

  @Autowired Assessments assessments;
  @Autowired Verifying verifying;
  @Autowired Appeals appeals;
  @Autowired Scorecards scorecards;
  @Autowired AppealReminders reminders;
  @Autowired Contacts contacts;
  @Autowired Letters letters;
  @Autowired Round round;
  @Autowired World world;
  @Autowired MovableClock clock;

  @BeforeEach
  void everybodyIsReached() {
    clock.reset();
    for (var who : List.of(CHAIR, DISTRICT, OFFICER)) reach(who, who + "@round.test");
  }

  @Test
  void theDistrictHearsWhatIsSentAndTheVillageWhatBecameOfIt() {
    var id = round.answered(1);
    assertThat(lettersTo(DISTRICT, "รอตรวจ", id)).hasSize(1);
    assertThat(lettersTo(OFFICER, "รอตรวจ", id)).isEmpty();
    round
        .district()
        .does(
            () -> {
              verifying.take(id);
              verifying.giveBack(id, "ขอรูปห้องน้ำให้ชัดกว่านี้");
            });
    assertThat(lettersTo(CHAIR, "ยังขาดบางอย่าง", id))
        .singleElement()
        .asString()
        .contains("ขอรูปห้องน้ำให้ชัดกว่านี้");
    round.chair().does(() -> assessments.send(id));
    assertThat(lettersTo(DISTRICT, "รอตรวจ", id)).hasSize(2);
    round.confirmed(id);
    round.district().does(() -> verifying.confirm(id));
    assertThat(lettersTo(CHAIR, "ได้ผลแล้ว", id)).hasSize(1);
  }

  @Test
  void whoeverMayNotVerifyIsNotAsked() {
    var id = round.begun();
    round.district().does(() -> round.answerAll(id, 1));
    round.chair().does(() -> assessments.send(id));
    assertThat(lettersTo(DISTRICT, "รอตรวจ", id)).isEmpty();
    assertThat(lettersTo(OFFICER, "รอตรวจ", id)).hasSize(1);
    round
        .officer()
        .does(
            () -> {
              verifying.take(id);
              verifying.confirm(id);
            });
  }

  @Test
  void theDeciderHearsOfAnAppealBeforeItsLastDayAndAfterItAndTheVillageOfTheAnswer() {
    var id = appealed("toilet");
    assertThat(lettersTo(OFFICER, "ไม่เห็นด้วย", id)).hasSize(1);
    var last = today().plusDays(Appeals.DAYS_TO_DECIDE);
    night(last.minusDays(4));
    assertThat(lettersTo(OFFICER, "ตัดสินภายใน", id)).isEmpty();
    night(last.minusDays(3));
    night(last.minusDays(2));
    assertThat(lettersTo(OFFICER, "ตัดสินภายใน", id)).hasSize(1);
    night(last);
    assertThat(lettersTo(OFFICER, "เลยกำหนดแล้ว", id)).isEmpty();
    night(last.plusDays(1));
    night(last.plusDays(2));
    assertThat(lettersTo(OFFICER, "เลยกำหนดแล้ว", id)).hasSize(1);
    round.decider(id).does(() -> appeals.decide(id, round.appealOf(id), 2, "ไปดูแล้ว สะอาดจริง"));
    assertThat(lettersTo(CHAIR, "ดูอีกครั้งแล้ว", id)).hasSize(1);
  }

  @Test
  void nobodyIsRemindedOfWhatIsDecided() {
    var id = appealed("safety");
    round.decider(id).does(() -> appeals.decide(id, round.appealOf(id), 1, "ยังไม่ได้ซ้อม"));
    night(today().plusDays(Appeals.DAYS_TO_DECIDE));
    night(today().plusDays(Appeals.DAYS_TO_DECIDE + 1));
    assertThat(lettersTo(OFFICER, "ตัดสินภายใน", id)).isEmpty();
    assertThat(lettersTo(OFFICER, "เลยกำหนดแล้ว", id)).isEmpty();
  }

  @Test
  void anotherAddressSinceTheFirstReminderDoesNotStopTheNight() {
    var id = appealed("souvenir");
    var last = today().plusDays(Appeals.DAYS_TO_DECIDE);
    night(last.minusDays(3));
    reach(OFFICER, "moved." + OFFICER + "@round.test");
    night(last.minusDays(2));
    assertThat(lettersTo(OFFICER, "ตัดสินภายใน", id)).hasSize(1);
  }

  private UUID appealed(String criterion) {
    var id = round.confirmed(round.answered(1));
    round.chair().does(() -> appeals.appeal(id, criterion, "ขอให้ไปดูอีกครั้ง"));
    return id;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }

  private void night(LocalDate day) {
    clock.forward(Duration.ofMinutes(1));
    world.act(() -> reminders.run(day));
  }

  private void reach(String who, String address) {
    var person = World.idOf(who);
    Actor.person(person)
        .does(
            () -> {
              for (var before : contacts.all(person)) contacts.remove(before.id());
              contacts.enter(person, Contacts.Kind.EMAIL, address, UUID.randomUUID());
            });
  }

  /** Those that speak of that assessment. */
  private List<String> lettersTo(String who, String subject, UUID assessment) {
    return letters.shown().stream()
        .filter(letter -> letter.to().toString().contains(who + "@round.test"))
        .filter(letter -> letter.subject().contains(subject))
        .map(letter -> letter.body())
        .filter(body -> body.contains(assessment.toString()))
        .toList();
  }
}
