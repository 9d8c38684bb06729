package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that was sent on a day is sent once more: the answers are the same and no row is another. */
@AenglekTest
class ReplayedDayTest {
  private static final String WEAVING = "/th/bookings/offers/ko-yo-weaving-morning";
  private static final String VISITS = "/th/bookings/visits/";

  @Autowired Site site;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired MovableClock clock;

  private final List<Sent> day = new ArrayList<>();
  private Visitor guest;
  private Visitor chair;

  /** A form as it was sent, and what came back. */
  private record Sent(Visitor who, String path, String[] fields, int status, String location) {}

  @BeforeEach
  void aGuestAndAChair() {
    clock.reset();
    guest = site.visitor();
    chair = site.visitor().signedInAs("sample.chair");
  }

  @Test
  void aReplayedDayChangesNothing() {
    aDay();
    assertThat(day).hasSize(14).extracting(Sent::status).containsOnly(303);
    var before = sums();
    for (var sent : day) {
      var again = sent.who().post(sent.path(), sent.fields());
      assertThat(again.status()).as(sent.path()).isEqualTo(sent.status());
      assertThat(place(again.header("Location"))).isEqualTo(place(sent.location()));
    }
    assertThat(sums()).isEqualTo(before);
  }

  /** A week is shown from today on, so its first day is another later. */
  private static String place(String location) {
    return location.replaceFirst("[?]from=.*", "");
  }

  private void aDay() {
    var comes = order(hold("2026-12-01 09:00"));
    var leaves = order(hold("2026-12-01 10:00"));
    var late = order(hold("2026-12-02 09:00"));
    send(guest, hold("2026-12-02 10:00") + "/release");
    send(chair, visit(comes) + "/answer", "say", "yes");
    send(chair, visit(leaves) + "/answer", "say", "yes");
    send(chair, visit(late) + "/answer", "say", "no", "note", "เต็มแล้ว");
    send(guest, leaves);
    clock.moveTo("2026-12-01T08:50:00+07:00");
    send(chair, visit(comes) + "/arrival", "say", "yes");
    send(
        chair,
        "/th/bookings/in/ban-tha-sai/guests/ko-yo-weaving-morning",
        "turn",
        "2026-12-01 10:00",
        "adults",
        "3",
        "request",
        UUID.randomUUID().toString());
  }

  /** Answers the guest's link. */
  private String hold(String turn) {
    return send(
            guest, WEAVING, "turn", turn, "adults", "2", "request", UUID.randomUUID().toString())
        .header("Location");
  }

  /** Answers where the visit can be called off. */
  private String order(String link) {
    send(
        guest,
        link + "/order",
        "name",
        "Aminah binti Yusof",
        "phone",
        "+60 12-345 6789",
        "request",
        UUID.randomUUID().toString());
    var form = Pattern.compile("action=\"([^\"]*/cancellation)\"");
    return form.matcher(guest.get(link).body()).results().findFirst().orElseThrow().group(1);
  }

  private static String visit(String cancellation) {
    return VISITS + cancellation.replaceAll(".*/visits/(.*)/cancellation", "$1");
  }

  private Answer send(Visitor who, String path, String... fields) {
    var answer = who.post(path, fields);
    day.add(new Sent(who, path, fields, answer.status(), answer.header("Location")));
    return answer;
  }

  /** Of each table of what is booked, due, paid and written: how many rows, and what is in them. */
  private Map<String, String> sums() {
    var sums = new TreeMap<String, String>();
    for (var table : tables()) {
      sums.put(
          table,
          world.ask(
              () ->
                  sql.sql(
                          "select concat(count(*), ' ', sum(hashtextextended(t::text, 0))) from "
                              + table
                              + " t")
                      .query(String.class)
                      .single()));
    }
    return sums;
  }

  private List<String> tables() {
    return world.ask(
        () ->
            sql.sql(
                    """
                    select schemaname || '.' || tablename from pg_tables
                     where schemaname in ('offers', 'bookings', 'payments', 'income', 'post')
                       and has_table_privilege(schemaname || '.' || tablename, 'select')
                    """)
                .query(String.class)
                .list());
  }
}
