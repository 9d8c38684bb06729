package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.bookings.Lodgers.AllTold;
import org.aenglek.bookings.Lodgers.Remove;
import org.aenglek.bookings.Lodgers.Tell;
import org.aenglek.bookings.Lodgers.Told;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Wanted;
import org.aenglek.people.Access;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sleeps here, who must know it, and who may not. */
@AenglekTest
class LodgersTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Guest AMINAH =
      new Guest("Aminah binti Yusof", "+60123456789", "", Needs.NONE);
  private static final Lodger WITH_PASSPORT = lodger("MY", "passport", "a12345678");
  private static final Lodger FROM_HERE = lodger("TH", "identity-card", "1101700203451");

  @Autowired Bookings bookings;
  @Autowired Visits visits;
  @Autowired Lodgers lodgers;
  @Autowired LodgerRows rows;
  @Autowired Duties duties;
  @Autowired Offers offers;
  @Autowired Site site;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  @BeforeEach
  void startAnew() {
    clock.reset();
  }

  @Test
  void nothingIsAskedBeforeItsTimeNorWhereNobodySleeps() {
    var stay = stay(FRIDAY, 2);
    assertThat(lodgers.areAsked(visit(stay))).as("ten days before").isFalse();
    assertThatThrownBy(() -> lodgers.of(stay, visit(stay).id())).isInstanceOf(NotThere.class);
    clock.moveTo("2026-12-01T10:00:00+07:00");
    assertThat(lodgers.areAsked(visit(stay))).isTrue();
    var meal = confirmed("thai-so-sea-bass-supper", FRIDAY, 4);
    assertThat(lodgers.areAsked(visit(meal))).isFalse();
  }

  @Test
  void aForeignerIsToldOfWithinADayAndTickedOff() {
    var secret = stay(FRIDAY.plusDays(3), 2);
    clock.moveTo("2026-12-07T18:00:00+07:00");
    var id = visit(secret).id();
    lodgers.say(secret, id, new Tell(WITH_PASSPORT, UUID.randomUUID()));
    clock.forward(Duration.ofMinutes(1));
    lodgers.say(secret, id, new Tell(FROM_HERE, UUID.randomUUID()));
    var lodging = lodgers.of(secret, id);
    var duty = lodging.duties().getFirst();
    assertThat(duty.kind()).isEqualTo(Duty.Kind.FOREIGNERS);
    assertThat(lodging.told()).extracting(told -> told.isOwed(duty)).containsExactly(true, false);
    assertThat(lodging.isOpen()).isTrue();
    var foreigner = lodging.told().getFirst().id();
    host(() -> lodgers.report(id, foreigner, Duty.Kind.FOREIGNERS));
    host(() -> lodgers.report(id, foreigner, Duty.Kind.FOREIGNERS));
    assertThat(lodgers.of(secret, id).isOpen()).isFalse();
    lodgers.say(secret, id, new Remove(foreigner));
    assertThat(lodgers.of(secret, id).told())
        .as("what the authority knows stays")
        .extracting(Told::id)
        .contains(foreigner);
  }

  @Test
  void aHotelKeepsARegisterOfAll() {
    var secret = stay(FRIDAY.plusDays(5), 2);
    clock.moveTo("2026-12-09T18:00:00+07:00");
    var visit = visit(secret);
    lodgers.say(secret, visit.id(), new Tell(FROM_HERE, UUID.randomUUID()));
    lodgers.say(secret, visit.id(), new AllTold());
    assertThat(lodgers.of(secret, visit.id()).isOpen()).isFalse();
    host(() -> duties.sayHotel(visit.community(), true));
    assertThat(lodgers.of(secret, visit.id()).isOpen()).isTrue();
    host(() -> duties.sayHotel(visit.community(), false));
  }

  @Test
  void sentTwiceIsToldOnceAndNoMoreThanCome() {
    var secret = stay(FRIDAY.plusDays(7), 1);
    clock.moveTo("2026-12-11T10:00:00+07:00");
    var id = visit(secret).id();
    var request = UUID.randomUUID();
    lodgers.say(secret, id, new Tell(WITH_PASSPORT, request));
    lodgers.say(secret, id, new Tell(WITH_PASSPORT, request));
    assertThat(lodgers.of(secret, id).told()).hasSize(1);
    assertThatThrownBy(() -> lodgers.say(secret, id, new Tell(FROM_HERE, request)))
        .isInstanceOf(Request.Reused.class);
    assertRefused(
        Reason.LODGERS_ENOUGH,
        () -> lodgers.say(secret, id, new Tell(FROM_HERE, UUID.randomUUID())));
    lodgers.say(secret, id, new Remove(lodgers.of(secret, id).told().getFirst().id()));
    assertThat(lodgers.of(secret, id).told()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', MY, passport, A1234567, '', LODGER_NAME",
    "Aminah, XX, passport, A1234567, '', LODGER_NATION",
    "Aminah, MY, passport, ???, '', LODGER_NUMBER",
    "Aminah, MY, photograph, A1234567, '', LODGER_NUMBER",
    "Aminah, MY, passport, A1234567, 2569-12-31, LODGER_BORN",
    "Aminah, MY, border-pass, A1234567, yesterday, LODGER_BORN"
  })
  void whatCannotBeSoIsAskedForAgain(
      String given, String nation, String document, String number, String born, Reason reason) {
    assertRefused(reason, () -> Lodger.of(given, "", nation, document, number, born, TODAY));
  }

  @Test
  void aBirthdayMayBeOfTheBuddhistEra() {
    var lodger = Lodger.of("Aminah", "", "MY", "border-pass", " p 12-34 ", "2533-05-06", TODAY);
    assertThat(lodger.born()).isEqualTo("1990-05-06");
    assertThat(lodger.number()).isEqualTo("P12-34");
  }

  @Test
  void onlyWhoReceivesThemSeesThem() {
    var secret = stay(FRIDAY.plusDays(10), 2);
    var other = stay(FRIDAY.plusDays(11), 1);
    clock.moveTo("2026-12-14T18:00:00+07:00");
    var visit = visit(secret);
    lodgers.say(secret, visit.id(), new Tell(WITH_PASSPORT, UUID.randomUUID()));
    assertThatThrownBy(() -> lodgers.of(other, visit.id())).isInstanceOf(NotThere.class);
    for (var nosy : List.of("sample.officer", "sample.treasurer", "sample.auditor")) {
      assertThat(seenBy(nosy)).as(nosy).isZero();
    }
    for (var nosy : List.of("sample.auditor", "sample.treasurer")) {
      assertThat(
              site.visitor().signedInAs(nosy).get("/th/bookings/in/ban-thai-so/lodgers").status())
          .isEqualTo(403);
    }
    assertThatThrownBy(
            () ->
                Actor.person(world.person("sample.officer"))
                    .does(() -> lodgers.say(visit.id(), new AllTold())))
        .isInstanceOf(Access.NotAllowed.class);
  }

  @Test
  void theyAreForgotten() {
    var secret = stay(FRIDAY.plusDays(13), 1);
    clock.moveTo("2026-12-17T18:00:00+07:00");
    var id = visit(secret).id();
    lodgers.say(secret, id, new Tell(WITH_PASSPORT, UUID.randomUUID()));
    forget();
    assertThat(lodgers.of(secret, id).told()).as("the guest is still there").hasSize(1);
    clock.forward(Duration.ofDays(2));
    forget();
    assertThat(lodgers.of(secret, id).told()).isEmpty();
  }

  @Test
  void aGuestTellsItOnAPageAndTheVillageTakesItAway() {
    var secret = stay(FRIDAY.plusDays(17), 1);
    clock.moveTo("2026-12-21T15:00:00+07:00");
    var guest = site.visitor();
    var link = "/ms/bookings/" + secret.text();
    var page = link + "/visits/" + visit(secret).id() + "/lodgers";
    assertThat(guest.get(link).body()).contains(page);
    assertThat(guest.get(page).body()).contains("Siapa bermalam di sini?", "Malaysia", "TM.30");
    var wrong =
        guest.post(page, "given", "=Aminah", "nation", "MY", "document", "passport", "number", "?");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("value=\"=Aminah\"", "Sila tulis nombor dokumen");
    guest.post(
        page, "given", "=Aminah", "nation", "MY", "document", "border-pass", "number", "P123456");
    assertThat(guest.get(page).body()).contains("Pas sempadan P123456");

    var host = site.visitor().signedInAs(world.signInOfChair("ban-thai-so"));
    var village = "/th/bookings/in/ban-thai-so";
    assertThat(host.get(village).body()).contains("ผู้พักค้างคืนที่ต้องแจ้ง: ");
    assertThat(host.get(village + "/lodgers").body()).contains("P123456", "ภายใน");
    assertThat(host.get(village + "/lodgers/foreigners.csv").body())
        .contains("'=Aminah,,MY,หนังสือผ่านแดน,P123456,,2026-12-21,2026-12-22");
  }

  @Test
  void anOfficerEntersADutyWithItsLaw() {
    clock.moveTo("2027-05-01T10:00:00+07:00");
    var officer = site.visitor().signedInAs("sample.officer");
    var begun = officer.post("/th/revisions/duty/new", "place", "province 90");
    var page = begun.header("Location").replaceFirst("(/revisions/duty/[^/]+).*", "$1");
    officer.post(
        page + "/questions/what",
        "kind",
        "foreigners",
        "basis.th",
        "ประกาศใหม่",
        "source",
        "https://law.example.test/",
        "hours",
        "12");
    officer.post(page + "/questions/when", "since", "2570-05-01");
    var done = officer.post(page + "/submission", "request", UUID.randomUUID().toString());
    assertThat(done.status()).isEqualTo(200);
    var secret = stay(LocalDate.of(2027, 5, 7), 1);
    assertThat(duties.of(visit(secret)))
        .extracting(Duty::withinHours)
        .as("the sample's and this one")
        .containsExactlyInAnyOrder(24, 12);
  }

  private void forget() {
    Actor.job("forgetting")
        .does(() -> transaction.executeWithoutResult(status -> rows.forget(clock.instant())));
  }

  private int seenBy(String person) {
    return Actor.person(world.person(person))
        .does(
            () ->
                transaction.execute(
                    status ->
                        sql.sql("select count(*) from bookings.lodger")
                            .query(Integer.class)
                            .single()));
  }

  private void host(Runnable work) {
    Actor.person(world.chairOf("ban-thai-so")).does(work);
  }

  private static Lodger lodger(String nation, String document, String number) {
    return Lodger.of("Aminah", "binti Yusof", nation, document, number, "", TODAY);
  }

  private Secret stay(LocalDate day, int heads) {
    return confirmed("thai-so-lake-room", day, heads);
  }

  private Secret confirmed(String slug, LocalDate day, int heads) {
    var offer = offers.get(slug);
    var opens = offer.terms().hours().getFirst().opens();
    var wanted = new Wanted(offer.id(), day, opens, 1, heads);
    var hold = new NewHold(Lang.MS, new Party(heads, 0), List.of(wanted), null);
    var secret = bookings.hold(hold, UUID.randomUUID());
    bookings.place(secret, AMINAH, true, UUID.randomUUID());
    host(() -> visits.answer(visit(secret).id(), true, ""));
    return secret;
  }

  private Visit visit(Secret secret) {
    return ((Ordered) bookings.open(secret)).order().visits().getFirst();
  }

  private static void assertRefused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BookingRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
