package org.aenglek.payments;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who pays: a guest without an account, known by the secret in the address of their due. */
@Component
public class Payers {
  private final Dues dues;
  private final Payees payees;
  private final Areas areas;

  Payers(Dues dues, Payees payees, Areas areas) {
    this.dues = dues;
    this.payees = payees;
    this.areas = areas;
  }

  /** What a payer pays, where, and to whom. */
  public record Bill(Due due, Community community, Payee payee) {

    /** What a QR says for what is to be paid next. */
    public Optional<String> code() {
      return payee.code(due.next(), due.reference());
    }
  }

  public Optional<Due> find(String key) {
    return dues.byKey(key);
  }

  /** As whom the payer of that due acts. */
  public static Actor actor(Due due) {
    return new Actor("due:" + due.id());
  }

  /**
   * @throws NotThere when no due has that secret
   */
  @Transactional(readOnly = true)
  public Bill bill(String key) {
    return bill(find(key).orElseThrow(() -> new NotThere("due")));
  }

  private Bill bill(Due due) {
    var community = areas.all(List.of(due.community())).get(due.community());
    var payee =
        payees
            .find(due.payee())
            .orElseGet(
                () -> Payee.inCash(due.payee(), community.name().in(due.payerLang()).text()));
    return new Bill(due, community, payee);
  }
}
