package org.aenglek.income;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.income.Transfer.Sold;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was sold, what it brought and who got it. A job acts. */
@Component
class Works {
  private static final String ENTRY =
      """
      select w.cause_kind, w.cause, w.community, w.day, w.sold_kind, w.sold, w.sold_name, w.heads,
             w.served, w.makers, w.guides, w.drivers, w.rule,
             coalesce((select sum(e.amount) from income.earning e where e.cause = w.cause and e.amount > 0), 0) as gross,
             coalesce((select sum(e.amount) from income.earning e where e.cause = w.cause), 0) as net,
             (select count(*) from income.earning e where e.cause = w.cause) as times
        from income.work w
      """;

  private final JdbcClient sql;

  Works(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Something that was sold, and what it brought until now.
   *
   * @param rule by which it is shared; none where it waits for one
   * @param gross all that was earned, also what was taken back later
   * @param net what was earned and not taken back
   * @param times how often it became more or less, or was shared
   */
  record Entry(
      Cause cause,
      LocalDate day,
      Sold sold,
      Work work,
      @Nullable UUID rule,
      long gross,
      long net,
      int times) {}

  /** As it was told first, and nothing brought yet; nothing where it was told before. */
  Optional<Entry> enter(NewIncome income, @Nullable UUID rule) {
    var work = income.work();
    int entered =
        sql.sql(
                """
            insert into income.work (cause, cause_kind, community, day, sold_kind, sold, sold_name, capital, heads,
                                     served, makers, guides, drivers, rule)
            values (:cause, :causeKind, :community, :day, :soldKind, :sold, :soldName::jsonb, :capital, :heads,
                    :served, :makers, :guides, :drivers, :rule::uuid)
            on conflict (cause) do nothing
            """)
            .param("cause", income.cause().id())
            .param("causeKind", income.cause().kind())
            .param("community", work.community())
            .param("day", income.day())
            .param("soldKind", income.sold().kind())
            .param("sold", income.sold().id())
            .param("soldName", Columns.json(income.sold().name()))
            .param("capital", income.capital().toArray(String[]::new))
            .param("heads", work.heads())
            .param("served", work.served().toArray(UUID[]::new))
            .param("makers", work.makers().toArray(UUID[]::new))
            .param("guides", work.guides().toArray(UUID[]::new))
            .param("drivers", work.drivers().toArray(UUID[]::new))
            .param("rule", rule)
            .update();
    return entered == 0
        ? Optional.empty()
        : Optional.of(new Entry(income.cause(), income.day(), income.sold(), work, rule, 0, 0, 0));
  }

  Optional<Entry> find(UUID cause) {
    return sql.sql(ENTRY + " where w.cause = ?").param(cause).query(Works::entry).optional();
  }

  /** Those of a community that were earned within some days, in the order of their days. */
  List<Entry> of(UUID community, LocalDate first, LocalDate last) {
    return sql.sql(
            ENTRY + " where w.community = ? and w.day between ? and ? order by w.day, w.cause")
        .params(community, first, last)
        .query(Works::entry)
        .list();
  }

  /** Those that wait for a rule. */
  List<Entry> unshared(UUID community) {
    return sql.sql(ENTRY + " where w.community = ? and w.rule is null order by w.day, w.cause")
        .param(community)
        .query(Works::entry)
        .list();
  }

  void sharedBy(UUID rule, UUID cause) {
    sql.sql("update income.work set rule = ? where cause = ? and rule is null")
        .params(rule, cause)
        .update();
  }

  void brought(Entry entry, UUID transfer, Money amount) {
    sql.sql(
            """
            insert into income.earning (cause, number, transfer, amount, currency)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            entry.cause().id(),
            entry.times() + 1,
            transfer,
            amount.minor(),
            amount.currency().getCurrencyCode())
        .update();
  }

  /**
   * Who has what of it: what was taken back is less, what is still to be had back counts as had.
   */
  List<Share> shares(UUID cause) {
    return sql.sql(
            """
            select p.part, p.currency, a.owner_kind, a.owner, a.community, a.place,
                   case a.kind when 'receivable' then 'earned' else a.kind end as kind, sum(p.amount) as amount
              from income.earning e
              join income.posting p on p.transfer = e.transfer and p.part is not null
              join income.account a on a.id = p.account
             where e.cause = ?
             group by p.part, p.currency, a.owner_kind, a.owner, a.community, a.place,
                      case a.kind when 'receivable' then 'earned' else a.kind end
            having sum(p.amount) <> 0
            """)
        .param(cause)
        .query(Works::share)
        .list();
  }

  private static Share share(ResultSet row, int i) throws SQLException {
    return new Share(
        row.getString("part"),
        Balances.account(row),
        Money.ofMinor(row.getLong("amount"), row.getString("currency")));
  }

  private static Entry entry(ResultSet row, int i) throws SQLException {
    return new Entry(
        new Cause(row.getString("cause_kind"), Columns.id(row, "cause")),
        row.getObject("day", LocalDate.class),
        new Sold(
            row.getString("sold_kind"), Columns.id(row, "sold"), Columns.text(row, "sold_name")),
        work(row),
        row.getObject("rule", UUID.class),
        row.getLong("gross"),
        row.getLong("net"),
        row.getInt("times"));
  }

  static Work work(ResultSet row) throws SQLException {
    return new Work(
        Columns.id(row, "community"),
        row.getString("sold_kind"),
        row.getInt("heads"),
        ids(row, "served"),
        ids(row, "makers"),
        ids(row, "guides"),
        ids(row, "drivers"));
  }

  private static List<UUID> ids(ResultSet row, String column) throws SQLException {
    return Stream.of((Object[]) row.getArray(column).getArray()).map(UUID.class::cast).toList();
  }
}
