package org.aenglek.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.payments.Withholding.Certificate;
import org.aenglek.payments.Withholding.Rate;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tax that payers withheld. What they did so is paid by a certificate instead of money: a payment
 * of its own, with a receipt, taken back like any other.
 */
@Component
public class Withholdings {
  private final JdbcClient sql;
  private final DueRows dues;
  private final Payments payments;

  Withholdings(JdbcClient sql, DueRows dues, Payments payments) {
    this.sql = sql;
    this.dues = dues;
    this.payments = payments;
  }

  /**
   * What a payer's certificate says.
   *
   * @param rate its code
   * @param seen what was known as paid before
   */
  public record Told(String rate, Money amount, Certificate certificate, Money seen) {}

  /** By which payers may have to withhold something. */
  @Transactional(readOnly = true)
  public List<Rate> rates() {
    return sql.sql(
            "select code, percent, basis, confirmed from payments.withholding_rate order by position")
        .query(
            (row, i) ->
                new Rate(
                    row.getString("code"),
                    row.getBigDecimal("percent"),
                    row.getString("basis"),
                    row.getBoolean("confirmed")))
        .list();
  }

  /**
   * A certificate came for a part of what is due. Sent twice it is noted once.
   *
   * @throws PaymentRefused when it is more than that rate allows, or a collector is paid, whose
   *     certificate it would be
   */
  @Transactional
  public UUID enter(UUID dueId, Told told, UUID requestId) {
    var due = dues.get(dueId);
    if (due.isCollected()) throw new PaymentRefused(Reason.WITHHELD_COLLECTED);
    var rate = rate(told.rate());
    var most = rate.of(due.amount());
    boolean isTooMuch = told.amount().minor() > most.minor();
    if (isTooMuch) throw new PaymentRefused(Reason.WITHHELD_TOO_MUCH, most);
    var received = new Received(told.amount(), Way.WITHHELD, null, null, told.seen());
    var payment = payments.receive(dueId, received, requestId);
    write(payment, rate, told.certificate());
    return payment;
  }

  /** Those of a community by certificates of some days, the latest first. */
  @Transactional(readOnly = true)
  public List<Withholding> of(UUID community, LocalDate from, LocalDate to) {
    return sql.sql(
            """
            select d.payer, d.reference, p.amount, p.currency, w.percent, w.basis, w.certificate, w.day,
                   p.taken_back is not null as gone
              from payments.withholding w
              join payments.payment p on p.id = w.payment
              join payments.due d on d.id = p.due
             where d.community = ? and w.day between ? and ? order by w.day desc, w.payment desc
            """)
        .params(community, from, to)
        .query(Withholdings::withholding)
        .list();
  }

  private Rate rate(String code) {
    return rates().stream()
        .filter(rate -> rate.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new PaymentRefused(Reason.RATE));
  }

  private void write(UUID payment, Rate rate, Certificate certificate) {
    sql.sql(
            """
            insert into payments.withholding (payment, percent, basis, certificate, day)
            values (?, ?, ?, ?, ?) on conflict (payment) do nothing
            """)
        .params(payment, rate.percent(), rate.basis(), certificate.number(), certificate.day())
        .update();
  }

  private static Withholding withholding(ResultSet row, int i) throws SQLException {
    return new Withholding(
        row.getString("payer"),
        row.getString("reference"),
        Money.ofMinor(row.getLong("amount"), row.getString("currency")),
        row.getBigDecimal("percent"),
        row.getString("basis"),
        new Certificate(row.getString("certificate"), Columns.findDate(row, "day")),
        row.getBoolean("gone"));
  }
}
