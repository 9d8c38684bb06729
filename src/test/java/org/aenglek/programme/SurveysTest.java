package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Request;
import org.aenglek.people.Access;
import org.aenglek.people.Place;
import org.aenglek.programme.Survey.Phase;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Households are asked how they live; what they say is told together, or not at all. */
@AenglekTest
class SurveysTest {
  private static final String VILLAGE = "ban-tha-sai";

  @Autowired Surveys surveys;
  @Autowired Aims aims;
  @Autowired Reckoning reckoning;
  @Autowired FigureRows rows;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  @Test
  void aSheetThatIsSentTwiceCountsOnce() {
    var survey = opened("well-being", Phase.BEFORE);
    var sheet = UUID.randomUUID();
    as(() -> surveys.answer(survey, sheet, happy(4)));
    as(() -> surveys.answer(survey, sheet, happy(4)));
    assertThat(surveys.sheets(surveys.get(survey))).isEqualTo(1);
    assertThatThrownBy(() -> as(() -> surveys.answer(survey, sheet, happy(1))))
        .isInstanceOf(Request.Reused.class);
  }

  @Test
  void nothingIsToldUntilItIsClosedNorOfFewerThanTen() {
    var open = opened("well-being", Phase.BEFORE);
    answered(open, 12);
    assertThat(surveys.results(surveys.get(open))).isEmpty();
    var few = opened("well-being", Phase.AFTER);
    answered(few, 9);
    as(() -> surveys.close(few, SurveysTest::evidence));
    assertThat(surveys.results(surveys.get(few))).isEmpty();
  }

  @Test
  void aSheetThatComesTooLateChangesNothing() {
    var survey = opened("well-being", Phase.AFTER);
    answered(survey, 10);
    as(() -> surveys.close(survey, SurveysTest::evidence));
    var before = surveys.results(surveys.get(survey));
    clock.forward(Duration.ofHours(1));
    as(() -> surveys.answer(survey, UUID.randomUUID(), happy(1)));
    assertThat(surveys.results(surveys.get(survey))).isEqualTo(before).hasSize(2);
    assertThat(before.getFirst().agree()).contains(BigDecimal.valueOf(40));
  }

  @Test
  void wellBeingEqualsAnotherStatement() {
    var survey = opened("well-being", Phase.BEFORE);
    answered(survey, 11);
    as(() -> surveys.close(survey, SurveysTest::evidence));
    var expected =
        world.ask(
            () ->
                sql.sql(
                        """
                        select round(avg(sheet), 2) from (
                          select ((answers->>'income')::numeric + (answers->>'peace')::numeric - 2) / 8 * 100 as sheet
                            from programme.sheet h join programme.survey s on s.id = h.survey
                            join programme.closing c on c.survey = s.id and h.at <= c.at
                           where s.kind = 'well-being' and (select count(*) from programme.sheet o where o.survey = s.id) >= 10
                        ) one
                        """)
                    .query(BigDecimal.class)
                    .single());
    assertThat(wellBeing()).isEqualByComparingTo(expected);
    var shown =
        world.askAs(
            chair(), () -> rows.of(Indicator.WELL_BEING, village(), month(), clock.instant()));
    assertThat(shown.figure(Indicator.WELL_BEING).orElseThrow()).isEqualByComparingTo(expected);
    assertThat(shown.counted()).as("nobody reads a single sheet").hasSize(1);
  }

  private YearMonth month() {
    return YearMonth.from(clock.instant().atZone(ZoneId.of("Asia/Bangkok")));
  }

  private BigDecimal wellBeing() {
    return world.ask(() -> reckoning.of("90", List.of(month()), clock.instant())).stream()
        .filter(one -> one.indicator() == Indicator.WELL_BEING)
        .filter(one -> one.place().equals(Place.community(village().id())))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void whatHouseholdsEarnedBeforeIsTheVillagesBaseline() {
    var survey = opened("baseline", Phase.BEFORE);
    for (int i = 1; i <= 10; i++) {
      var income = BigDecimal.valueOf(100_000L * i);
      as(() -> surveys.answer(survey, UUID.randomUUID(), Map.of("income", income)));
    }
    as(() -> surveys.close(survey, SurveysTest::evidence));
    assertThat(world.ask(() -> aims.of(village().id())))
        .singleElement()
        .satisfies(
            aim -> {
              assertThat(aim.indicator()).isEqualTo(Indicator.INCOME_PER_HOUSEHOLD);
              assertThat(aim.kind()).isEqualTo(Aim.Kind.BASELINE);
              assertThat(aim.value()).isEqualByComparingTo("550000");
              assertThat(aim.evidence()).isEqualTo("mean of 10");
            });
  }

  @Test
  void nobodyReadsASheetAndOnlyTheVillageWritesOne() {
    var survey = opened("well-being", Phase.BEFORE);
    answered(survey, 1);
    assertThat(
            world.askAs(
                chair(), () -> sql.sql("select * from programme.sheet").query().listOfRows()))
        .isEmpty();
    var stranger = Actor.person(world.chairOf("ban-khlong-daen"));
    assertThatThrownBy(
            () -> stranger.does(() -> surveys.answer(survey, UUID.randomUUID(), happy(3))))
        .isInstanceOf(Access.NotAllowed.class);
  }

  @Test
  void theSheetOpensForAnybodyAndIsSentByThoseWhoSignedIn() {
    var address = "/ms/programme/surveys/" + opened("well-being", Phase.BEFORE);
    assertThat(site.get(address).body())
        .contains("Kesejahteraan kampung")
        .doesNotContain("data-typist");
    var chair = site.visitor().signedInAs("sample.chair");
    var request = UUID.randomUUID().toString();
    var wrong = chair.post(address + "/answers", "request", request, "answer-income", "7");
    assertThat(wrong.status()).isEqualTo(422);
    var right = chair.post(address + "/answers", "request", request, "answer-income", "๔");
    assertThat(right.status()).isEqualTo(303);
    site.post(
        address + "/answers", "application/x-www-form-urlencoded", "request=" + UUID.randomUUID());
    var survey = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    assertThat(surveys.sheets(surveys.get(survey))).isEqualTo(1);
  }

  private void answered(UUID survey, int households) {
    for (int i = 0; i < households; i++) {
      int step = 1 + i % 5;
      as(() -> surveys.answer(survey, UUID.randomUUID(), happy(step)));
    }
  }

  private static String evidence(int of) {
    return "mean of " + of;
  }

  private static Map<String, BigDecimal> happy(int step) {
    return Map.of("income", BigDecimal.valueOf(step), "peace", BigDecimal.valueOf(3));
  }

  private UUID opened(String kind, Phase phase) {
    return chair().does(() -> surveys.open(village(), kind, phase, UUID.randomUUID()));
  }

  private void as(Runnable deed) {
    chair().does(deed);
  }

  private Actor chair() {
    return Actor.person(world.chairOf(VILLAGE));
  }

  private Community village() {
    return world.community(VILLAGE);
  }
}
