package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.aenglek.TestBed;
import org.aenglek.base.Actor;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.bookings.Vouchers;
import org.aenglek.counter.Answer.NotTaken;
import org.aenglek.counter.Telephone.Written;
import org.aenglek.counter.Telling.What;
import org.aenglek.income.Account;
import org.aenglek.income.Journal;
import org.aenglek.income.Rules;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.aenglek.payments.Dues;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Together;
import org.aenglek.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What devices tell is kept as they signed it, and means the same in whatever order it comes. */
@AenglekTest
class EventsTest {
  private static final @Nullable Random IN_ORDER = null;
  private static final int ROUNDS = 6;
  private static final int AT_ONCE = 6;
  private static final int LARGEST_PART = 4;
  private static final SharingRule FOUR_FIFTHS =
      new SharingRule(Part.percent(To.SERVED, "80"), Part.percent(To.FUND, "20"));

  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired Tellings tellings;
  @Autowired Visits visits;
  @Autowired Vouchers vouchers;
  @Autowired Dues dues;
  @Autowired Journal journal;
  @Autowired Rules rules;
  @Autowired EventRows rows;
  @Autowired Backlog backlog;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;
  @Autowired DataSource dataSource;
  @Autowired World world;
  @Autowired MovableClock clock;

  private Village village;

  @BeforeEach
  void aVillageThatShares() {
    clock.reset();
    village = new Village(world, codes, devices, events, clock);
    boolean isRuled = world.ask(() -> rules.inForce(village.id, village.today()).isPresent());
    if (!isRuled) world.rule(Village.SLUG, village.today(), FOUR_FIFTHS);
  }

  @Test
  void anyOrderAndAnyNumberOfTimesEndsTheSame() {
    var expected = new Round(IN_ORDER).told();
    for (long seed = 1; seed <= ROUNDS; seed++) {
      assertThat(new Round(new Random(seed)).told()).as("seed " + seed).isEqualTo(expected);
    }
  }

  /** Two telephones with a morning's work, told in an order of their own. */
  private final class Round {
    private final Telephone pier = new Telephone(), stall = new Telephone();
    private final Device atPier, atStall;
    private final Visit visit;
    private final UUID weaver;
    private final List<UUID> sales = new ArrayList<>();

    Round(@Nullable Random random) {
      clock.reset();
      weaver = world.household(Village.SLUG, "บ้านทอผ้า " + UUID.randomUUID());
      visit = world.visit(world.agreed(Village.SUPPER));
      clock.moveTo(visit.firstDay() + "T09:00:00+07:00");
      atPier = village.enrolled(pier);
      atStall = village.enrolled(stall);
      work(clock.instant());
      clock.forward(Duration.ofHours(3));
      if (random != null) tellInParts(random);
      village.tell(atPier, pier);
      village.tell(atStall, stall);
    }

    private void work(Instant nine) {
      pier.does("opened", nine, "{\"cash\":20000}");
      pier.does("arrived", nine.plusSeconds(60), arrived(2));
      stall.does("arrived", nine.plusSeconds(30), arrived(1));
      stall.does("walkin", nine.plusSeconds(70), "{\"heads\":3}");
      sales.add(pier.does("sale", nine.plusSeconds(120), sale(30_000, atPier, 1)));
      sales.add(stall.does("sale", nine.plusSeconds(400), sale(30_000, atStall, 1)));
      sales.add(pier.does("sale", nine.plusSeconds(500), sale(45_050, atPier, 2)));
      pier.does(
          "undone",
          nine.plusSeconds(520),
          "{\"sale\":\"%s\",\"why\":\"ผิด\"}".formatted(sales.get(2)));
      stall.does("danced", nine.plusSeconds(530), "{}");
      pier.does("closed", nine.plusSeconds(600), "{\"counted\":49900,\"due\":50000}");
    }

    private void tellInParts(Random random) {
      var left = new ArrayList<Runnable>();
      for (int i = 0; i < 2 * pier.log().size(); i++) {
        left.add(() -> village.tell(atPier, parts(pier, random)));
        left.add(() -> village.tell(atStall, parts(stall, random)));
      }
      Collections.shuffle(left, random);
      left.forEach(Runnable::run);
    }

    /** One or two runs of what it did, which may overlap. */
    private static Chain[] parts(Telephone telephone, Random random) {
      return Stream.generate(() -> part(telephone, random))
          .limit(1 + random.nextInt(2))
          .toArray(Chain[]::new);
    }

    private static Chain part(Telephone telephone, Random random) {
      int all = telephone.log().size();
      int first = 1 + random.nextInt(all);
      return telephone.chain(first, Math.min(all, first + random.nextInt(LARGEST_PART)));
    }

    private String arrived(int heads) {
      return "{\"visit\":\"%s\",\"how\":\"typed\",\"heads\":%d}"
          .formatted(visit.reference(), heads);
    }

    private String sale(long satang, Device device, int receipt) {
      return """
      {"lines":[{"offer":"%s","name":"ผ้า","quantity":1,"unit":%d,"list":%d,"maker":"%s"}],
       "total":%d,"paid":"cash","receipt":"2569/D%d-%05d"}"""
          .formatted(village.cloth(), satang, satang, weaver, satang, device.number(), receipt)
          .replace("\n", "");
    }

    /** All that the site knows of it, without what is another in each round. */
    String told() {
      var lines = new TreeSet<String>();
      for (var one : world.ask(() -> tellings.open(village.id))) {
        if (!one.device().equals(atPier.id()) && !one.device().equals(atStall.id())) continue;
        var with = one.with() == null ? "" : " with " + where(one.with().device());
        lines.add(where(number(one.device())) + one.number() + " " + one.what() + with);
      }
      for (var sale : sales) {
        var due = world.ask(() -> dues.of(List.of(sale)).getFirst());
        lines.add(
            "sale %d: %s of %s"
                .formatted(sales.indexOf(sale), due.paid().amount(), due.amount().amount()));
      }
      lines.add("weaver " + balance(Account.earnedBy(weaver, village.id)));
      lines.add("visit " + stage().getClass().getSimpleName());
      return String.join("\n", lines);
    }

    private int number(UUID device) {
      return device.equals(atPier.id()) ? atPier.number() : atStall.number();
    }

    private String where(int number) {
      return number == atPier.number() ? "pier" : "stall";
    }

    private Visit.Stage stage() {
      return world.ask(() -> visits.get(visit.id()).visit().stage());
    }
  }

  @Test
  void theMorningIsToldAsItWas() {
    assertThat(new Round(IN_ORDER).told())
        .isEqualTo(
            """
            pier2 ADMITTED_TWICE with stall
            sale 0: 300.00 of 300.00
            sale 1: 300.00 of 300.00
            sale 2: 0.00 of 0.00
            stall3 SOLD_TWICE with pier
            stall4 UNKNOWN
            visit Attended
            weaver 480.00""");
  }

  @Test
  void whatIsNotSignedOrNotItsOwnIsNotTaken() {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    var stranger = new Telephone();
    stranger.isNow(device.id());
    stranger.does("walkin", clock.instant(), "{\"heads\":1}");
    var elsewhere = new Telephone();
    elsewhere.does("walkin", clock.instant(), "{\"heads\":1}");
    telephone.does("walkin", clock.instant(), "{\"heads\":1}");
    var own = telephone.log().getFirst();
    var changed = new Written(heads(own.text(), 9), own.signature());
    var answer =
        village.tell(
            device,
            stranger.chain(1, 1),
            elsewhere.chain(1, 1),
            changed.alone(),
            telephone.chain(1, 1));
    assertThat(answer.safe()).containsExactly(1);
    assertThat(answer.refused())
        .containsExactly(
            new NotTaken(1, "signature"), new NotTaken(1, "device"), new NotTaken(1, "signature"));
  }

  @Test
  void anotherTextUnderTheSameNumberIsRefusedAndTheFirstStays() {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    telephone.does("walkin", clock.instant(), "{\"heads\":1}");
    village.tell(device, telephone);
    var own = telephone.log().getFirst().text();
    var other = telephone.signed(heads(own, 2));
    assertThat(village.tell(device, other.alone()).refused())
        .containsExactly(new NotTaken(1, "taken"));
    assertThat(village.tell(device, telephone).safe()).containsExactly(1);
  }

  private static String heads(String text, int heads) {
    return text.replaceFirst("\"heads\":\\d+", "\"heads\":" + heads);
  }

  private void walkIns(Telephone telephone, int count) {
    for (int i = 0; i < count; i++) telephone.does("walkin", clock.instant(), "{\"heads\":1}");
  }

  @Test
  void oneSignatureProvesAllThatCameBeforeIt() {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    walkIns(telephone, 8);
    assertThat(village.tell(device, telephone.chain(4, 6)).safe()).containsExactly(4, 5, 6);
    assertThat(village.tell(device, telephone.chain(5, 8)).safe()).containsExactly(5, 6, 7, 8);
    assertThat(village.tell(device, telephone.chain(1, 4)).safe()).containsExactly(1, 2, 3, 4);
    assertThat(village.tell(device, telephone.chain(2, 3)).safe()).containsExactly(2, 3);
    assertThat(arrivals(device)).isEqualTo(8);
    assertThat(texts(device)).isEqualTo(telephone.log().stream().map(Written::text).toList());
    assertThat(signed(device)).containsExactly(6, 8);
  }

  /** One text of several is spoilt, so none of them is proved; each by itself is. */
  @Test
  void ofAChainThatIsNotProvedNothingIsKept() {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    walkIns(telephone, 4);
    var log = telephone.log();
    var spoilt = new Written(heads(log.get(1).text(), 9), log.get(1).signature());
    var withGap = List.of(log.get(0), log.get(2), log.get(3));
    var forged = new Chain(telephone.chain(1, 4).texts(), log.getFirst().signature());
    var stranger = new Telephone();
    stranger.isNow(device.id());
    walkIns(stranger, 4);
    for (var chain :
        List.of(
            Telephone.chain(List.of(log.get(0), spoilt, log.get(2), log.get(3))),
            Telephone.chain(withGap),
            forged,
            stranger.chain(1, 4),
            new Chain(List.of(log.get(0).text(), "torn"), log.get(1).signature()))) {
      var answer = village.tell(device, chain);
      assertThat(answer.safe()).isEmpty();
      assertThat(answer.refused())
          .hasSameSizeAs(chain.texts())
          .allSatisfy(one -> assertThat(one.why()).isEqualTo("chain"));
    }
    assertThat(texts(device)).isEmpty();
    var alone = Stream.of(log.get(0), spoilt, log.get(2), log.get(3)).map(Written::alone);
    var answer = village.tell(device, alone.toArray(Chain[]::new));
    assertThat(answer.safe()).containsExactly(1, 3, 4);
    assertThat(answer.refused()).containsExactly(new NotTaken(2, "signature"));
  }

  /** Else the signature that proves the others would be lost with the one that is not kept. */
  @Test
  void aChainWithATextWhoseNumberIsTakenIsKeptBySingleTextsAlone() {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    walkIns(telephone, 3);
    village.tell(device, telephone.signed(heads(telephone.log().get(2).text(), 2)).alone());
    assertThat(village.tell(device, telephone).refused())
        .containsExactly(
            new NotTaken(1, "chain"), new NotTaken(2, "chain"), new NotTaken(3, "chain"));
    assertThat(texts(device)).hasSize(1);
    village.tell(device, telephone.chain(1, 2), telephone.chain(3, 3));
    assertThat(texts(device)).hasSize(3);
  }

  @Test
  void whatAnotherDeviceSignedIsNotTakenBetweenItsOwn() {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    walkIns(telephone, 1);
    telephone.isNow(village.enrolled(new Telephone()).id());
    walkIns(telephone, 1);
    assertThat(village.tell(device, telephone).refused())
        .containsExactly(new NotTaken(1, "chain"), new NotTaken(2, "chain"));
  }

  private List<String> texts(Device device) {
    return told("text", device, "true", String.class);
  }

  /** The numbers of those that are kept with a signature of their own. */
  private List<Integer> signed(Device device) {
    return told("number", device, "signature is not null", Integer.class);
  }

  private <T> List<T> told(String what, Device device, String which, Class<T> type) {
    return world.ask(
        () ->
            sql.sql(
                    "select %s from counter.event where device = ? and %s order by number"
                        .formatted(what, which))
                .param(device.id())
                .query(type)
                .list());
  }

  @Test
  void nothingIsAppliedBeforeWhatCameBeforeIt() {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    walkIns(telephone, 3);
    assertThat(village.tell(device, telephone.chain(3, 3), telephone.chain(2, 2)).safe())
        .containsExactly(3, 2);
    assertThat(arrivals(device)).isZero();
    village.tell(device, telephone.chain(1, 1));
    assertThat(arrivals(device)).isEqualTo(3);
  }

  @Test
  void aBrokenChainAndABodyThatSaysNothingAreKeptAndTold() {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    telephone.does("sale", clock.instant(), "{\"lines\":[]}");
    telephone.does("walkin", clock.instant(), "7");
    var text =
        telephone.log().get(1).text().replaceFirst("\"previous\":\"[^\"]*\"", "\"previous\":\"x\"");
    var answer = village.tell(device, telephone.chain(1, 1), telephone.signed(text).alone());
    assertThat(answer.safe()).containsExactly(1, 2);
    assertThat(answer.told())
        .extracting(Telling::what)
        .containsExactlyInAnyOrder(What.UNREADABLE, What.UNREADABLE, What.CHAIN);
  }

  @Test
  void whateverABodySaysItIsKeptAndNothingIsStuck() {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    var strange =
        List.of(
            "null",
            "[]",
            "{}",
            "\"x\"",
            "{\"heads\":-1}",
            "{\"heads\":\"x\"}",
            "{\"heads\":99999999999}",
            "{\"visit\":\"'; drop\",\"heads\":1}",
            "{\"voucher\":\"....\",\"heads\":1}",
            "{\"cash\":-5}",
            "{\"sale\":\"x\"}",
            "{\"sale\":\"%s\"}".formatted(UUID.randomUUID()),
            "{\"allowance\":\"%s\"}".formatted(UUID.randomUUID()),
            "{\"lines\":[null],\"total\":1,\"paid\":\"cash\"}",
            "{\"lines\":[{}],\"total\":1,\"paid\":\"cash\"}",
            strangeSale("1", "-1"),
            strangeSale("0", "5"),
            strangeSale("2000000000", "9000000000000000000"),
            strangeSale("1", "0.5"));
    for (var kind :
        List.of("opened", "closed", "arrived", "walkin", "sale", "undone", "returned", "stamped")) {
      for (var body : strange) telephone.does(kind, clock.instant(), body);
    }
    assertThat(village.tell(device, telephone).safe()).hasSameSizeAs(telephone.log());
    backlog.make();
    assertThat(waiting(device)).isEmpty();
    assertThat(stuck(device)).isZero();
    assertThat(count("counter.sale", device)).isZero();
  }

  private String strangeSale(String quantity, String unit) {
    return """
    {"lines":[{"offer":"%s","name":"x","quantity":%s,"unit":%s}],"total":1,"paid":"cash"}"""
        .formatted(village.cloth(), quantity, unit);
  }

  @Test
  void devicesThatTellAtTheSameMomentLoseNothingAndHearOfEachOther() {
    var visit = world.visit(world.agreed(Village.SUPPER));
    clock.moveTo(visit.firstDay() + "T09:00:00+07:00");
    var telephones = Stream.generate(Telephone::new).limit(AT_ONCE).toList();
    var all = telephones.stream().map(village::enrolled).toList();
    var came = "{\"visit\":\"%s\",\"heads\":2}".formatted(visit.reference());
    for (var telephone : telephones) {
      telephone.does("arrived", clock.instant(), came);
      walkIns(telephone, 3);
    }
    Together.together(
        2 * AT_ONCE, i -> village.tell(all.get(i % AT_ONCE), telephones.get(i % AT_ONCE)));
    backlog.make();
    assertThat(all).allSatisfy(device -> assertThat(arrivals(device)).isEqualTo(4));
    assertThat(all).allSatisfy(device -> assertThat(stuck(device)).isZero());
    assertThat(world.ask(() -> tellings.open(village.id)))
        .filteredOn(one -> visit.reference().equals(one.about()))
        .hasSize(AT_ONCE - 1)
        .allSatisfy(one -> assertThat(one.what()).isEqualTo(What.ADMITTED_TWICE));
  }

  @Test
  void whatTakesBackASaleThatWaitsWaitsWithIt() throws SQLException {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    asOwner("alter table counter.sale add constraint broken check (total <> 777)");
    var sale =
        telephone.does(
            "sale",
            clock.instant(),
            strangeSale("1", "777").replace("\"total\":1", "\"total\":777"));
    telephone.does("undone", clock.instant(), "{\"sale\":\"%s\"}".formatted(sale));
    village.tell(device, telephone);
    assertThat(stuck(device)).isEqualTo(2);
    asOwner("alter table counter.sale drop constraint broken");
    assertThat(village.tell(device, telephone).told())
        .extracting(Telling::what)
        .doesNotContain(What.NO_SALE);
    assertThat(stuck(device)).isZero();
    assertThat(world.ask(() -> dues.of(List.of(sale)).getFirst().amount().isNothing())).isTrue();
  }

  @Test
  void aClockThatCannotBeSoIsToldOnceAndTheSitesTimeStands() {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    var inBuddhistEra = Instant.parse("2569-11-22T03:00:00Z");
    telephone.does("walkin", Instant.MAX.minusSeconds(86400), "{\"heads\":1}");
    telephone.does("walkin", inBuddhistEra, "{\"heads\":1}");
    telephone.mistrustsItsClock();
    telephone.does("walkin", clock.instant().minus(Duration.ofDays(365)), "{\"heads\":1}");
    assertThat(village.tell(device, telephone).told())
        .extracting(Telling::what)
        .containsExactly(What.CLOCK);
    var happened =
        world.ask(
            () ->
                sql.sql("select distinct happened from counter.arrival where device = ?")
                    .param(device.id())
                    .query(OffsetDateTime.class)
                    .single());
    assertThat(happened.toInstant()).isEqualTo(clock.instant());
  }

  @Test
  void aVoucherIsReadHereTooAndMoreThanWereBookedAreTold() {
    var telephone = new Telephone();
    var visit = world.visit(world.agreed(Village.SUPPER));
    clock.moveTo(visit.firstDay() + "T09:00:00+07:00");
    var device = village.enrolled(telephone);
    var voucher = "http://aenglek.test/v/" + world.voucher(visit.id().toString());
    var body = "{\"voucher\":\"%s\",\"how\":\"scanned\",\"heads\":%d}";
    telephone.does("arrived", clock.instant(), body.formatted(voucher, 2));
    telephone.does("arrived", clock.instant(), body.formatted(voucher, 1));
    telephone.does("arrived", clock.instant(), body.formatted("made.up", 1));
    assertThat(village.tell(device, telephone).told())
        .extracting(one -> one.number() + " " + one.what() + " " + one.about())
        .containsExactlyInAnyOrder("2 MORE_CAME " + visit.reference(), "3 NO_VISIT null");
  }

  @Test
  void whatAMistakeOfOursStopsIsSafeAndWaitsWithoutHoldingUpTheRest() throws SQLException {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    asOwner("alter table counter.arrival add constraint broken check (heads <> 7)");
    telephone.does("walkin", clock.instant(), "{\"heads\":7}");
    telephone.does("walkin", clock.instant(), "{\"heads\":2}");
    assertThat(village.tell(device, telephone).safe()).containsExactly(1, 2);
    assertThat(arrivals(device)).isEqualTo(1);
    assertThat(stuck(device)).isEqualTo(1);
    asOwner("alter table counter.arrival drop constraint broken");
    village.tell(device, telephone);
    assertThat(arrivals(device)).isEqualTo(2);
    assertThat(stuck(device)).isZero();
  }

  @Test
  void whatIsKnownIsNotReadAgainAndWhatIsMissingOrStuckIsNotForgotten() throws SQLException {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    walkIns(telephone, 3);
    asOwner("alter table counter.arrival add constraint broken check (heads <> 8)");
    telephone.does("walkin", clock.instant(), "{\"heads\":8}");
    walkIns(telephone, 4);
    village.tell(device, telephone.chain(1, 5), telephone.chain(7, 8));
    assertThat(waiting(device)).containsExactly(4);
    assertThat(passed(device)).isEqualTo(5);
    village.tell(device, telephone.chain(6, 6));
    assertThat(waiting(device)).containsExactly(4);
    assertThat(passed(device)).isEqualTo(8);
    asOwner("alter table counter.arrival drop constraint broken");
    village.tell(device);
    assertThat(waiting(device)).isEmpty();
    assertThat(arrivals(device)).isEqualTo(8);
  }

  /** Its answer waits for none of it, and one telling more hears of all of it. */
  @Test
  void aLongDaysLogIsSafeAtOnceAndAppliedAfterwards() {
    var telephone = new Telephone();
    var device = village.enrolled(telephone);
    walkIns(telephone, 60);
    telephone.does("danced", clock.instant(), "{}");
    assertThat(village.tell(device, telephone).safe()).hasSize(61);
    backlog.make();
    assertThat(arrivals(device)).isEqualTo(60);
    assertThat(village.tell(device).told()).extracting(Telling::what).containsExactly(What.UNKNOWN);
  }

  /** The numbers of those that the site would look at now. */
  private List<Integer> waiting(Device device) {
    return Actor.job(Devices.JOB)
        .does(
            () ->
                transaction.execute(
                    status ->
                        rows.next(device).stream()
                            .map(id -> rows.get(device, id).event().number())
                            .toList()));
  }

  private int passed(Device device) {
    return world.ask(
        () ->
            sql.sql("select passed from counter.device where id = ?")
                .param(device.id())
                .query(Integer.class)
                .single());
  }

  @Test
  void whatWasToldIsNeverChanged() {
    for (var statement :
        List.of(
            "update counter.event set text = ''",
            "delete from counter.event",
            "truncate counter.event cascade",
            "delete from counter.applied",
            "update counter.sale set total = 1",
            "delete from counter.line")) {
      assertThatThrownBy(() -> world.ask(() -> sql.sql(statement).update()))
          .as(statement)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  private void asOwner(String statement) throws SQLException {
    try (var owner = TestBed.asOwner(dataSource)) {
      owner.createStatement().execute(statement);
    }
  }

  private long arrivals(Device device) {
    return count("counter.arrival", device);
  }

  private long stuck(Device device) {
    return count("counter.stuck x join counter.event e on e.id = x.event", device);
  }

  private long count(String rows, Device device) {
    return world.ask(
        () ->
            sql.sql("select count(*) from " + rows + " where device = ?")
                .param(device.id())
                .query(Long.class)
                .single());
  }

  private String balance(Account account) {
    return world.ask(() -> journal.balance(account, "THB")).amount().toPlainString();
  }
}
