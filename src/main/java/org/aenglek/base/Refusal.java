package org.aenglek.base;

import java.util.Locale;

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

  /** {@code people} and {@code PASSWORD_SHORT} are {@code people.refused.passwordShort}. */
  protected static String key(String module, Enum<?> reason) {
    var words = reason.name().toLowerCase(Locale.ROOT).split("_");
    var key = new StringBuilder(module).append(".refused.").append(words[0]);
    for (int i = 1; i < words.length; i++) {
      key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return key.toString();
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
