package org.aenglek.income;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.people.Consents;
import org.aenglek.people.Errands;
import org.aenglek.people.Households;
import org.aenglek.people.Purposes;
import org.aenglek.site.Bars;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where what a guest paid went: by the parts of the rule, and by name where all of a household
 * agreed to that. Whoever asks has made sure that it is that guest.
 */
@Component
public class WhereItWent {
  private static final String JOB = "where-it-went";

  private final JdbcClient sql;
  private final Consents consents;
  private final Households households;
  private final Errands errands;

  WhereItWent(JdbcClient sql, Consents consents, Households households, Errands errands) {
    this.sql = sql;
    this.consents = consents;
    this.households = households;
    this.errands = errands;
  }

  /**
   * Whose a part is.
   *
   * @param kind of the account
   * @param part of the rule, by its key
   * @param name of the household; none where it is told by its part alone
   */
  public record Whose(Account.Kind kind, String part, @Nullable LocalText name) {
    private String label(Ui ui) {
      if (kind != Account.Kind.EARNED) return ui.t("income.account." + kind.key());
      var words = ui.t("income.to." + part);
      return name == null ? words : ui.plain(name) + " · " + words;
    }
  }

  public record Got(Whose whose, Money amount) {
    /** As it is told to the guest. */
    public Bars.Told told(Ui ui) {
      return new Bars.Told(whose.label(ui), "", amount);
    }
  }

  private record Row(Account.Kind kind, String part, @Nullable UUID household, Money amount) {}

  /**
   * The largest first; nothing where nothing was earned by them.
   *
   * @param causes the lines of an order, or sales
   */
  @Transactional(readOnly = true)
  public List<Got> of(Collection<UUID> causes) {
    return errands.ask(JOB, () -> told(rows(causes)));
  }

  /** Those of one part that are not named are told together. */
  private List<Got> told(List<Row> rows) {
    var asked = rows.stream().map(Row::household).filter(Objects::nonNull).toList();
    var named = consents.householdsThatAgree(asked, Purposes.SHARE);
    var got = new LinkedHashMap<Whose, Money>();
    for (var row : rows) got.merge(whose(row, named), row.amount(), Money::plus);
    return got.entrySet().stream()
        .map(each -> new Got(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingLong((Got one) -> -one.amount().minor()))
        .toList();
  }

  private Whose whose(Row row, Set<UUID> named) {
    var household = row.household();
    boolean isNamed = household != null && named.contains(household);
    return new Whose(row.kind(), row.part(), isNamed ? households.get(household).name() : null);
  }

  private List<Row> rows(Collection<UUID> causes) {
    return sql.sql(
            """
            select p.part, p.currency, case a.kind when 'receivable' then 'earned' else a.kind end as kind,
                   case a.owner_kind when 'household' then a.owner end as household, sum(p.amount) as amount
              from income.earning e
              join income.posting p on p.transfer = e.transfer and p.part is not null
              join income.account a on a.id = p.account
             where e.cause = any(?)
             group by 1, 2, 3, 4 having sum(p.amount) <> 0 order by 1, 3, 4
            """)
        .param(causes.toArray(UUID[]::new))
        .query(WhereItWent::row)
        .list();
  }

  private static Row row(ResultSet row, int i) throws SQLException {
    return new Row(
        Account.Kind.of(row.getString("kind")),
        row.getString("part"),
        row.getObject("household", UUID.class),
        Money.ofMinor(row.getLong("amount"), row.getString("currency")));
  }
}
