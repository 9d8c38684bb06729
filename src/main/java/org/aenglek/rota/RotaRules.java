package org.aenglek.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which rule offers are served, and by which households. */
@Component
class RotaRules {
  private final JdbcClient sql;
  private final Settings settings;
  private final Clock clock;

  RotaRules(JdbcClient sql, Settings settings, Clock clock) {
    this.sql = sql;
    this.settings = settings;
    this.clock = clock;
  }

  /** The rule of an offer, even when nobody serves by it any more. */
  Optional<Served> find(UUID offer) {
    return sql.sql("select * from rota.rule where offer = ?")
        .param(offer)
        .query(RotaRules::served)
        .optional();
  }

  List<Served> of(UUID community) {
    return sql.sql("select * from rota.rule where community = ? order by offer")
        .param(community)
        .query(RotaRules::served)
        .list();
  }

  void keep(Served served) {
    var rule = served.rule();
    sql.sql(
            """
            insert into rota.rule
                   (offer, community, kind, pass_loses, minds_language, trade, needs_certificate,
                    lately_days, changed, changed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (offer) do update
               set kind = excluded.kind, pass_loses = excluded.pass_loses,
                   minds_language = excluded.minds_language, trade = excluded.trade,
                   needs_certificate = excluded.needs_certificate,
                   lately_days = excluded.lately_days, changed = excluded.changed,
                   changed_by = excluded.changed_by
            """)
        .params(
            served.offer(),
            served.community(),
            rule.kind().key(),
            rule.passLoses(),
            rule.mindsLanguage(),
            rule.trade(),
            rule.needsCertificate(),
            rule.latelyDays(),
            Columns.at(clock.instant()),
            Actor.current().name())
        .update();
  }

  /** Those who serve an offer today; the longest without a turn first, then who came first. */
  List<Serving> servings(UUID offer) {
    return sql.sql(
            """
            select s.household, s.since, s.most_heads, coalesce(t.number, 0) as last_number,
                   t.day as last_day
              from rota.serving s
              left join lateral (select number, day from rota.turn
                                  where offer = s.offer and household = s.household and off is null
                                  order by number desc limit 1) t on true
             where s.offer = ? and s.until is null order by last_number, s.since, s.household
            """)
        .param(offer)
        .query(
            (row, i) ->
                new Serving(
                    Columns.id(row, "household"),
                    row.getObject("since", LocalDate.class),
                    Columns.findInt(row, "most_heads"),
                    row.getInt("last_number"),
                    Columns.findDate(row, "last_day")))
        .list();
  }

  /** Whoever served before and serves again, serves from today on. */
  void enter(UUID offer, UUID household, @Nullable Integer mostHeads) {
    sql.sql(
            """
            insert into rota.serving as s (offer, household, since, most_heads) values (?, ?, ?, ?)
            on conflict (offer, household) do update
               set since = case when s.until is null then s.since else excluded.since end,
                   until = null, most_heads = excluded.most_heads
            """)
        .params(offer, household, today(), mostHeads)
        .update();
  }

  void leave(UUID offer, UUID household) {
    sql.sql("update rota.serving set until = ? where offer = ? and household = ?")
        .params(today(), offer, household)
        .update();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private static Served served(ResultSet row, int i) throws SQLException {
    return new Served(
        Columns.id(row, "offer"),
        Columns.id(row, "community"),
        new Rule(
            Rule.Kind.find(row.getString("kind")).orElseThrow(),
            row.getBoolean("pass_loses"),
            row.getBoolean("minds_language"),
            row.getString("trade"),
            row.getBoolean("needs_certificate"),
            row.getInt("lately_days")));
  }
}
