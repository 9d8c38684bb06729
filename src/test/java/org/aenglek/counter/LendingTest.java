package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.NewHold;
import org.aenglek.bookings.Party;
import org.aenglek.counter.Telling.What;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slot;
import org.aenglek.offers.SlotRefused;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Together;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is lent to a device is nobody else's, and whatever happens no place is had twice. */
@AenglekTest
class LendingTest {
  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired Lending lending;
  @Autowired Tellings tellings;
  @Autowired Bookings bookings;
  @Autowired Offers offers;
  @Autowired Slots slots;
  @Autowired World world;
  @Autowired MovableClock clock;

  private final Telephone telephone = new Telephone();
  private Village village;
  private Device device;
  private Offer supper;
  private Slot turn;

  @BeforeEach
  void aTurnWithPlaces() {
    clock.reset();
    village = new Village(world, codes, devices, events, clock);
    device = village.enrolled(telephone);
    supper = offers.get(Village.SUPPER);
    turn = turns().stream().filter(Slot::canBeHad).findFirst().orElseThrow();
    assertThat(turn.free()).isNotNull();
  }

  @Test
  void whatIsLentIsNobodyElsesUntilItIsGivenBack() {
    int before = free();
    var request = UUID.randomUUID();
    var lent = lend(3, request);
    assertThat(lend(3, request)).isEqualTo(lent);
    assertThat(lent.left()).isEqualTo(3);
    assertThat(free()).isEqualTo(before - 3);
    assertThat(village.tell(device, telephone).lent()).containsExactly(lent);
    telephone.does("returned", clock.instant(), returned(lent, 3));
    assertThat(village.tell(device, telephone).lent()).isEmpty();
    assertThat(free()).isEqualTo(before);
  }

  @Test
  void whatIsSoldLastsAndWhatIsTakenBackCanBeSoldAgain() {
    int before = free();
    var lent = lend(3, UUID.randomUUID());
    var sale = sells(lent, 2);
    assertThat(left()).isEqualTo(1);
    telephone.does("undone", clock.instant(), "{\"sale\":\"%s\"}".formatted(sale));
    village.tell(device, telephone);
    assertThat(left()).isEqualTo(3);
    sells(lent, 1);
    telephone.does("returned", clock.instant(), returned(lent, 2));
    assertThat(soldTooMany(device, telephone)).isFalse();
    assertThat(free()).isEqualTo(before - 1);
    clock.moveTo(turn.day() + "T23:59:00+07:00");
    assertThat(free()).isEqualTo(before - 1);
  }

  @Test
  void moreThanWasLentIsSoldAndToldAndTakesNothingElse() {
    int before = free();
    var lent = lend(1, UUID.randomUUID());
    sells(lent, 2);
    assertThat(soldTooMany(device, telephone)).isTrue();
    assertThat(free()).isEqualTo(before - 1);
  }

  @Test
  void whatIsLimitedAndWasNotLentIsSoldAndToldAndTakesNothing() {
    clock.moveTo(turn.day() + "T09:00:00+07:00");
    int before = free();
    var line =
        "{\"offer\":\"%s\",\"name\":\"สำรับ\",\"quantity\":2,\"unit\":0,\"list\":0}"
            .formatted(supper.id());
    telephone.does(
        "sale", clock.instant(), "{\"lines\":[%s],\"total\":0,\"paid\":\"cash\"}".formatted(line));
    assertThat(village.tell(device, telephone).told())
        .extracting(Telling::what, Telling::part, Telling::about)
        .containsExactly(tuple(What.NOT_LENT, 1, "สำรับ"));
    assertThat(world.ask(() -> tellings.open(village.id)))
        .anyMatch(one -> one.what() == What.NOT_LENT && one.device().equals(device.id()));
    assertThat(free()).isEqualTo(before);
  }

  @Test
  void ofAnotherVillageOrOfMoreThanThereAreNothingIsLent() {
    int before = free();
    assertThatThrownBy(() -> lend(before + 1, UUID.randomUUID())).isInstanceOf(SlotRefused.class);
    for (int units : List.of(0, -1, 1_000_000)) {
      assertThatThrownBy(() -> lend(units, UUID.randomUUID())).isInstanceOf(CounterRefused.class);
    }
    assertThat(free()).isEqualTo(before);
  }

  @Test
  void bookingsAndTwoDevicesTogetherNeverHaveMoreThanThereIs() {
    var telephones = List.of(telephone, new Telephone());
    var both = List.of(device, village.enrolled(telephones.get(1)));
    int before = free();
    var tries = new ArrayList<IntSupplier>();
    for (int i = 0; i < before; i++) {
      int of = i % 2;
      tries.add(() -> tries(() -> lendAndSell(both.get(of), telephones.get(of))));
      tries.add(() -> tries(this::book));
    }
    var had = Together.together(tries.size(), i -> tries.get(i).getAsInt());
    assertThat(had.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(before);
    for (int i = 0; i < 2; i++) {
      assertThat(soldTooMany(both.get(i), telephones.get(i))).isFalse();
    }
    assertThat(free()).isEqualTo(before - had.stream().mapToInt(Integer::intValue).sum());
  }

  private static int tries(IntSupplier taking) {
    try {
      return taking.getAsInt();
    } catch (SlotRefused full) {
      return 0;
    }
  }

  private int lendAndSell(Device by, Telephone with) {
    var lent = by.actor().does(() -> lending.lend(by, wish(2), UUID.randomUUID()));
    synchronized (with) {
      with.does("sale", clock.instant(), sale(lent, 1));
    }
    return 2;
  }

  private int book() {
    var wanted = new Wanted(supper.id(), turn.day(), turn.starts(), 1, 2);
    bookings.hold(new NewHold(Lang.TH, new Party(2, 0), List.of(wanted), null), UUID.randomUUID());
    return 2;
  }

  private UUID sells(Allowance lent, int quantity) {
    var id = telephone.does("sale", clock.instant(), sale(lent, quantity));
    village.tell(device, telephone);
    return id;
  }

  private String sale(Allowance lent, int quantity) {
    return """
    {"lines":[{"offer":"%s","name":"สำรับ","quantity":%d,"unit":0,"list":0,"allowance":"%s"}],"total":0,"paid":"cash"}"""
        .formatted(supper.id(), quantity, lent.id());
  }

  private static String returned(Allowance lent, int left) {
    return "{\"allowance\":\"%s\",\"left\":%d}".formatted(lent.id(), left);
  }

  private boolean soldTooMany(Device by, Telephone with) {
    return village.tell(by, with).told().stream()
        .anyMatch(one -> one.what() == What.MORE_THAN_LENT);
  }

  private int left() {
    return village.tell(device, telephone).lent().getFirst().left();
  }

  private Allowance lend(int units, UUID request) {
    return device.actor().does(() -> lending.lend(device, wish(units), request));
  }

  private Lending.Wish wish(int units) {
    return new Lending.Wish(supper.id(), turn.day(), turn.starts(), units);
  }

  private int free() {
    return turns().stream()
        .filter(one -> one.day().equals(turn.day()) && one.starts().equals(turn.starts()))
        .findFirst()
        .orElseThrow()
        .free();
  }

  private List<Slot> turns() {
    var days = new DateSpan(village.today(), village.today().plusDays(9));
    return slots.of(supper, days, 1, 2, true);
  }
}
