package org.aenglek.post;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/**
 * A telephone number that exists in its country's plan, in the one form that is kept and compared:
 * E.164, such as {@code +66812345678}.
 */
public record PhoneNumber(String e164) {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  /** Whose plan a number without a country follows. */
  private static final String HOME = "TH";

  private static final int LONGEST_TYPED = 40;

  public PhoneNumber {
    e164 = PLANS.format(parse(e164), PhoneNumberFormat.E164);
  }

  /**
   * From what somebody typed: {@code 081-234 5678}, {@code ๐๘๑๒๓๔๕๖๗๘}, {@code +60 12-345 6789}.
   *
   * @throws AddressRefused when no such number can exist
   */
  public static PhoneNumber of(String typed) {
    return new PhoneNumber(typed);
  }

  public static Optional<PhoneNumber> find(String typed) {
    try {
      return Optional.of(of(typed));
    } catch (AddressRefused none) {
      return Optional.empty();
    }
  }

  /** Whether it may be a telephone that shows messages; some countries do not tell them apart. */
  public boolean isMobile() {
    return switch (PLANS.getNumberType(parse(e164))) {
      case MOBILE, FIXED_LINE_OR_MOBILE -> true;
      default -> false;
    };
  }

  /** As people write it: without the country at home ({@code 081 234 5678}), with it elsewhere. */
  public String printed() {
    var number = parse(e164);
    boolean isAtHome = HOME.equals(PLANS.getRegionCodeForNumber(number));
    return PLANS.format(
        number, isAtHome ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
  }

  private static Phonenumber.PhoneNumber parse(String typed) {
    if (typed.length() > LONGEST_TYPED) throw new AddressRefused(AddressRefused.Reason.PHONE);
    try {
      var number = PLANS.parse(typed, HOME);
      if (number.hasExtension() || !PLANS.isValidNumber(number)) {
        throw new AddressRefused(AddressRefused.Reason.PHONE);
      }
      return number;
    } catch (NumberParseException nonsense) {
      throw new AddressRefused(AddressRefused.Reason.PHONE);
    }
  }
}
