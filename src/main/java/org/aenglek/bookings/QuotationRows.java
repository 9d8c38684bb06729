package org.aenglek.bookings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.bookings.Quotation.Content;
import org.aenglek.bookings.Quotation.Quoted;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes quotations of rows, so far as whoever acts may see them. */
@Component
class QuotationRows {
  private static final int MOST = 200;
  private static final String QUOTATIONS =
      """
      select q.*, a.at as accepted
        from bookings.quotation q left join bookings.acceptance a on a.quotation = q.id
      """;

  private final JdbcClient sql;
  private final Sealing sealing;

  QuotationRows(JdbcClient sql, Sealing sealing) {
    this.sql = sql;
    this.sealing = sealing;
  }

  private record RevisionOf(UUID quotation, Quoted quoted) {}

  Optional<Quotation> find(UUID id) {
    return read(sql.sql(QUOTATIONS + " where q.id = ?").param(id)).stream().findFirst();
  }

  /** The latest first. */
  List<Quotation> of(UUID community) {
    return read(
        sql.sql(QUOTATIONS + " where q.community = ? order by q.year desc, q.number desc limit ?")
            .params(community, MOST));
  }

  byte[] seal(UUID quotation, Payer payer) {
    return sealing.seal(payer, about(quotation));
  }

  private static String about(UUID quotation) {
    return "bookings.quotation " + quotation;
  }

  private List<Quotation> read(JdbcClient.StatementSpec query) {
    var bare = query.query(QuotationRows::quotation).list();
    var revisions = revisions(bare.stream().map(Quotation::id).toList());
    return bare.stream().map(one -> with(one, revisions.get(one.id()))).toList();
  }

  private static Quotation with(Quotation bare, List<Quoted> revisions) {
    return new Quotation(
        bare.id(),
        bare.community(),
        bare.enquiry(),
        bare.year(),
        bare.number(),
        bare.lang(),
        revisions,
        bare.accepted());
  }

  private Map<UUID, List<Quoted>> revisions(Collection<UUID> quotations) {
    return sql
        .sql("select * from bookings.quoted where quotation = any(?) order by revision")
        .param(quotations.toArray(UUID[]::new))
        .query((row, i) -> new RevisionOf(Columns.id(row, "quotation"), quoted(row)))
        .list()
        .stream()
        .collect(groupingBy(RevisionOf::quotation, mapping(RevisionOf::quoted, toList())));
  }

  private Quoted quoted(ResultSet row) throws SQLException {
    var about = about(Columns.id(row, "quotation"));
    return new Quoted(
        row.getInt("revision"),
        sealing.open(row.getBytes("payer"), Payer.class, about, Payer.FORGOTTEN),
        Columns.read(row, "content", Content.class),
        row.getObject("valid_until", LocalDate.class),
        Columns.instant(row, "at"));
  }

  private static Quotation quotation(ResultSet row, int i) throws SQLException {
    return new Quotation(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        row.getObject("enquiry", UUID.class),
        row.getInt("year"),
        row.getInt("number"),
        Lang.find(row.getString("lang")).orElse(Lang.TH),
        List.of(),
        Columns.findInstant(row, "accepted"));
  }
}
