package org.aenglek.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What no form of meetings would send is told to whoever sends it as theirs, never as a fault. */
@AenglekTest
class NonsenseTest {
  private static final String NOBODY = UUID.randomUUID().toString();

  @Autowired Site site;
  @Autowired World world;
  @Autowired Group group;
  @Autowired Meetings meetings;
  @Autowired Appointments appointments;
  @Autowired MovableClock clock;

  private Group.Example met;
  private Visitor officer;
  private String meeting;
  private String seats;
  private String item;

  @BeforeEach
  void meet() {
    clock.reset();
    met = group.example();
    officer = site.visitor().signedInAs("sample.officer");
    meeting = "/th/meetings/" + met.meeting();
    var order = group.asOfficer(() -> appointments.on(met.body(), group.today()).orElseThrow());
    seats = "/th/meetings/appointments/" + order.id() + "/seats";
    var opened = group.asOfficer(() -> meetings.get(met.meeting()));
    item = group.heading(opened, AgendaItem.Kind.OTHER).toString();
  }

  /** A form and what is sent with it. */
  private record Sent(String path, String... fields) {}

  @Test
  void aSeatForNobodyIsRefusedAndNothingTypedIsLost() {
    for (var person : List.of("person " + NOBODY, "organisation " + met.organisation())) {
      var answer = officer.post(seats, "name", "ใครคนหนึ่ง", "person", person);
      boolean isPerson = person.startsWith("person");
      assertThat(answer.status()).as(person).isEqualTo(isPerson ? 422 : 303);
      if (isPerson) assertThat(answer.body()).contains("ไม่พบผู้นี้ในระบบ", "value=\"ใครคนหนึ่ง\"");
    }
  }

  @Test
  void idsThatLeadNowhereAreToldSo() {
    var day = group.today().plusDays(3).toString();
    var owner = "person " + World.idOf("sample.officer");
    for (var sent :
        List.of(
            new Sent(seats, "title", "x", "organisation", "organisation " + NOBODY),
            new Sent("/th/meetings/appointments/" + NOBODY + "/seats", "title", "x"),
            new Sent("/th/meetings/seats/" + NOBODY + "/vacancy"),
            new Sent("/th/meetings/standing/" + NOBODY + "/end"),
            new Sent("/th/meetings/bodies", "name", "x", "place", "district 9099"),
            new Sent("/th/meetings/bodies", "name", "x", "place", "community " + NOBODY),
            new Sent("/th/meetings/bodies", "name", "x", "place", "everywhere"),
            new Sent("/th/meetings/bodies/" + NOBODY + "/meetings", "title", "x"),
            new Sent("/th/meetings/bodies/" + NOBODY + "/appointments", "number", "x"),
            new Sent("/th/meetings/" + NOBODY + "/items", "title", "x"),
            new Sent(meeting + "/steps/nonsense"),
            new Sent(meeting + "/confirmations/" + NOBODY),
            new Sent(meeting + "/resolutions", "item", NOBODY, "words", "x", "kind", "note"),
            new Sent(meeting + "/resolutions", "item", "x", "words", "x", "kind", "note"),
            resolved("owner", "person " + NOBODY, "due", day),
            resolved("owner", "organisation " + World.idOf("sample.officer"), "due", day),
            resolved("owner", owner, "due", "9999-99-99"),
            resolved("owner", owner, "due", day, "to", "community " + NOBODY),
            resolved("owner", owner, "due", day, "to", owner),
            new Sent(meeting + "/minutes/items/" + NOBODY, "words", "x"),
            new Sent("/th/meetings/tasks/" + met.task() + "/assignments", "owner", "x", "due", day),
            new Sent(organisation() + "/care", "community", "community " + NOBODY),
            new Sent(organisation() + "/pledges", "what", "x", "due", day, "body", NOBODY),
            new Sent("/th/meetings/organisations", "name", "x", "province", "00"))) {
      var status = officer.post(sent.path(), sent.fields()).status();
      assertThat(status).as(sent.path() + List.of(sent.fields())).isBetween(400, 499);
    }
  }

  private Sent resolved(String... fields) {
    var all = new ArrayList<>(List.of("item", item, "words", "x", "kind", "do"));
    all.addAll(List.of(fields));
    return new Sent(meeting + "/resolutions", all.toArray(String[]::new));
  }

  private String organisation() {
    return "/th/meetings/organisations/" + met.organisation();
  }

  /** As long as the server takes, and far longer. */
  @Test
  void textWithoutEndIsRefused() {
    for (int length : List.of(100_000, 10_000_000)) {
      var huge = "x".repeat(length);
      var day = group.today().toString();
      for (var sent :
          List.of(
              new Sent("/th/meetings/bodies", "name", huge, "place", "province 90"),
              new Sent(body() + "/meetings", "title", huge, "first", day, "place", "x"),
              new Sent(body() + "/meetings", "title", "x", "first", day, "place", huge),
              new Sent(body() + "/appointments", "number", huge, "dated", day, "first", day),
              new Sent(
                  body() + "/appointments",
                  "number",
                  "x",
                  "dated",
                  day,
                  "first",
                  day,
                  "duties",
                  huge),
              new Sent(body() + "/standing", "title", huge),
              new Sent(seats, "title", huge),
              new Sent(seats, "name", huge),
              new Sent(meeting + "/items", "title", huge),
              new Sent(meeting + "/items", "title", "x", "words", huge),
              new Sent(meeting + "/attendance", "other", huge),
              new Sent(meeting + "/resolutions", "item", item, "words", huge, "kind", "note"),
              new Sent(meeting + "/minutes/items/" + item, "words", huge),
              new Sent("/th/meetings/tasks/" + met.task() + "/reports", "words", huge),
              new Sent(organisation(), "kind", "other", "expertise", huge),
              new Sent("/th/meetings/organisations", "name", huge, "province", "90"))) {
        var status = officer.post(sent.path(), sent.fields()).status();
        assertThat(status).as(length + " to " + sent.path()).isBetween(400, 499);
      }
    }
  }

  private String body() {
    return "/th/meetings/bodies/" + met.body();
  }
}
