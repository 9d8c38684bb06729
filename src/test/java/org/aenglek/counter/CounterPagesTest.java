package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.counter.Telling.What;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The committee hands out devices, and sees and settles what they told. */
@AenglekTest
class CounterPagesTest {
  private static final String HERE = "/th/counter/in/" + Village.SLUG;

  @Autowired Site site;
  @Autowired World world;
  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired Tellings tellings;
  @Autowired MovableClock clock;

  private final Telephone telephone = new Telephone();
  private Village village;
  private Visitor chair;

  @BeforeEach
  void aChairSignsIn() {
    clock.reset();
    village = new Village(world, codes, devices, events, clock);
    chair = site.visitor().signedInAs(world.signInOfChair(Village.SLUG));
  }

  @Test
  void aPaperIsMadePrintedAndTakenBack() {
    var made =
        chair.post(HERE + "/codes", "holder", "ป้าสมใจ", "ends", village.today().plusDays(9) + "");
    assertThat(made.status()).isEqualTo(303);
    var paper = chair.get(made.header("Location"));
    assertThat(paper.body()).contains("ป้าสมใจ", "<svg", "/th/counter?code=");
    assertThat(chair.get(HERE).body()).contains(made.header("Location"));
    assertThat(chair.post(made.header("Location") + "/withdrawal").status()).isEqualTo(303);
    assertThat(chair.get(made.header("Location")).status()).isEqualTo(404);
  }

  @Test
  void whatIsWrongIsSaidOnThePage() {
    for (var ends : new String[] {"", "2020-01-01", "2999-01-01", "x"}) {
      var answer = chair.post(HERE + "/codes", "holder", "ป้าสมใจ", "ends", ends);
      assertThat(answer.status()).as(ends).isEqualTo(422);
      assertThat(answer.body()).contains("role=\"alert\"");
    }
    assertThat(chair.post(HERE + "/haggling", "percent", "101").status()).isEqualTo(422);
    assertThat(chair.post(HERE + "/haggling", "percent", "15").status()).isEqualTo(303);
    assertThat(chair.get(HERE).body()).contains("value=\"15\"");
  }

  @Test
  void aLostDeviceIsShutOutItsReceiptsDeclaredAndItsWorkTakenIn() {
    var device = village.enrolled(telephone);
    var at = "/th/counter/devices/" + device.id();
    telephone.does("walkin", clock.instant(), "{\"heads\":5}");
    assertThat(chair.post(at + "/loss").status()).isEqualTo(303);
    village.tell(device, telephone);
    assertThat(chair.post(at + "/lost-receipts", "last", "x", "reason", "y").status())
        .isEqualTo(422);
    assertThat(chair.post(at + "/lost-receipts", "last", "7", "reason", "ตกน้ำ").status())
        .isEqualTo(303);
    assertThat(chair.post(at + "/taking-in").status()).isEqualTo(303);
    var day = chair.get(HERE + "/days/" + village.today()).body();
    assertThat(day).contains("แขกที่ไม่ได้จอง 5 คน");
  }

  @Test
  void whatWasToldIsSettledAndASaleInVainIsTakenBack() {
    var other = new Telephone();
    var first = village.enrolled(telephone);
    var second = village.enrolled(other);
    sells(telephone);
    var twin = sells(other);
    village.tell(first, telephone);
    village.tell(second, other);
    telephone.does("danced", clock.instant(), "{}");
    village.tell(first, telephone);
    var page = chair.get(HERE + "/worklist").body();
    assertThat(page).contains("ขายรายการเดียวกันสองเครื่อง", "ยายแดง");
    assertThat(chair.post(HERE + "/worklist/counter-entry", "event", twin + "").status())
        .isEqualTo(303);
    assertThat(open()).containsExactly(What.UNKNOWN);
    var event = hidden(chair.get(HERE + "/worklist").body(), "event");
    assertThat(settle(chair, event).status()).isEqualTo(303);
    assertThat(open()).isEmpty();
    assertThat(settle(chair, event).status()).isEqualTo(303);
  }

  @Test
  void strangersSeeAndSettleNothing() {
    var device = village.enrolled(telephone);
    var stranger = site.visitor().signedInAs(world.signInOfChair("ban-khlong-daen"));
    var nobody = site.visitor();
    for (var path : new String[] {HERE, HERE + "/worklist", HERE + "/days/2026-12-01"}) {
      assertThat(stranger.get(path).status()).isEqualTo(403);
      assertThat(nobody.get(path).header("Location")).contains("/people/sign-in");
    }
    var at = "/th/counter/devices/" + device.id() + "/loss";
    assertThat(stranger.post(at).status()).isEqualTo(404);
    assertThat(nobody.post(at).header("Location")).contains("/people/sign-in");
    assertThat(village.now(device).isLost()).isFalse();
  }

  private Site.Answer settle(Visitor who, String event) {
    return who.post(
        HERE + "/worklist/settlement", "event", event, "what", "unknown", "part", "0", "note", "");
  }

  private List<What> open() {
    return world.ask(() -> tellings.open(village.id).stream().map(Telling::what).toList());
  }

  private UUID sells(Telephone by) {
    return by.does(
        "sale",
        clock.instant(),
        """
        {"lines":[{"offer":"%s","name":"x","quantity":1,"unit":9900,"list":9900}],"total":9900,"paid":"cash"}"""
            .formatted(village.cloth()));
  }

  private static String hidden(String page, String name) {
    var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
