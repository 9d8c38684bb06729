package org.aenglek.base;

/**
 * "You may not, because …": something a person asked for that cannot be done, with the key of the
 * sentence that tells them why and what to do. Modules throw their own kinds of it.
 */
public abstract class Refusal extends RuntimeException {
  private final String key;
  private final transient Object[] arguments;

  protected Refusal(String key, Object... arguments) {
    super(key, null, false, false);
    this.key = key;
    this.arguments = arguments;
  }

  /** The HTTP status that says it to programs: 409, unless a kind of refusal says otherwise. */
  public int status() {
    return 409;
  }

  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments;
  }
}
