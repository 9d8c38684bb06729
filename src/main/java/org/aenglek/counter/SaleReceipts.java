package org.aenglek.counter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.income.WhereItWent;
import org.aenglek.income.WhereItWent.Got;
import org.aenglek.payments.Due;
import org.aenglek.payments.Dues;
import org.aenglek.payments.Receipts;
import org.aenglek.people.Errands;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The receipt of a sale behind the link that its seller's telephone shows, made without signal:
 * {@code sale.signature}, where the device has signed {@code receipt.sale}. Nobody finds it who was
 * not shown it.
 */
@Component
public class SaleReceipts {
  private static final Pattern CODE = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{86})");

  private final SaleRows rows;
  private final Devices devices;
  private final Dues dues;
  private final Receipts receipts;
  private final WhereItWent whereItWent;
  private final Errands errands;

  SaleReceipts(
      SaleRows rows,
      Devices devices,
      Dues dues,
      Receipts receipts,
      WhereItWent whereItWent,
      Errands errands) {
    this.rows = rows;
    this.devices = devices;
    this.dues = dues;
    this.receipts = receipts;
    this.whereItWent = whereItWent;
    this.errands = errands;
  }

  /**
   * What a guest has bought. It names nobody.
   *
   * @param paid {@code cash}, {@code promptpay} or {@code house}
   * @param isReceived whether all of the money is there
   * @param numbers of the receipts in the community's books
   * @param undone when it was taken back
   * @param shares who got how much of it
   */
  public record SaleReceipt(
      UUID community,
      Instant happened,
      List<Bought> lines,
      Money total,
      String paid,
      boolean isReceived,
      List<String> numbers,
      @Nullable Instant undone,
      List<Got> shares) {}

  public record Bought(LocalText name, int quantity, Money price) {}

  /**
   * Nothing as long as the seller's telephone has not told the sale.
   *
   * @throws NotThere when it is no such link
   */
  @Transactional(readOnly = true)
  public Optional<SaleReceipt> find(String code) {
    var parts = CODE.matcher(code);
    if (!parts.matches()) throw new NotThere("receipt");
    var id = UUID.fromString(parts.group(1));
    return errands.ask(Devices.JOB, () -> rows.find(id).map(sale -> receipt(sale, parts.group(2))));
  }

  private SaleReceipt receipt(SaleRows.Sold sale, String signature) {
    var device = devices.get(sale.device());
    boolean isSigned =
        !device.isPaper() && devices.key(device).hasSigned("receipt." + sale.id(), signature);
    if (!isSigned) throw new NotThere("receipt");
    var its = dues.of(List.of(sale.id()));
    return new SaleReceipt(
        sale.community(),
        sale.happened(),
        sale.lines().stream().map(SaleReceipts::bought).toList(),
        baht(sale.total()),
        sale.paid(),
        its.stream().allMatch(due -> due.remains().isNothing()),
        its.stream().flatMap(due -> numbers(due).stream()).toList(),
        sale.undone(),
        whereItWent.of(sale.lines().stream().map(SaleRows.Line::id).toList()));
  }

  private List<String> numbers(Due due) {
    return receipts.of(due.id()).stream().map(one -> one.number().printed()).toList();
  }

  private static Bought bought(SaleRows.Line line) {
    return new Bought(line.name(), line.quantity(), baht(line.price()));
  }

  private static Money baht(long satang) {
    return Money.ofMinor(satang, "THB");
  }
}
