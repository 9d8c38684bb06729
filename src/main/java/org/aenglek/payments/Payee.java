package org.aenglek.payments;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.base.StateNumber;
import org.aenglek.base.Tidy;
import org.aenglek.income.PromptPay;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid at a place, and the ways that they take.
 *
 * @param name as their bank shows it
 * @param biller the number under which they send bills, if their bank gave them one
 * @param merchantQr what the code says that their bank gave them
 * @param licence of a collector; a community needs none to be paid for its own visits
 */
public record Payee(
    Place place,
    Kind kind,
    String name,
    @Nullable PromptPay promptPay,
    @Nullable String biller,
    @Nullable BankAccount account,
    @Nullable String merchantQr,
    @Nullable Vat vat,
    boolean cash,
    @Nullable String licence) {
  private static final int LONGEST_NAME = 120;

  /** What they are. */
  public enum Kind {
    PERSON,
    GROUP,
    OFFICE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** What somebody chose; a group where they chose nothing that there is. */
    public static Kind find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst().orElse(GROUP);
    }
  }

  /** An account to transfer to. */
  public record BankAccount(String bank, String number) {

    /**
     * From what somebody typed: {@code 123-4-56789-0}.
     *
     * @throws PaymentRefused when the bank is missing or the number cannot be one
     */
    public static BankAccount of(String bank, String typed) {
      var name = Tidy.line(bank);
      if (name.isEmpty() || name.length() > LONGEST_NAME) throw new PaymentRefused(Reason.BANK);
      return org.aenglek.income.BankAccount.number(typed)
          .map(number -> new BankAccount(name, number))
          .orElseThrow(() -> new PaymentRefused(Reason.ACCOUNT));
    }
  }

  /** Registered for value added tax: only then a receipt may call itself a tax invoice. */
  public record Vat(StateNumber number, String address) {

    /**
     * @throws PaymentRefused when the number is wrong or the address is missing
     */
    public static Vat of(String number, String address) {
      var digits = StateNumber.find(number);
      if (digits.isEmpty()) throw new PaymentRefused(Reason.TAX_NUMBER);
      var line = Tidy.line(address);
      if (line.isEmpty()) throw new PaymentRefused(Reason.ADDRESS);
      return new Vat(digits.get(), line);
    }
  }

  /**
   * @throws PaymentRefused when the name is missing or there is no way to pay
   */
  public Payee {
    name = Tidy.line(name);
    if (name.isEmpty() || name.length() > LONGEST_NAME) throw new PaymentRefused(Reason.NAME);
    boolean isCollector = place.kind() == Place.Kind.PROVINCE;
    if (isCollector && licence == null) throw new PaymentRefused(Reason.LICENCE);
    if (!cash && promptPay == null && biller == null && account == null && merchantQr == null) {
      throw new PaymentRefused(Reason.NO_WAY);
    }
  }

  /** A community that has told no way yet is paid in cash, in the village. */
  static Payee inCash(Place place, String name) {
    return new Payee(place, Kind.GROUP, name, null, null, null, null, null, true, null);
  }

  /**
   * What a QR says so that this amount is paid to them; nothing where they have told no PromptPay
   * id, or nothing is to be paid.
   *
   * @param reference which only a bill carries
   */
  public Optional<String> code(Money amount, String reference) {
    if (amount.isNothing()) return Optional.empty();
    if (biller != null) return Optional.of(PromptPay.billCode(biller, reference, amount));
    return Optional.ofNullable(promptPay).map(id -> id.code(amount));
  }

  /**
   * What {@link #code} says before the amount and the sum, for who adds them without signal.
   *
   * @param reference which only a bill carries
   */
  public Optional<String> opening(String reference) {
    if (biller != null) return Optional.of(PromptPay.billOpening(biller, reference));
    return Optional.ofNullable(promptPay).map(PromptPay::opening);
  }

  /** The same for every payee of that place, now and later. */
  static UUID id(Place place) {
    return UUID.nameUUIDFromBytes(("payee " + place).getBytes(StandardCharsets.UTF_8));
  }

  UUID id() {
    return id(place);
  }
}
