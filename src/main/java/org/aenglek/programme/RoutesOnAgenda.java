package org.aenglek.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.Request;
import org.aenglek.meetings.AgendaItem;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Put;
import org.aenglek.meetings.PutsOnAgenda;
import org.aenglek.people.Place;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.aenglek.trips.FallenRoutes;
import org.aenglek.trips.FallenRoutes.Fallen;
import org.aenglek.trips.RouteEntry;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For decision, until something is resolved on it and each time that it happens: a community on a
 * published route has fallen, and the province's group says what becomes of the route.
 */
@Component
@Order(35)
class RoutesOnAgenda implements PutsOnAgenda {
  private static final String SOURCE = "routes";

  private final FallenRoutes routes;
  private final JdbcClient sql;
  private final Settings settings;
  private final Words words;

  RoutesOnAgenda(FallenRoutes routes, JdbcClient sql, Settings settings, Words words) {
    this.routes = routes;
    this.sql = sql;
    this.settings = settings;
    this.words = words;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public List<Put> on(Meeting meeting, Body body) {
    if (body.place().kind() != Place.Kind.PROVINCE) return List.of();
    var fallen = routes.in(body.province());
    if (fallen.isEmpty()) return List.of();
    var decided = decided(meeting);
    return fallen.stream().filter(one -> !decided.contains(subject(one))).map(this::put).toList();
  }

  /** Of what another meeting of the same body resolved something. */
  private List<UUID> decided(Meeting meeting) {
    return sql.sql(
            """
            select i.subject from meetings.item i join meetings.meeting m on m.id = i.meeting
             where m.body = ? and m.id <> ? and i.source = ?
               and exists (select from meetings.resolution r where r.item = i.id)
            """)
        .params(meeting.body(), meeting.id(), SOURCE)
        .query(UUID.class)
        .list();
  }

  private static UUID subject(Fallen fallen) {
    return Request.derived(fallen.community().id() + " " + fallen.since(), fallen.route().id());
  }

  private Put put(Fallen fallen) {
    var since = LocalDate.ofInstant(fallen.since(), settings.zone());
    return new Put(
        AgendaItem.Kind.DECISION,
        subject(fallen),
        words.say(
            Lang.TH,
            "programme.put.route",
            fallen.route().title().in(Lang.TH).text(),
            fallen.community().name().in(Lang.TH).text()),
        words.say(Lang.TH, "programme.put.route.since", words.date(Lang.TH, since)),
        RouteEntry.path(fallen.route().id()));
  }
}
