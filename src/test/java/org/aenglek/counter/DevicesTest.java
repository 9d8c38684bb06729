package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.counter.CounterRefused.Reason;
import org.aenglek.payments.Receipts;
import org.aenglek.people.Access;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Together;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A telephone becomes a device by a code on paper, and is shut out when it is lost. */
@AenglekTest
class DevicesTest {
  private static final Actor NEWCOMER = new Actor("telephone");

  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired Receipts receipts;
  @Autowired JdbcClient sql;
  @Autowired World world;
  @Autowired MovableClock clock;

  private final Telephone telephone = new Telephone();
  private Village village;

  @BeforeEach
  void aVillage() {
    clock.reset();
    village = new Village(world, codes, devices, events, clock);
  }

  @Test
  void aCodeIsGoodForOneTelephoneAndAnswersItTheSameAgain() {
    var code = village.code();
    var first = enrol(code, telephone);
    var again = enrol(" " + code.toLowerCase(Locale.ROOT).replaceAll("(....)", "$1-"), telephone);
    assertThat(again).isEqualTo(first);
    refused(Reason.CODE_USED, () -> enrol(code, new Telephone()));
    assertThat(devices.bySecret(first.secret()).id()).isEqualTo(first.device().id());
  }

  @Test
  void oneOfManyTelephonesGetsTheCodeAndNumbersAreNeverGivenTwice() {
    var code = village.code();
    var got = Together.together(4, i -> tries(code));
    assertThat(got).filteredOn(one -> one).hasSize(1);
    var numbers = Together.together(4, i -> village.enrolled(new Telephone()).number());
    assertThat(numbers).doesNotHaveDuplicates();
  }

  @Test
  void codesEndAfterSevenDaysOrWhenTheyAreWithdrawn() {
    var code = village.code();
    clock.forward(Duration.ofDays(7));
    refused(Reason.CODE_OVER, () -> enrol(code, telephone));
    refused(Reason.CODE_UNKNOWN, () -> enrol("2345-6789-ABCDE", telephone));
    var another = village.code();
    village.chair.does(() -> codes.open(village.id).forEach(one -> codes.withdraw(one.id())));
    refused(Reason.CODE_OVER, () -> enrol(another, telephone));
  }

  @Test
  void whatIsNoKeyIsRefused() {
    var code = village.code();
    for (var key : List.of("", "AAAA", "not base64!")) {
      assertThatThrownBy(() -> NEWCOMER.does(() -> devices.enrol(code, "x", key)))
          .isInstanceOf(CounterRefused.class);
    }
    refused(Reason.NAME, () -> NEWCOMER.does(() -> devices.enrol(code, " ", telephone.key())));
  }

  @Test
  void theCommitteeAloneMakesCodesAndLosesDevices() {
    var device = village.enrolled(telephone);
    var member = Actor.person(world.memberOf(world.household(Village.SLUG, "บ้านสวน")));
    var neighbour = Actor.person(world.chairOf("ban-khlong-daen"));
    for (var somebody : List.of(member, neighbour)) {
      assertThatThrownBy(
              () ->
                  somebody.does(
                      () -> codes.make(village.id, "x", village.today(), UUID.randomUUID())))
          .isInstanceOf(Access.NotAllowed.class);
    }
    assertThat(world.askAs(neighbour, () -> devices.of(village.id))).isEmpty();
    village.chair.does(() -> devices.lose(device.id()));
    assertThat(village.now(device).isLost()).isTrue();
  }

  @Test
  void whatALostDeviceTellsIsSafeAndWaitsUntilSomebodyTakesItIn() {
    var device = village.enrolled(telephone);
    telephone.does("walkin", clock.instant(), "{\"heads\":4}");
    village.chair.does(() -> devices.lose(device.id()));
    refused(Reason.LOST, () -> devices.requireToWork(village.now(device)));
    var answer = village.tell(device, telephone);
    assertThat(answer.safe()).containsExactly(1);
    assertThat(arrivals(device)).isZero();
    village.chair.does(() -> events.takeIn(device.id()));
    assertThat(arrivals(device)).isEqualTo(1);
    clock.forward(Duration.ofMinutes(1));
    telephone.does("walkin", clock.instant(), "{\"heads\":4}");
    village.tell(device, telephone);
    assertThat(arrivals(device)).isEqualTo(1);
  }

  @Test
  void receiptsThatALostDeviceMayHaveGivenAreDeclared() {
    var device = village.enrolled(telephone);
    refused(
        Reason.NOT_LOST,
        () -> village.chair.does(() -> devices.loseReceipts(device.id(), 12, "ตกน้ำ")));
    village.chair.does(() -> devices.lose(device.id()));
    village.chair.does(() -> devices.loseReceipts(device.id(), 12, "ตกน้ำ"));
    assertThat(receipts.last(village.id, device.issuer())).isEqualTo(12);
    assertThat(world.ask(() -> receipts.gaps(village.id, 2569, device.issuer()))).isEmpty();
  }

  @Test
  void aDeviceWorksUntilItsLastDayAndMayTellAfterwards() {
    var device = village.enrolled(telephone);
    telephone.does("walkin", clock.instant(), "{\"heads\":4}");
    clock.forward(Duration.ofDays(91));
    refused(Reason.OVER, () -> devices.requireToWork(village.now(device)));
    assertThat(village.tell(device, telephone).safe()).containsExactly(1);
    assertThat(arrivals(device)).isEqualTo(1);
  }

  private boolean tries(String code) {
    try {
      enrol(code, new Telephone());
      return true;
    } catch (CounterRefused used) {
      return false;
    }
  }

  private Devices.Enrolled enrol(String code, Telephone by) {
    return NEWCOMER.does(() -> devices.enrol(code, "เครื่องท่าเรือ", by.key()));
  }

  private long arrivals(Device device) {
    return world.ask(
        () ->
            sql.sql("select count(*) from counter.arrival where device = ?")
                .param(device.id())
                .query(Long.class)
                .single());
  }

  private static void refused(Reason reason, Runnable does) {
    assertThatThrownBy(does::run)
        .isInstanceOfSatisfying(
            CounterRefused.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }
}
