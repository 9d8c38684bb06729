package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slots;
import org.aenglek.site.Photograph;
import org.aenglek.site.Photographs;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can be sold is told with the smallest picture of it, where there is one. */
@AenglekTest
class DayOffersTest {
  @Autowired Offers offers;
  @Autowired Slots slots;
  @Autowired World world;
  @Autowired MovableClock clock;

  @BeforeEach
  void today() {
    clock.reset();
  }

  @Test
  void whatHasAPhotographIsToldWithItsSmallestSize() {
    var supper = offers.get(Village.SUPPER);
    var cloth = offers.all(List.of(world.cloth(Village.SLUG))).getFirst();
    assertThat(told(List.of(supper, cloth), supper.id()))
        .extracting(Day.Sold::picture)
        .containsExactly("/media/pictures/boats/320.webp", null);
  }

  private List<Day.Sold> told(List<Offer> all, UUID photographed) {
    var today = clock.instant().atZone(ZoneOffset.ofHours(7)).toLocalDate();
    return world.ask(
        () ->
            new DayOffers(slots, new OneIn(photographed))
                .of(all, new DateSpan(today, today.plusDays(1))));
  }

  /** One thing has a photograph. */
  private record OneIn(UUID photographed) implements Photographs {
    @Override
    public Optional<Photograph> of(UUID owner) {
      if (!owner.equals(photographed)) return Optional.empty();
      var steps = List.of(320, 640, 960);
      return Optional.of(
          new Photograph(
              "/media/pictures/boats", 960, 640, steps, true, null, null, "own", "", 50, 50));
    }

    @Override
    public Optional<Photograph> named(String slug) {
      return Optional.empty();
    }
  }
}
