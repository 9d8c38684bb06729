package org.aenglek.income;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.base.Emv;
import org.aenglek.base.Money;
import org.aenglek.base.StateNumber;
import org.aenglek.post.PhoneNumber;

/**
 * Where somebody is paid by PromptPay, and the codes that say so. A transfer to such an id carries
 * the amount and no reference.
 *
 * @param id a telephone number as E.164, or the digits of a tax number or a wallet
 */
public record PromptPay(Kind kind, String id) {
  private static final String TRANSFER = "A000000677010111";
  private static final String BILL = "A000000677010112";
  private static final String BAHT = "764";
  private static final String SUM = "63";
  private static final int WALLET_DIGITS = 15;
  private static final int LONGEST_REFERENCE = 20;
  private static final String THAILAND = "+66";

  /** By what kind of number. */
  public enum Kind {
    TELEPHONE("01"),
    TAX("02"),
    WALLET("03");

    private final String field;

    Kind(String field) {
      this.field = field;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** What somebody chose; a telephone where they chose nothing that there is. */
    public static Kind find(String key) {
      return Stream.of(values())
          .filter(kind -> kind.key().equals(key))
          .findFirst()
          .orElse(TELEPHONE);
    }
  }

  /** From what somebody typed; nothing where there is no such number. */
  public static Optional<PromptPay> find(Kind kind, String typed) {
    var number =
        switch (kind) {
          case TELEPHONE -> telephone(typed);
          case TAX -> StateNumber.find(typed).map(StateNumber::digits);
          case WALLET -> Optional.of(StateNumber.digits(typed)).filter(PromptPay::isWallet);
        };
    return number.map(id -> new PromptPay(kind, id));
  }

  /** As people write it. */
  public String printed() {
    return kind == Kind.TELEPHONE ? PhoneNumber.of(id).printed() : id;
  }

  /** What a QR says so that this amount is paid to this id. */
  public String code(Money amount) {
    return code(opening(), amount);
  }

  /** What a QR says so that this amount is paid to a biller, with what it is for. */
  public static String billCode(String biller, String reference, Money amount) {
    return code(billOpening(biller, reference), amount);
  }

  /** What stands in {@link #code} before the amount and the sum. */
  public String opening() {
    var target = kind == Kind.TELEPHONE ? "00" + id.substring(1) : id;
    return opening("29", Emv.field("00", TRANSFER) + Emv.field(kind.field, target));
  }

  /** What stands in {@link #billCode} before the amount and the sum. */
  public static String billOpening(String biller, String reference) {
    return opening(
        "30",
        Emv.field("00", BILL) + Emv.field("01", biller) + Emv.field("02", onBills(reference)));
  }

  /** A reference as it may stand on a bill: capital letters and digits. */
  public static String onBills(String reference) {
    var letters = reference.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return letters.substring(0, Math.min(letters.length(), LONGEST_REFERENCE));
  }

  /** Fifteen digits: a tax number and the two that tell one's bills apart. */
  public static Optional<String> findBiller(String typed) {
    return Optional.of(StateNumber.digits(typed))
        .filter(PromptPay::isWallet)
        .filter(digits -> StateNumber.find(digits.substring(0, 13)).isPresent());
  }

  private static String opening(String field, String account) {
    return Emv.field("00", "01")
        + Emv.field("01", "12")
        + Emv.field(field, account)
        + Emv.field("53", BAHT)
        + Emv.field("58", "TH");
  }

  private static String code(String opening, Money amount) {
    var asked = Emv.field("54", amount.amount().setScale(2).toPlainString());
    return Emv.sealed(opening + asked, SUM);
  }

  private static Optional<String> telephone(String typed) {
    return PhoneNumber.find(typed)
        .filter(number -> number.e164().startsWith(THAILAND) && number.isMobile())
        .map(PhoneNumber::e164);
  }

  private static boolean isWallet(String digits) {
    return digits.length() == WALLET_DIGITS;
  }
}
