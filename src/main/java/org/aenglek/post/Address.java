package org.aenglek.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where somebody is reached by one channel, in the one form that is kept: there is none to which
 * nothing could be sent.
 */
public record Address(Channel channel, String value) {
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  /** A person, a group or a room, as LINE tells them to the account's webhook. */
  private static final Pattern LINE = Pattern.compile("[UCR][0-9a-f]{32}");

  /**
   * @throws AddressRefused when it is nonsense
   */
  public Address {
    value =
        switch (channel) {
          case EMAIL -> email(value.strip());
          case LINE -> line(value.strip());
          case SMS -> mobile(value);
        };
  }

  /** The name before the sign is its server's own; the domain is the same in any case. */
  private static String email(String typed) {
    try {
      int at = typed.lastIndexOf('@');
      if (at < 1) throw new AddressRefused(AddressRefused.Reason.EMAIL);
      var domain = IDN.toASCII(typed.substring(at + 1)).toLowerCase(Locale.ROOT);
      var address = typed.substring(0, at + 1) + domain;
      if (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches()) {
        throw new AddressRefused(AddressRefused.Reason.EMAIL);
      }
      new InternetAddress(address, true).validate();
      return address;
    } catch (AddressException | IllegalArgumentException nonsense) {
      throw new AddressRefused(AddressRefused.Reason.EMAIL);
    }
  }

  private static String line(String id) {
    if (!LINE.matcher(id).matches()) throw new AddressRefused(AddressRefused.Reason.LINE);
    return id;
  }

  private static String mobile(String typed) {
    var number = PhoneNumber.of(typed);
    if (!number.isMobile()) throw new AddressRefused(AddressRefused.Reason.LANDLINE);
    return number.e164();
  }
}
