package org.aenglek.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Request;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sold at counters, as it was called and what it cost then. */
@Component
class SaleRows {
  private final JdbcClient sql;

  SaleRows(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * A sale that the site knows.
   *
   * @param undone when it was taken back
   */
  record Sold(
      UUID id,
      UUID community,
      UUID device,
      Instant happened,
      long total,
      String paid,
      @Nullable Instant undone,
      List<Line> lines) {}

  /**
   * A line of a sale.
   *
   * @param unit satang for one
   */
  record Line(
      UUID id,
      UUID offer,
      String kind,
      LocalText name,
      int quantity,
      long unit,
      @Nullable UUID maker,
      @Nullable LocalDate day,
      @Nullable LocalTime starts,
      @Nullable UUID allowance) {

    long price() {
      return unit * quantity;
    }
  }

  /** The id of a line, which follows from its sale: told again, it is the same. */
  static UUID line(UUID sale, int position) {
    return Request.derived("line " + position, sale);
  }

  void enter(Kept kept, Sale sale, @Nullable UUID visit) {
    sql.sql(
            """
            insert into counter.sale (id, community, device, happened, total, paid, receipt, visit, same)
            values (?, ?, ?, ?, ?, ?, ?, ?::uuid, ?)
            """)
        .params(
            kept.id(),
            kept.community(),
            kept.device().id(),
            Columns.at(kept.happened()),
            sale.total(),
            sale.paid(),
            sale.receipt(),
            visit,
            sale.same())
        .update();
  }

  /**
   * @param maker the household that made it, if there is one
   */
  void enter(
      UUID sale, int position, Sale.Line line, String kind, LocalText name, @Nullable UUID maker) {
    sql.sql(
            """
            insert into counter.line (id, sale, position, offer, kind, name, quantity, unit, maker, day, starts,
                                      allowance, gift)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::uuid, ?::date, ?::time, ?::uuid, ?)
            """)
        .params(
            line(sale, position),
            sale,
            position,
            line.offer(),
            kind,
            Columns.json(name),
            line.quantity(),
            line.unit(),
            maker,
            line.day(),
            line.starts(),
            line.allowance(),
            line.isGift())
        .update();
  }

  Optional<Sold> find(UUID id) {
    return sql.sql(
            "select id, community, device, happened, total, paid, undone from counter.sale where id = ?")
        .param(id)
        .query((row, i) -> sold(row))
        .optional();
  }

  /** Those of a community between two moments, in the order in which they happened. */
  List<Sold> of(UUID community, Instant first, Instant last) {
    return sql.sql(
            """
            select id, community, device, happened, total, paid, undone from counter.sale
             where community = ? and happened >= ? and happened < ? order by happened, id
            """)
        .params(community, Columns.at(first), Columns.at(last))
        .query((row, i) -> sold(row))
        .list();
  }

  /** A sale of the same things for the same total. */
  record Alike(UUID id, UUID device, Instant happened) {}

  /** Those that stand, not further away in time, in the order in which they happened. */
  List<Alike> alike(UUID sale, Duration away) {
    return sql.sql(
            """
            select s.id, s.device, s.happened
              from counter.sale s join counter.sale asked on asked.id = :sale join counter.event e on e.id = s.id
             where s.community = asked.community and s.same = asked.same and s.undone is null
               and s.happened between asked.happened - make_interval(secs => :away)
                                  and asked.happened + make_interval(secs => :away)
             order by s.happened, s.device, e.number
            """)
        .param("sale", sale)
        .param("away", away.toSeconds())
        .query(
            (row, i) ->
                new Alike(
                    Columns.id(row, "id"),
                    Columns.id(row, "device"),
                    Columns.instant(row, "happened")))
        .list();
  }

  /** Whether it stood until now. */
  boolean undo(UUID sale, Instant at, String by, String why) {
    return sql.sql(
                """
                update counter.sale set undone = ?, undone_by = ?, why = ?
                 where id = ? and undone is null
                """)
            .params(Columns.at(at), by, why, sale)
            .update()
        == 1;
  }

  /** How many of an allowance's units were sold and not taken back. */
  int soldOf(UUID allowance) {
    return sql.sql(
            """
            select coalesce(sum(l.quantity), 0)
              from counter.line l join counter.sale s on s.id = l.sale
             where l.allowance = ? and s.undone is null
            """)
        .param(allowance)
        .query(Integer.class)
        .single();
  }

  private Sold sold(ResultSet row) throws SQLException {
    var id = Columns.id(row, "id");
    return new Sold(
        id,
        Columns.id(row, "community"),
        Columns.id(row, "device"),
        Columns.instant(row, "happened"),
        row.getLong("total"),
        row.getString("paid"),
        Columns.findInstant(row, "undone"),
        lines(id));
  }

  private List<Line> lines(UUID sale) {
    return sql.sql(
            """
            select id, offer, kind, name, quantity, unit, maker, day, starts, allowance
              from counter.line where sale = ? order by position
            """)
        .param(sale)
        .query(SaleRows::line)
        .list();
  }

  private static Line line(ResultSet row, int i) throws SQLException {
    return new Line(
        Columns.id(row, "id"),
        Columns.id(row, "offer"),
        row.getString("kind"),
        Columns.text(row, "name"),
        row.getInt("quantity"),
        row.getLong("unit"),
        row.getObject("maker", UUID.class),
        Columns.findDate(row, "day"),
        row.getObject("starts", LocalTime.class),
        row.getObject("allowance", UUID.class));
  }
}
