package org.aenglek.site;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A part of the network, as {@code 10.0.0.0/8}.
 *
 * @param bits how many of the address all its members share
 */
record Network(InetAddress base, int bits) {

  Network {
    if (bits < 0 || bits > base.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException(base + " has not " + bits + " bits");
    }
  }

  /**
   * Never asks a name server.
   *
   * @param text an address alone, or with the number of its bits that count
   * @throws IllegalArgumentException when it is neither
   */
  static Network parse(String text) {
    var parts = text.strip().split("/", 2);
    var base = InetAddress.ofLiteral(parts[0]);
    int all = base.getAddress().length * Byte.SIZE;
    return new Network(base, parts.length == 1 ? all : Integer.parseInt(parts[1]));
  }

  /** The one of that many bits in which an address lies. */
  static Network around(InetAddress address, int bits) {
    var bytes = address.getAddress();
    for (int bit = bits; bit < bytes.length * Byte.SIZE; bit++) {
      bytes[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
    }
    return new Network(address(bytes), bits);
  }

  boolean holds(InetAddress address) {
    return address.getClass() == base.getClass()
        && around(address, bits).equals(around(base, bits));
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return base.getHostAddress() + "/" + bits;
  }
}
