package org.aenglek.post;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.aenglek.site.Settings;
import org.aenglek.site.WrongSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set for letters; docs/running tells their names in the environment.
 *
 * @param mail the server that takes e-mail: {@code smtp://user:password@host:587?from=address}
 * @param lineToken the access token of the LINE account's Messaging API
 * @param lineUrl where that is
 * @param sms the address of a gateway that takes text messages
 * @param smsToken its bearer token
 * @param letters {@code send}, {@code show} or {@code off}; empty chooses by what else is set
 * @param quiet the hours in which only urgent letters leave, as {@code 21:00-07:00}, or {@code off}
 * @param kept how long the words of a letter are kept after it left
 */
@ConfigurationProperties("aenglek.post")
record PostSettings(
    @DefaultValue("") String mail,
    @DefaultValue("") String lineToken,
    @DefaultValue("https://api.line.me") URI lineUrl,
    @DefaultValue("") String sms,
    @DefaultValue("") String smsToken,
    @DefaultValue("") String letters,
    @DefaultValue("21:00-07:00") String quiet,
    @DefaultValue("30d") Duration kept) {

  boolean hasChannel() {
    return !mail.isBlank() || !lineToken.isBlank() || !sms.isBlank();
  }

  /** Letters are shown without being asked to only on a machine that the world does not reach. */
  Way way(Settings settings) {
    return switch (letters.strip().toLowerCase(Locale.ROOT)) {
      case "send" -> Way.SEND;
      case "show" -> shown(settings.publicUrl());
      case "off" -> Way.OFF;
      case "" -> hasChannel() ? Way.SEND : isAtHome(settings.publicUrl()) ? Way.SHOW : Way.OFF;
      default ->
          throw new WrongSetting("AENGLEK_LETTERS should be send, show or off, not " + letters);
    };
  }

  /** Among the letters are codes that open doors: where strangers come by, nobody shows them. */
  private static Way shown(URI publicUrl) {
    if ("https".equals(publicUrl.getScheme()) && !isAtHome(publicUrl)) {
      throw new WrongSetting(
          "AENGLEK_LETTERS=show would show everybody's letters to everybody at "
              + publicUrl
              + "; it is for trying out on localhost or a .test address. Use send or off.");
    }
    return Way.SHOW;
  }

  private static boolean isAtHome(@Nullable URI publicUrl) {
    var host = publicUrl == null ? null : publicUrl.getHost();
    return host != null
        && host.toLowerCase(Locale.ROOT)
            .matches("localhost|127\\.[0-9.]+|\\[::1]|.*\\.(?:localhost|test)");
  }
}
