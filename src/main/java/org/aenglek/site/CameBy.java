package org.aenglek.site;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of the campaign by which a guest came. It stands in the address alone, from the short
 * link of a poster to the form that a guest sends, so that nothing is kept in their browser. What
 * looks like a code and is none leads nowhere, and does no harm.
 */
public final class CameBy {
  /** The parameter that carries it, and the field of forms. */
  public static final String PARAMETER = "from";

  /** What a code looks like; no name of a start or a month begins like it. */
  public static final String PATTERN = "[2-9][2-9a-z]{4}";

  private static final Pattern CODE = Pattern.compile(PATTERN);
  private static final Pattern ASKED = Pattern.compile("[?&]" + PARAMETER + "=([^&]*)");
  private static final String DIGITS = "23456789";
  private static final String SYMBOLS = DIGITS + "abcdefghjkmnpqrstuvwxyz";
  private static final int LENGTH = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private CameBy() {}

  /** A code that nobody is likely to have. */
  public static String next() {
    var code = new StringBuilder().append(one(DIGITS));
    while (code.length() < LENGTH) code.append(one(SYMBOLS));
    return code.toString();
  }

  private static char one(String of) {
    return of.charAt(RANDOM.nextInt(of.length()));
  }

  /** What was sent, if it can be a code; else nothing. */
  public static @Nullable String code(@Nullable String sent) {
    return sent != null && CODE.matcher(sent).matches() ? sent : null;
  }

  /** Of what is asked of a page; empty where it says none. */
  static String asked(String query) {
    var found = ASKED.matcher(query);
    var code = found.find() ? code(found.group(1)) : null;
    return code == null ? "" : code;
  }

  /** An address that carries a code on; as it is where there is none. */
  public static String carry(String address, String code) {
    if (code.isEmpty()) return address;
    return address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + code;
  }
}
