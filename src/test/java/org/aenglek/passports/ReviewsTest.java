package org.aenglek.passports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.people.Access;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What guests say afterwards, and who may answer and judge it. */
@AenglekTest
class ReviewsTest {
  private static final String WEAVING = "ko-yo-weaving-morning";
  private static final String VILLAGE = "ban-tha-sai";
  private static final String WORDS = "Penenun sangat sabar dengan anak kami.";

  @Autowired Reviews reviews;
  @Autowired Ratings ratings;
  @Autowired Visits visits;
  @Autowired Bookings bookings;
  @Autowired Areas areas;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;

  @BeforeEach
  void startAnew() {
    clock.reset();
  }

  @Test
  void onlyOfAVisitThatHappenedAndOnce() {
    var order = world.agreed(WEAVING);
    var visit = world.visit(order);
    assertThatThrownBy(() -> say(order, visit, 5, WORDS)).hasMessageContaining("notAttended");
    attend(visit);
    assertThatThrownBy(() -> say(order, visit, 0, WORDS)).hasMessageContaining("rating");
    assertThatThrownBy(() -> say(order, visit, 5, "ก".repeat(1001)))
        .hasMessageContaining("wordsLong");
    say(order, visit, 5, WORDS);
    say(order, visit, 5, WORDS);
    assertThatThrownBy(() -> say(order, visit, 1, WORDS)).hasMessageContaining("reviewed");
    var page = site.get("/zh/passports/reviews/" + VILLAGE);
    assertThat(page.body()).contains("lang=\"ms\">" + WORDS).doesNotContain("Aminah");
    assertThat(site.get("/ms/communities/" + VILLAGE).body()).contains(WORDS);
  }

  @Test
  void theVillageAnswersAndCannotHideAndTheDistrictsReasonIsToldToTheGuest() {
    var order = world.agreed(WEAVING);
    var visit = attend(world.visit(order));
    say(order, visit, 2, "Rude boatman Somchai, 081 234 5678");
    var chair = Actor.person(world.chairOf(VILLAGE));
    chair.does(() -> reviews.answer(visit.id(), Lang.TH, "ขออภัยครับ"));
    chair.does(() -> reviews.answer(visit.id(), Lang.TH, "ขออภัยครับ"));
    assertThatThrownBy(() -> chair.does(() -> reviews.answer(visit.id(), Lang.TH, "อีกครั้ง")))
        .hasMessageContaining("answered");
    assertThatThrownBy(() -> chair.does(() -> reviews.hide(visit.id(), Review.Reason.PERSON)))
        .isInstanceOf(Access.NotAllowed.class);
    var officer = site.visitor().signedInAs("sample.officer");
    officer.post("/th/passports/reviews/visits/" + visit.id() + "/hiding", "reason", "person");
    assertThat(site.get("/en/passports/reviews/" + VILLAGE).body()).doesNotContain("Somchai");
    assertThat(site.get("/en/communities/" + VILLAGE).body()).doesNotContain("Somchai");
    assertThat(site.get("/en/bookings/" + order.text()).body())
        .contains("Somchai", "it tells about a person");
    assertThat(officer.get("/en/passports/reviews/" + VILLAGE).body()).contains("Somchai");
    officer.post("/th/passports/reviews/visits/" + visit.id() + "/showing");
    assertThat(site.get("/en/passports/reviews/" + VILLAGE).body()).contains("Somchai");
  }

  @Test
  void theMeanOfAYearIsOfWhatIsShown() {
    var hidden = world.agreed(WEAVING);
    var visit = attend(world.visit(hidden));
    say(hidden, visit, 1, WORDS);
    var before = mean();
    Actor.person(World.idOf("sample.officer")).does(() -> reviews.hide(visit.id(), Review.Reason.INSULT));
    assertThat(mean()).isNotEqualTo(before);
    clock.forward(Duration.ofDays(366));
    assertThat(mean()).isEmpty();
  }

  private OptionalDouble mean() {
    return world.ask(() -> ratings.of(areas.get(VILLAGE).id(), clock.instant()));
  }

  @Test
  void anotherGuestsLinkSaysNothingOfIt() {
    var order = world.agreed(WEAVING);
    var visit = attend(world.visit(order));
    var other = world.agreed(WEAVING);
    assertThatThrownBy(() -> say(other, visit, 1, "nothing")).isInstanceOf(NotThere.class);
    assertThat(
            site.visitor()
                .post(
                    "/en/passports/orders/" + other.text() + "/reviews/" + UUID.randomUUID(),
                    "rating",
                    "5")
                .status())
        .isEqualTo(404);
  }

  private void say(Secret order, Visit visit, int rating, String words) {
    reviews.say(order, visit.id(), Lang.MS, rating, words);
  }

  private Visit attend(Visit visit) {
    clock.moveTo(visit.firstDay() + "T12:00:00+07:00");
    Actor.person(world.chairOf(VILLAGE)).does(() -> visits.arrived(visit.id(), true));
    return visit;
  }
}
