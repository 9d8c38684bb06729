package org.aenglek.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes e-mail, from {@code smtp://user:password@host:587?from=address}. The
 * connection is made secret by STARTTLS, or from its beginning with {@code smtps}; only {@code
 * starttls=no} leaves it open, for a server on the same machine.
 */
record MailServer(
    boolean isSecretAtOnce,
    boolean isLeftOpen,
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    String from) {
  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;
  private static final String PATIENCE_MS = "15000";

  /**
   * @throws IllegalArgumentException with a sentence for the operator, without the password
   */
  static MailServer parse(String setting) {
    try {
      return of(URI.create(setting.strip()));
    } catch (IllegalArgumentException | AddressException unreadable) {
      throw new IllegalArgumentException(
          "AENGLEK_MAIL should be like smtp://user:password@mail.example.go.th:587"
              + "?from=visit@example.go.th, with %40 for @ and the like in user and password");
    }
  }

  private static MailServer of(URI address) throws AddressException {
    boolean isSecretAtOnce = "smtps".equals(address.getScheme());
    boolean isMail = isSecretAtOnce || "smtp".equals(address.getScheme());
    if (!isMail || address.getHost() == null) {
      throw new IllegalArgumentException("no mail server");
    }
    var options = options(address.getRawQuery());
    var user = address.getRawUserInfo();
    int colon = user == null ? -1 : user.indexOf(':');
    var from = options.getOrDefault("from", "");
    new InternetAddress(from, true).validate();
    if (!from.contains("@")) throw new IllegalArgumentException("no address to write from");
    return new MailServer(
        isSecretAtOnce,
        "no".equals(options.get("starttls")),
        address.getHost(),
        address.getPort() > 0 ? address.getPort() : isSecretAtOnce ? SUBMISSIONS : SUBMISSION,
        colon < 0 ? null : decoded(user.substring(0, colon)),
        colon < 0 ? null : decoded(user.substring(colon + 1)),
        from);
  }

  String protocol() {
    return isSecretAtOnce ? "smtps" : "smtp";
  }

  /** What Jakarta Mail is to do, so that nobody on the way reads or writes along. */
  Properties properties() {
    var all = new Properties();
    all.setProperty("mail.transport.protocol", protocol());
    Map.of(
            "auth",
            String.valueOf(user != null),
            "starttls.enable",
            String.valueOf(!isSecretAtOnce && !isLeftOpen),
            "starttls.required",
            String.valueOf(!isSecretAtOnce && !isLeftOpen),
            "ssl.checkserveridentity",
            "true",
            "ssl.protocols",
            "TLSv1.3 TLSv1.2",
            "connectiontimeout",
            PATIENCE_MS,
            "timeout",
            PATIENCE_MS,
            "writetimeout",
            PATIENCE_MS,
            "quitwait",
            "false")
        .forEach((name, value) -> all.setProperty("mail." + protocol() + "." + name, value));
    return all;
  }

  private static Map<String, String> options(@Nullable String query) {
    var options = new HashMap<String, String>();
    if (query == null) return options;
    for (var part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) throw new IllegalArgumentException("an option without a value");
      options.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
    }
    return options;
  }

  /** A plus is a plus: such signs stand in addresses and passwords. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return protocol() + "://" + host + ":" + port;
  }
}
