package org.aenglek.post;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who gets a letter: one address or several, of which the first that can be used is. When that one
 * leads nowhere, the next is tried.
 */
public record Receiver(List<Address> addresses) {
  public Receiver {
    addresses = List.copyOf(addresses);
    if (addresses.isEmpty()) throw new IllegalArgumentException("a receiver without an address");
  }

  /**
   * @throws AddressRefused when it is nonsense, as in the others
   */
  public static Receiver email(String address) {
    return new Receiver(List.of(new Address(Channel.EMAIL, address)));
  }

  /** A user's id as LINE gave it to this account: not the name under which friends add them. */
  public static Receiver line(String userId) {
    return new Receiver(List.of(new Address(Channel.LINE, userId)));
  }

  public static Receiver sms(String number) {
    return new Receiver(List.of(new Address(Channel.SMS, number)));
  }

  public Receiver or(Receiver next) {
    return new Receiver(Stream.concat(addresses.stream(), next.addresses.stream()).toList());
  }
}
