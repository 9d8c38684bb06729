package org.aenglek.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.aenglek.areas.Areas;
import org.aenglek.base.Lang;
import org.aenglek.communities.CommunityFilter.Sort;
import org.aenglek.communities.Profile.Welcome;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AenglekTest
class CommunityListTest {
  private static final LocalDate A_MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate A_TUESDAY = LocalDate.parse("2026-11-24");
  @Autowired Communities communities;
  @Autowired CommunityStandings standings;
  @Autowired Areas areas;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  @Test
  void namesStandAsTheReaderExpectsThem() {
    var thai = slugs(communities.list(CommunityFilter.ALL, Lang.TH, 0, 100));
    var english = slugs(communities.list(CommunityFilter.ALL, Lang.EN, 0, 100));
    assertThat(thai).hasSize(49).startsWith("ko-lae-nang");
    assertThat(english).hasSize(49).startsWith("ban-bang-riang-tai", "ban-bang-yi");
  }

  @Test
  void pagesFollowOneAnother() {
    var all = communities.list(CommunityFilter.ALL, Lang.MS, 0, 48);
    assertThat(slugs(communities.list(CommunityFilter.ALL, Lang.MS, 24, 24)))
        .isEqualTo(slugs(all.subList(24, 48)));
  }

  @Test
  void theCountSaysHowManyAreOnlyListed() {
    var nawatwithi =
        new CommunityFilter(null, "nawatwithi", null, null, null, null, null, Sort.NAME);
    assertThat(communities.count(nawatwithi)).isEqualTo(new CommunityCount(39, 25, false));
    assertThat(communities.count().number()).isEqualTo(49);
  }

  @Test
  void theNearestComesFirstAndThePlacelessLast() {
    var here = areas.get("ban-tha-sai").location().point();
    var near = new CommunityFilter(null, null, null, null, null, null, here, Sort.DISTANCE);
    var found = communities.list(near, Lang.EN, 0, 100);
    assertThat(slugs(found)).startsWith("ban-tha-sai").endsWith("ban-nang-lao");
    assertThat(found.getFirst().km()).isZero();
    assertThat(found.getLast().km()).isNull();
  }

  @Test
  void theBestKnownComesFirst() {
    var best = new CommunityFilter(null, null, null, null, null, null, null, Sort.COMPLETENESS);
    var found = communities.list(best, Lang.EN, 0, 100);
    assertThat(found.getFirst().isOnlyListed()).isFalse();
    assertThat(found.getLast().isOnlyListed()).isTrue();
  }

  @Test
  void guestsFindWhoIsOpenAndSpeaksTheirLanguage() {
    welcome("ban-lum");
    var open = communities.inSeason(A_MONDAY, Lang.EN, 100);
    assertThat(slugs(open)).contains("ban-lum");
    assertThat(slugs(communities.inSeason(A_TUESDAY, Lang.EN, 100))).doesNotContain("ban-lum");
    var chinese = new CommunityFilter("9004", null, null, "zh", "hearing", null, null, Sort.NAME);
    assertThat(slugs(communities.list(chinese, Lang.EN, 0, 100))).containsExactly("ban-lum");
  }

  @Test
  void onlyWhoLeadsOrWasNeverAssessedIsPromoted() {
    welcome("ban-lum");
    var village = areas.get("ban-lum").id();
    for (var standing : Standing.values()) {
      world.act(() -> standings.set(village, standing, UUID.randomUUID()));
      boolean leads = standing == Standing.LEADING;
      assertThat(slugs(communities.inSeason(A_MONDAY, Lang.EN, 100)).contains("ban-lum"))
          .isEqualTo(leads);
      assertThat(standings.promoted(List.of(village)).isEmpty()).isEqualTo(!leads);
    }
    var never = areas.get("ban-tha-sai").id();
    assertThat(standings.promoted(List.of(village, never))).containsExactlyInAnyOrder(village, never);
    assertThat(slugs(communities.list(CommunityFilter.ALL, Lang.EN, 0, 100))).contains("ban-lum");
  }

  @Test
  void whatIsNoLongerSoIsNoLongerFound() {
    welcome("ban-lum");
    var community = areas.get("ban-lum").id();
    world.act(
        () ->
            communities.welcome(
                community, new Welcome(List.of("en"), List.of(), false), List.of()));
    assertThat(slugs(communities.inSeason(A_MONDAY, Lang.EN, 100))).doesNotContain("ban-lum");
    var chinese = new CommunityFilter(null, null, null, "zh", null, null, null, Sort.NAME);
    assertThat(slugs(communities.list(chinese, Lang.EN, 0, 100))).doesNotContain("ban-lum");
  }

  @Test
  void aCommunityIsFoundWhereItLies() {
    var there = areas.get("ban-lum");
    assertThat(slugs(communities.list(in("9004"), Lang.EN, 0, 100))).contains("ban-lum");
    assertThat(slugs(communities.list(in(there.province()), Lang.EN, 0, 100))).hasSize(49);
    moveTo("900106");
    assertThat(slugs(communities.list(in("9004"), Lang.EN, 0, 100))).doesNotContain("ban-lum");
    assertThat(slugs(communities.list(in("9001"), Lang.EN, 0, 100))).contains("ban-lum");
    moveTo(there.subdistrict().code());
  }

  private void moveTo(String subdistrict) {
    world.act(
        () ->
            transaction.executeWithoutResult(
                status ->
                    sql.sql("update areas.community set subdistrict = ? where slug = 'ban-lum'")
                        .param(subdistrict)
                        .update()));
  }

  @Test
  void everyFacetIsAsTheRowsAreNow() {
    assertThat(
            sql.sql(
                    """
                    (table communities.facet except table communities.facet_due)
                    union all
                    (table communities.facet_due except table communities.facet)
                    """)
                .query()
                .listOfRows())
        .isEmpty();
  }

  private static CommunityFilter in(String area) {
    return new CommunityFilter(area, null, null, null, null, null, null, Sort.NAME);
  }

  private void welcome(String slug) {
    var mondays =
        new Hours(
            Set.of(DayOfWeek.MONDAY),
            LocalTime.of(9, 0),
            LocalTime.of(16, 0),
            Set.of(Month.NOVEMBER),
            false);
    var community = areas.get(slug).id();
    world.act(
        () ->
            communities.welcome(
                community,
                new Welcome(List.of("zh"), List.of("hearing"), false),
                List.of(mondays)));
  }

  private static List<String> slugs(List<CommunityCard> cards) {
    return cards.stream().map(card -> card.community().slug()).toList();
  }
}
