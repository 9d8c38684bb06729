package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.aenglek.counter.Telling.What;
import org.aenglek.passports.Passports;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A guest's passport that a device scans gets this place's stamp, once a day. */
@AenglekTest
class ShownPassportsTest {
  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired Tellings tellings;
  @Autowired Passports passports;
  @Autowired World world;
  @Autowired MovableClock clock;

  private Village village;
  private Telephone telephone;
  private Device device;

  @BeforeEach
  void aTelephoneAtTheCounter() {
    clock.reset();
    village = new Village(world, codes, devices, events, clock);
    telephone = new Telephone();
    device = village.enrolled(telephone);
  }

  @Test
  void itsCodeStampsItOnceADay() {
    var link = passports.make(UUID.randomUUID());
    var code = passports.code(passports.open(link));
    scan(code);
    scan(code);
    village.tell(device, telephone);
    village.tell(device, telephone);
    assertThat(passports.open(link).stamps())
        .singleElement()
        .satisfies(
            stamp -> {
              assertThat(stamp.community()).isEqualTo(village.id);
              assertThat(stamp.day()).isEqualTo(village.today());
            });
  }

  @Test
  void aCodeThatIsNobodysIsTold() {
    var event = scan("23456789.AAAA");
    assertThat(village.tell(device, telephone).told())
        .filteredOn(telling -> telling.event().equals(event))
        .extracting(Telling::what)
        .containsExactly(What.NO_PASSPORT);
  }

  private UUID scan(String code) {
    return telephone.does(
        "stamped", clock.instant(), "{\"passport\":\"%s\",\"how\":\"scanned\"}".formatted(code));
  }
}
