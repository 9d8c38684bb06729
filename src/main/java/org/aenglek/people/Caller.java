package org.aenglek.people;

import org.jspecify.annotations.Nullable;

/**
 * From where a request comes, while it is answered.
 *
 * @param address of the network
 * @param household the same for all addresses that one connection may take
 * @param device what the browser says of itself, shortened
 */
public record Caller(String address, String household, String device) {
  private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();
  private static final Caller NOBODY = new Caller("", "", "");
  private static final int LONGEST = 120;

  public Caller {
    device = device.substring(0, Math.min(device.length(), LONGEST));
  }

  public <T, X extends Throwable> T calls(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /** Nobody calls when a job works. */
  static Caller current() {
    return CURRENT.orElse(NOBODY);
  }

  public static String currentDevice() {
    return current().device;
  }

  static @Nullable String networkAddress() {
    return current().address.isEmpty() ? null : current().address;
  }
}
