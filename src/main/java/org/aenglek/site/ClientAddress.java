package org.aenglek.site;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Where a request comes from; {@link Proxies} tell. */
public record ClientAddress(InetAddress address) {
  /** The part of an IPv6 address that a provider gives to one household at least. */
  private static final int HOUSEHOLD_BITS = 64;

  /** What a household can have at most, or what a small provider has at least. */
  private static final int NEIGHBOURS_BITS_4 = 24;

  private static final int NEIGHBOURS_BITS_6 = 56;

  /** Never asks a name server; some proxies write the port, too. What is no address is nobody's. */
  static ClientAddress parse(String text) {
    try {
      return new ClientAddress(
          InetAddress.ofLiteral(
              text.replaceFirst("^\\[?([0-9a-fA-F:]+|[0-9.]+?)\\]?(:\\d+)?$", "$1")));
    } catch (IllegalArgumentException strange) {
      return new ClientAddress(InetAddress.getLoopbackAddress());
    }
  }

  /** The same for all devices behind one connection. */
  public String household() {
    return isOfSix() ? Network.around(address, HOUSEHOLD_BITS).toString() : toString();
  }

  /** The same for all addresses between which one client may easily change. */
  public String neighbourhood() {
    return Network.around(address, isOfSix() ? NEIGHBOURS_BITS_6 : NEIGHBOURS_BITS_4).toString();
  }

  private boolean isOfSix() {
    return address instanceof Inet6Address;
  }

  @Override
  public String toString() {
    return address.getHostAddress();
  }
}
