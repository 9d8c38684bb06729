package org.aenglek.season;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.bookings.Terms;
import org.aenglek.bookings.VillageTerms;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.Unshared;
import org.aenglek.offers.Offers;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.testing.World;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three villages with other terms each, one boat for three tours, and what they change. */
final class Villages {
  static final List<String> OFFERS =
      List.of(
          "ko-yo-weaving-morning",
          "ko-yo-fish-cage-boat",
          "ko-yo-lakeside-lunch",
          "ko-yo-half-day",
          "thai-so-sea-bass-supper",
          "thai-so-lake-room",
          "suan-thurian-garden-house");

  private static final String SHARING = "ban-tha-sai";
  static final String FLOOD = "น้ำท่วมของฤดูกาล";
  private static final List<String> ON_THE_BOAT = OFFERS.subList(0, 2);
  private static final List<VillageTerms.Step> STEPS =
      List.of(new VillageTerms.Step(48, 100), new VillageTerms.Step(0, 33));

  private static final Map<String, VillageTerms> TERMS =
      Map.of(
          "ban-tha-sai", new VillageTerms(30, false, 24, STEPS, null, null),
          "ban-thai-so", new VillageTerms(0, true, 24, STEPS, null, null),
          "ban-suan-thurian", new VillageTerms(50, true, 6, List.of(), null, null));

  private final World world;
  private final Offers offers;
  private final Unshared unshared;
  private final JdbcClient sql;
  private final Settings settings;
  private final Clock clock;
  private final Map<UUID, String> slugs;
  private final Map<UUID, UUID> chairs;

  Villages(BeanFactory beans) {
    world = beans.getBean(World.class);
    offers = beans.getBean(Offers.class);
    unshared = beans.getBean(Unshared.class);
    sql = beans.getBean(JdbcClient.class);
    settings = beans.getBean(Settings.class);
    clock = beans.getBean(Clock.class);
    slugs = TERMS.keySet().stream().collect(toMap(slug -> world.community(slug).id(), s -> s));
    chairs = slugs.keySet().stream().collect(toMap(id -> id, id -> world.chairOf(slugs.get(id))));
    var terms = beans.getBean(Terms.class);
    slugs.forEach(
        (id, slug) -> Actor.person(chairOf(id)).does(() -> terms.keep(id, TERMS.get(slug))));
    world.rule(
        SHARING,
        today(),
        new SharingRule(Part.percent(To.SERVED, "80"), Part.percent(To.FUND, "20")));
    serves(SHARING);
    shareABoat();
    TERMS.keySet().forEach(slug -> bears(slug, 30));
    OFFERS.forEach(slug -> hasPlaces(slug, 12));
  }

  UUID chairOf(UUID community) {
    return chairs.get(community);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  /** A flood now and then; more often somebody has fewer places than they thought, or more. */
  void change(Random random) {
    var villages = slugs.values().stream().sorted().toList();
    var village = villages.get(random.nextInt(villages.size()));
    switch (random.nextInt(8)) {
      case 0 -> flood(village, today().plusDays(random.nextInt(6)));
      case 1, 2 -> bears(village, 5 + random.nextInt(30));
      default -> hasPlaces(OFFERS.get(random.nextInt(OFFERS.size())), 1 + random.nextInt(24));
    }
  }

  /** One village shares from the first day on, one begins some day, the third has no rule. */
  void decide(Random random) {
    var village = random.nextBoolean() ? SHARING : "ban-thai-so";
    int percent = 1 + random.nextInt(99);
    var rule =
        new SharingRule(
            Part.perHead(To.GUIDE, Money.ofMinor(1 + random.nextInt(3000), "THB")),
            Part.percent(To.SERVED, String.valueOf(percent)).atMost(Money.of("400", "THB")),
            Part.percent(To.FUND, String.valueOf(100 - percent)));
    world.rule(village, today().plusDays(random.nextInt(3)), rule);
    world.act(() -> unshared.share(world.community(village).id()));
  }

  private void flood(String village, LocalDate day) {
    world.flood(village, FLOOD, day + "T06:00:00+07:00", day.plusDays(1) + "T12:00:00+07:00");
  }

  private void hasPlaces(String offer, int places) {
    update("update offers.offer set capacity = ? where slug = ?", places, offer);
  }

  private void bears(String village, int guests) {
    update(
        """
        insert into communities.wish (community, id, guests_a_day, changed) values (?, ?, ?, ?)
        on conflict (community) do update set guests_a_day = excluded.guests_a_day
        """,
        world.community(village).id(),
        UUID.randomUUID(),
        guests,
        Columns.at(clock.instant()));
  }

  /** Turns of the one are few and small, the other has a boat for each party. */
  private void shareABoat() {
    var boat = UUID.nameUUIDFromBytes(new byte[] {1});
    update(
        """
        insert into offers.resource (id, community, name, count, changed)
        values (?, ?, '{"th": "เรือ"}', 2, ?) on conflict do nothing
        """,
        boat,
        world.community("ban-tha-sai").id(),
        Columns.at(clock.instant()));
    update(
        """
        insert into offers.timetable
               (offer, rule, first_day, starts, places, pause_minutes, changed)
        values (?, 'FREQ=DAILY', '2026-01-01', '{09:00,10:00,13:00}', 8, 30, ?)
        on conflict do nothing
        """,
        offers.get(OFFERS.getFirst()).id(),
        Columns.at(clock.instant()));
    for (var offer : ON_THE_BOAT) {
      update(
          "insert into offers.uses values (?, ?) on conflict do nothing",
          offers.get(offer).id(),
          boat);
    }
  }

  private void serves(String village) {
    update(
        "update offers.offer set household = ? where slug = ?",
        world.household(village, "บ้านริมเล"),
        OFFERS.getFirst());
  }

  private void update(String statement, Object... parameters) {
    world.ask(() -> sql.sql(statement).params(Stream.of(parameters).toList()).update());
  }
}
