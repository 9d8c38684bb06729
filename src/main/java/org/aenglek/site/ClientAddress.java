package org.aenglek.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Where a request comes from. The proxy in front of us writes down whom it speaks for; anybody
 * else's word counts nothing.
 */
public record ClientAddress(InetAddress address) {
  /** The part of an IPv6 address that a provider gives to one household. */
  private static final int HOUSEHOLD_BYTES = 8;

  /** RFC 4193: fc00::/7. */
  private static final int UNIQUE_LOCAL = 0xfc;

  private static final int UNIQUE_LOCAL_MASK = 0xfe;

  public static ClientAddress of(HttpServletRequest request) {
    var nearest = number(request.getRemoteAddr());
    var said = request.getHeader("X-Forwarded-For");
    if (said == null || !isPrivate(nearest)) return new ClientAddress(nearest);
    return new ClientAddress(number(said.substring(said.lastIndexOf(',') + 1).strip()));
  }

  /** The same for all devices behind one connection. */
  public String household() {
    var bytes = address.getAddress();
    return Arrays.toString(
        address instanceof Inet6Address ? Arrays.copyOf(bytes, HOUSEHOLD_BYTES) : bytes);
  }

  @Override
  public String toString() {
    return address.getHostAddress();
  }

  private static boolean isPrivate(InetAddress address) {
    boolean isUniqueLocal =
        address instanceof Inet6Address
            && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    return address.isLoopbackAddress() || address.isSiteLocalAddress() || isUniqueLocal;
  }

  /** Never asks a name server; some proxies write the port, too. */
  private static InetAddress number(String text) {
    try {
      return InetAddress.ofLiteral(
          text.replaceFirst("^\\[?([0-9a-fA-F:]+|[0-9.]+?)\\]?(:\\d+)?$", "$1"));
    } catch (IllegalArgumentException strange) {
      return InetAddress.getLoopbackAddress();
    }
  }
}
