package org.aenglek.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Request;
import org.aenglek.base.StateNumber;
import org.aenglek.income.PromptPay;
import org.aenglek.payments.Payee.BankAccount;
import org.aenglek.payments.Payee.Vat;
import org.aenglek.people.Acts;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is paid where. Every change is an act in the log: it decides where people's money goes. */
@Component
public class Payees {
  private final JdbcClient sql;
  private final Keepers keepers;
  private final Acts acts;
  private final Clock clock;

  Payees(JdbcClient sql, Keepers keepers, Acts acts, Clock clock) {
    this.sql = sql;
    this.keepers = keepers;
    this.acts = acts;
    this.clock = clock;
  }

  /** So far as whoever acts may see it. */
  @Transactional(readOnly = true)
  public Optional<Payee> find(Place place) {
    return sql.sql(
            """
            select place, kind, name, promptpay_kind, promptpay, biller, bank, account,
                   merchant_qr, vat, address, cash, licence
              from payments.payee where place = ?
            """)
        .param(place.toString())
        .query(Payees::payee)
        .optional();
  }

  /** Sent twice it is done once. */
  @Transactional
  public void keep(Payee payee, UUID requestId) {
    keepers.requireToKeep(payee.place());
    var request = Request.of(requestId, payee);
    if (isDone(request)) return;
    var before = find(payee.place());
    write(payee, request);
    acts.record("payee.changed", null, payee.place(), String.join(" ", changes(before, payee)));
  }

  private boolean isDone(Request request) {
    var before =
        sql.sql("select fingerprint from payments.payee where request = ?")
            .param(request.id())
            .query(String.class)
            .optional();
    before.ifPresent(request::mustEqual);
    return before.isPresent();
  }

  private void write(Payee payee, Request request) {
    var promptPay = payee.promptPay();
    var account = payee.account();
    var vat = payee.vat();
    sql.sql(
            """
            insert into payments.payee
                   (id, place, kind, name, promptpay_kind, promptpay, biller, bank, account,
                    merchant_qr, vat, address, cash, licence, changed, actor, request, fingerprint)
            values (:id, :place, :kind, :name, :promptpayKind, :promptpay, :biller, :bank, :account,
                    :merchantQr, :vat, :address, :cash, :licence, :changed, :actor, :request, :fingerprint)
            on conflict (place) do update
               set kind = excluded.kind, name = excluded.name,
                   promptpay_kind = excluded.promptpay_kind, promptpay = excluded.promptpay,
                   biller = excluded.biller, bank = excluded.bank, account = excluded.account,
                   merchant_qr = excluded.merchant_qr, vat = excluded.vat,
                   address = excluded.address, cash = excluded.cash, licence = excluded.licence,
                   changed = excluded.changed, actor = excluded.actor,
                   request = excluded.request, fingerprint = excluded.fingerprint
            """)
        .param("id", payee.id())
        .param("place", payee.place().toString())
        .param("kind", payee.kind().key())
        .param("name", payee.name())
        .param("promptpayKind", promptPay == null ? null : promptPay.kind().key())
        .param("promptpay", promptPay == null ? null : promptPay.id())
        .param("biller", payee.biller())
        .param("bank", account == null ? null : account.bank())
        .param("account", account == null ? null : account.number())
        .param("merchantQr", payee.merchantQr())
        .param("vat", vat == null ? null : vat.number().digits())
        .param("address", vat == null ? null : vat.address())
        .param("cash", payee.cash())
        .param("licence", payee.licence())
        .param("changed", Columns.at(clock.instant()))
        .param("actor", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
  }

  /** What changed, not to what: the log is read by more people than this page. */
  private static List<String> changes(Optional<Payee> before, Payee now) {
    var changes = new ArrayList<String>();
    note(changes, "name", before.map(Payee::name), now.name());
    note(changes, "promptpay", before.map(Payee::promptPay), now.promptPay());
    note(changes, "biller", before.map(Payee::biller), now.biller());
    note(changes, "account", before.map(Payee::account), now.account());
    note(changes, "merchant-qr", before.map(Payee::merchantQr), now.merchantQr());
    note(changes, "vat", before.map(Payee::vat), now.vat());
    note(changes, "cash", before.map(Payee::cash), now.cash());
    note(changes, "licence", before.map(Payee::licence), now.licence());
    return changes;
  }

  private static void note(
      List<String> changes, String what, Optional<?> before, @Nullable Object now) {
    if (!Objects.equals(before.orElse(null), now)) changes.add(what);
  }

  private static Payee payee(ResultSet row, int i) throws SQLException {
    var promptPay = row.getString("promptpay");
    var bank = row.getString("bank");
    var vat = row.getString("vat");
    return new Payee(
        Place.parse(row.getString("place")),
        Payee.Kind.of(row.getString("kind")),
        row.getString("name"),
        promptPay == null
            ? null
            : new PromptPay(PromptPay.Kind.of(row.getString("promptpay_kind")), promptPay),
        row.getString("biller"),
        bank == null ? null : new BankAccount(bank, row.getString("account")),
        row.getString("merchant_qr"),
        vat == null ? null : new Vat(new StateNumber(vat), row.getString("address")),
        row.getBoolean("cash"),
        row.getString("licence"));
  }
}
