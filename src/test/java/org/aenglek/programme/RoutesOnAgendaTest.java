package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.communities.CommunityStandings;
import org.aenglek.communities.Standing;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Meetings;
import org.aenglek.meetings.Resolution;
import org.aenglek.meetings.Resolutions;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.aenglek.trips.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A community on a published route fell: the province's group has it before it until it decides.
 */
@AenglekTest
class RoutesOnAgendaTest {
  private static final String SLUG = "fell-on-the-way";
  private static final String FELL = "เข้าเส้นทางเชื่อมโยงไม่ได้ในตอนนี้";

  @Autowired World world;
  @Autowired Site site;
  @Autowired Routes routes;
  @Autowired Meetings meetings;
  @Autowired Resolutions resolutions;
  @Autowired JdbcClient sql;
  @Autowired CommunityStandings standings;
  @Autowired MovableClock clock;

  private Visitor officer;
  private UUID body;

  @BeforeEach
  void meet() {
    clock.reset();
    officer = site.visitor().signedInAs("sample.officer");
    body = world.group().example().body();
  }

  @Test
  void itStandsOnEachAgendaUntilSomethingIsResolvedAndTheRouteStays() {
    publish();
    var first = called();
    assertThat(agenda(first)).doesNotContain(FELL);
    stand("ban-na", Standing.GROWING);
    var link = "href=\"/th/trips/routes/drafts/" + routes.get(SLUG).id() + "\"";
    assertThat(agenda(first)).contains(FELL, "บ้านนา").containsOnlyOnce(link);
    var next = called();
    officer.post("/th/meetings/" + first + "/steps/opened");
    assertThat(agenda(first)).containsOnlyOnce(link);
    assertThat(agenda(next)).as("talked of, and nothing resolved").contains(FELL);
    resolve(first);
    assertThat(agenda(next)).as("resolved").doesNotContain(FELL);
    stand("ban-na", Standing.READY);
    stand("ban-na", Standing.GROWING);
    assertThat(agenda(next)).as("it fell again").contains(FELL);
    assertThat(site.get("/th/trips/routes/" + SLUG).status()).isEqualTo(200);
  }

  private void resolve(UUID meeting) {
    var item =
        world.ask(
            () ->
                sql.sql("select id from meetings.item where meeting = ? and source = 'routes'")
                    .param(meeting)
                    .query(UUID.class)
                    .single());
    var facts = new Resolution.New(item, "ให้คงเส้นทางไว้ระหว่างปรับปรุง", null, null);
    Actor.person(World.idOf("sample.officer"))
        .does(() -> resolutions.resolve(meetings.get(meeting), facts, UUID.randomUUID()));
  }

  private void publish() {
    for (var village : new String[] {"ban-lum", "ban-na"}) stand(village, Standing.READY);
    world.route(SLUG, "ban-lum", "ban-na");
  }

  private void stand(String village, Standing standing) {
    clock.forward(Duration.ofMinutes(1));
    var id = world.community(village).id();
    world.act(() -> standings.set(id, standing, UUID.randomUUID()));
  }

  private UUID called() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
    var facts =
        new Meeting.New(
            body,
            Meeting.Kind.MEETING,
            LocalText.of(Lang.TH, "ประชุมตัวอย่าง"),
            new DateSpan(today, today),
            LocalTime.of(9, 0),
            "ห้องประชุม");
    return Actor.person(World.idOf("sample.officer"))
        .does(() -> meetings.call(facts, UUID.randomUUID()));
  }

  private String agenda(UUID meeting) {
    return officer.get("/th/meetings/" + meeting).body();
  }
}
