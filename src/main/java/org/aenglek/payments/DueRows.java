package org.aenglek.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is due with what became of it, so far as whoever acts may see it. */
@Component
class DueRows {
  /** Of what was withdrawn nothing is due. */
  private static final String DUE =
      """
      select d.id, d.community, d.payee, d.visit, d.reference, d.what, d.payer, d.payer_lang,
             d.foreign_payer, d.currency, d.until, d.withdrawn,
             case when d.withdrawn is null then d.amount else 0 end as amount,
             case when d.withdrawn is null then d.deposit else 0 end as deposit,
             (select coalesce(sum(p.amount), 0) from payments.payment p
               where p.due = d.id and p.taken_back is null) as paid,
             (select coalesce(sum(s.amount), 0) from payments.slip s
               where s.due = d.id and s.turned_down is null
                 and not exists (select from payments.payment p
                                  where p.slip = s.id and p.taken_back is null)) as claimed,
             (select coalesce(sum(r.amount), 0) from payments.refund r where r.due = d.id) as refunded
        from payments.due d
      """;

  private final JdbcClient sql;

  DueRows(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Due> find(UUID id) {
    return sql.sql(DUE + " where d.id = ?").param(id).query(DueRows::due).optional();
  }

  Due get(UUID id) {
    return find(id).orElseThrow(() -> new NotThere("due " + id));
  }

  Optional<Due> ofVisit(UUID visit) {
    return sql.sql(DUE + " where d.visit = ?").param(visit).query(DueRows::due).optional();
  }

  List<Due> ofVisits(Collection<UUID> visits) {
    return sql.sql(DUE + " where d.visit = any(?) order by d.id")
        .param(visits.toArray(UUID[]::new))
        .query(DueRows::due)
        .list();
  }

  /** Those paid there, or for visits there, that are not settled: the latest first. */
  List<Due> unsettled(Place place) {
    return sql.sql(
            "select * from ("
                + DUE
                + """
                   where d.payee = :place or 'community ' || d.community = :place) due
                   where paid - refunded <> amount or claimed > 0 order by id desc
                  """)
        .param("place", place.toString())
        .query(DueRows::due)
        .list();
  }

  /** Nobody else takes money for it until this transaction ends; as it is then. */
  Due lock(UUID id) {
    sql.sql("select id from payments.due where id = ? for update")
        .param(id)
        .query(UUID.class)
        .single();
    return get(id);
  }

  static Due due(ResultSet row, int i) throws SQLException {
    var currency = row.getString("currency");
    return new Due(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        Place.parse(row.getString("payee")),
        Columns.id(row, "visit"),
        row.getString("reference"),
        Columns.text(row, "what"),
        row.getString("payer"),
        Lang.find(row.getString("payer_lang")).orElseThrow(),
        row.getBoolean("foreign_payer"),
        Money.ofMinor(row.getLong("amount"), currency),
        Money.ofMinor(row.getLong("deposit"), currency),
        Columns.instant(row, "until"),
        Columns.findInstant(row, "withdrawn"),
        Money.ofMinor(row.getLong("paid"), currency),
        Money.ofMinor(row.getLong("claimed"), currency),
        Money.ofMinor(row.getLong("refunded"), currency));
  }
}
