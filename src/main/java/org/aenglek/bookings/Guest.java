package org.aenglek.bookings;

import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.base.Tidy;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.post.Address;
import org.aenglek.post.AddressRefused;
import org.aenglek.post.Channel;
import org.aenglek.post.PhoneNumber;
import org.aenglek.post.Receiver;

/**
 * Who has booked and how they are reached, sealed where it is kept.
 *
 * @param phone in the international form, or nothing
 * @param email or nothing
 */
public record Guest(String name, String phone, String email, Needs needs) {
  private static final int LONGEST_NAME = 300;

  /**
   * As they typed it.
   *
   * @throws BookingRefused when somebody could not be called or reached by it
   */
  public static Guest of(String name, String phone, String email, Needs needs) {
    var known = noted(name, phone, email);
    if (known.name.isBlank()) throw new BookingRefused(Reason.NAME);
    var guest = new Guest(known.name, known.phone, known.email, needs);
    if (guest.phone.isEmpty() && guest.email.isEmpty()) throw new BookingRefused(Reason.WAY);
    return guest;
  }

  /**
   * Whom the village writes down with whatever it knows of them.
   *
   * @throws BookingRefused when what is there is no name, number or address
   */
  public static Guest noted(String name, String phone, String email) {
    var tidyName = Tidy.line(name);
    if (tidyName.length() > LONGEST_NAME) throw new BookingRefused(Reason.NAME_LONG, LONGEST_NAME);
    return new Guest(tidyName, number(phone), mail(email), Needs.NONE);
  }

  /** Somebody who stands at the door, so that nobody need call them. */
  public static Guest atTheDoor(String name) {
    return new Guest(name, "", "", Needs.NONE);
  }

  /** Nothing where no letter can reach them: a telephone at home. */
  public Optional<Receiver> receiver() {
    var mail = email.isEmpty() ? Stream.<Receiver>of() : Stream.of(Receiver.email(email));
    var mobile =
        PhoneNumber.find(phone).filter(PhoneNumber::isMobile).map(n -> Receiver.sms(n.e164()));
    return Stream.concat(mail, mobile.stream()).reduce(Receiver::or);
  }

  /** The number as people write it. */
  public String printedPhone() {
    return PhoneNumber.find(phone).map(PhoneNumber::printed).orElse("");
  }

  private static String number(String typed) {
    if (typed.isBlank()) return "";
    try {
      return PhoneNumber.of(Tidy.line(typed)).e164();
    } catch (AddressRefused wrong) {
      throw new BookingRefused(Reason.PHONE);
    }
  }

  private static String mail(String typed) {
    if (typed.isBlank()) return "";
    try {
      return new Address(Channel.EMAIL, Tidy.line(typed)).value();
    } catch (AddressRefused wrong) {
      throw new BookingRefused(Reason.EMAIL);
    }
  }
}
