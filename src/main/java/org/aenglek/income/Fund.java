package org.aenglek.income;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a community keeps together: what for, how much there is, what came in and went out. All who
 * have a part in the village may look into it; everybody, where the village says so.
 */
@Component
public class Fund {
  private static final String JOB = "fund";
  private static final int LONGEST_RULES = 4_000;
  private static final int MONTHS_SHOWN = 12;

  private final JdbcClient sql;
  private final Rules rules;
  private final Balances balances;
  private final Errands errands;
  private final Access access;
  private final Acts acts;
  private final Clock clock;

  Fund(
      JdbcClient sql,
      Rules rules,
      Balances balances,
      Errands errands,
      Access access,
      Acts acts,
      Clock clock) {
    this.sql = sql;
    this.rules = rules;
    this.balances = balances;
    this.errands = errands;
    this.access = access;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * What a village says of it.
   *
   * @param rules what it is kept for and who decides, in the village's own words
   */
  public record Said(String rules, boolean isPublic) {
    private static final Said NOTHING = new Said("", false);
  }

  /** What came in within a month of the books, and went out. */
  public record Month(YearMonth month, Money in, Money out) {}

  /** What is in it now, and how that came about. */
  public record Sums(Money balance, List<Month> months) {}

  /**
   * @throws Access.NotAllowed when the village shows it to its own people alone
   */
  @Transactional(readOnly = true)
  public void requireToRead(UUID community) {
    boolean reads =
        sql.sql("select income.reads_fund(?)").param(community).query(Boolean.class).single();
    if (!reads) rules.requireToKnow(community);
  }

  /** Whether whoever acts has a part in the village, or looks after its money. */
  @Transactional(readOnly = true)
  public boolean isOfVillage(UUID community) {
    return sql.sql("select income.knows(?)").param(community).query(Boolean.class).single();
  }

  @Transactional(readOnly = true)
  public Said said(UUID community) {
    return sql.sql("select rules, is_public from income.fund where community = ?")
        .param(community)
        .query((row, i) -> new Said(row.getString("rules"), row.getBoolean("is_public")))
        .optional()
        .orElse(Said.NOTHING);
  }

  /**
   * Its postings are seen by those alone who look after the village's money; its sums by all who
   * may read it.
   */
  @Transactional(readOnly = true)
  public Sums sums(UUID community) {
    requireToRead(community);
    var account = Account.fund(community);
    return errands.ask(
        JOB,
        () ->
            new Sums(
                balances.of(List.of(account), Payables.CURRENCY).get(account), months(account)));
  }

  private List<Month> months(Account account) {
    return sql.sql(
            """
            select month, sum(credit) as credit, sum(debit) as debit from income.booked
             where account = ? and currency = ? group by month order by month desc limit ?
            """)
        .params(account.id(), Payables.CURRENCY, MONTHS_SHOWN)
        .query(
            (row, i) ->
                new Month(
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    Money.ofMinor(row.getLong("credit"), Payables.CURRENCY),
                    Money.ofMinor(row.getLong("debit"), Payables.CURRENCY)))
        .list();
  }

  @Transactional
  public void say(UUID community, Said said) {
    var place = Place.community(community);
    access.require(Permission.KEEP_MONEY, place);
    var words = Tidy.text(said.rules());
    if (words.length() > LONGEST_RULES) throw new IncomeRefused(Reason.FUND_RULES, LONGEST_RULES);
    sql.sql(
            """
            insert into income.fund (community, rules, is_public, changed, actor) values (?, ?, ?, ?, ?)
            on conflict (community) do update
               set rules = excluded.rules, is_public = excluded.is_public, changed = excluded.changed,
                   actor = excluded.actor
            """)
        .params(
            community, words, said.isPublic(), Columns.at(clock.instant()), Actor.current().name())
        .update();
    acts.record("fund.said", null, place, said.isPublic() ? "public" : "");
  }
}
