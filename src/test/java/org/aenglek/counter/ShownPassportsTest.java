package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.base.Secret;
import org.aenglek.counter.Telling.What;
import org.aenglek.passports.Passports;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
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
  @Autowired Site site;
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

  @Test
  void thePlacesOwnCodeStampsWhoeverScansItNow() {
    var guest = site.visitor();
    var address = "/en/passports/places/" + placeCode();
    assertThat(guest.get(address).body()).contains("You are at");
    var request = UUID.randomUUID().toString();
    var made = guest.post(address, "request", request).header("Location");
    assertThat(guest.post(address, "request", request).header("Location")).isEqualTo(made);
    var link = new Secret(made.substring(made.lastIndexOf('/') + 1));
    assertThat(passports.open(link).places()).containsExactly(village.id);
    var other = passports.make(UUID.randomUUID());
    guest.post(address, "reference", passports.open(other).reference().toLowerCase(Locale.ROOT));
    assertThat(passports.open(other).places()).containsExactly(village.id);
    assertThat(guest.post(address, "reference", "22222222").status()).isEqualTo(422);
  }

  @Test
  void aPhotographOfItAndACodeOfALostDeviceAreWorthNothing() {
    var code = placeCode();
    clock.forward(Duration.ofMinutes(7));
    assertThat(site.get("/en/passports/places/" + code).status()).isEqualTo(404);
    var fresh = placeCode();
    assertThat(site.get("/en/passports/places/" + fresh).status()).isEqualTo(200);
    assertThat(site.get("/en/passports/places/" + fresh.replaceFirst("\\.\\d", ".9")).status())
        .isEqualTo(404);
    village.chair.does(() -> devices.lose(device.id()));
    assertThat(site.get("/en/passports/places/" + fresh).status()).isEqualTo(404);
  }

  private String placeCode() {
    var shown = device.id() + "." + Duration.between(Instant.EPOCH, clock.instant()).toMinutes();
    return shown + "." + telephone.signed("place." + shown).signature();
  }

  private UUID scan(String code) {
    return telephone.does(
        "stamped", clock.instant(), "{\"passport\":\"%s\",\"how\":\"scanned\"}".formatted(code));
  }
}
