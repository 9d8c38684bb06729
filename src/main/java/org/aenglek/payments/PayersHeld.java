package org.aenglek.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.people.Erased;
import org.aenglek.people.Forgets;
import org.aenglek.people.Held;
import org.aenglek.people.Held.Fact;
import org.aenglek.people.HoldsPersonalData;
import org.aenglek.people.Kept;
import org.aenglek.site.Columns;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who paid, and who said that it came. Books and receipts stay as long as the law asks for them; of
 * who wrote them they hold an id that leads to nobody after an erasure.
 */
@Component
@Order(80)
class PayersHeld implements HoldsPersonalData, Forgets {
  private static final String TAKEN = "payments.held.payments";

  private final JdbcClient sql;

  PayersHeld(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String module() {
    return "payments";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(new Held(TAKEN, taken(person)));
  }

  @Override
  public List<Kept> mustKeep(UUID person) {
    return List.of(new Kept("payments.kept.books", null, "people.law.accounting-14"));
  }

  @Override
  public Erased erase(UUID person) {
    return new Erased(List.of(), mustKeep(person));
  }

  @Override
  public String purpose() {
    return "payment";
  }

  @Override
  @Transactional
  public int forget(Instant before) {
    return sql.sql("select payments.forget_payers(?)")
        .param(Columns.at(before))
        .query(Integer.class)
        .single();
  }

  private List<List<Fact>> taken(UUID person) {
    return sql.sql("select at, amount, currency from payments.payment where actor = ? order by at")
        .param(Actor.person(person).name())
        .query(
            (row, i) ->
                List.of(
                    Fact.moment("people.fact.entered", Columns.instant(row, "at")),
                    Fact.text(
                        "people.fact.value",
                        said(row.getLong("amount"), row.getString("currency")))))
        .list();
  }

  private static String said(long minor, String currency) {
    return Money.ofMinor(minor, currency).amount().toPlainString() + " " + currency;
  }
}
