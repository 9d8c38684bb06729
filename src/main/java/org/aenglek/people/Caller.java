package org.aenglek.people;

import org.aenglek.base.Secret;
import org.jspecify.annotations.Nullable;

/**
 * From where a request comes, while it is answered.
 *
 * @param address of the network
 * @param household the same for all addresses that one connection may take
 * @param neighbourhood the same for all between which one client may easily change
 * @param device what the browser says of itself, shortened
 * @param browser the secret by which the browser is known again
 */
public record Caller(
    String address, String household, String neighbourhood, String device, String browser) {
  private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();
  private static final Caller NOBODY = new Caller("", "", "", "", "");
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

  /** For one that is not known yet. */
  public static String newBrowser() {
    return Secret.next().text();
  }

  public static String currentBrowser() {
    return current().browser;
  }

  static @Nullable String networkAddress() {
    return current().address.isEmpty() ? null : current().address;
  }
}
