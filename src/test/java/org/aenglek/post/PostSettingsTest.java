package org.aenglek.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.aenglek.site.Settings;
import org.aenglek.site.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostSettingsTest {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  @ParameterizedTest
  @CsvSource({
    "'', '', http://localhost:8080, SHOW",
    "'', '', http://127.0.0.1, SHOW",
    "'', '', http://[::1]:8080, SHOW",
    "'', '', http://aenglek.test, SHOW",
    "'', '', https://visit.example.go.th, OFF",
    "'', '', https://localhost.example.com, OFF",
    "'', token, http://localhost, SEND",
    "'', token, https://visit.example.go.th, SEND",
    "show, token, https://aenglek.test, SHOW",
    "show, token, http://192.168.1.20, SHOW",
    "off, token, https://visit.example.go.th, OFF",
    "Send, token, https://visit.example.go.th, SEND"
  })
  void lettersAreShownUnaskedOnlyWhereNobodyElseComes(
      String letters, String token, String publicUrl, Way way) {
    assertThat(post(letters, token).way(settings(publicUrl))).isEqualTo(way);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://visit.example.go.th", "https://localhost.example.com"})
  void nobodyShowsLettersWhereStrangersComeBy(String publicUrl) {
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> post("show", "token").way(settings(publicUrl)))
        .withMessageContaining("AENGLEK_LETTERS=show")
        .withMessageContaining(publicUrl);
  }

  @Test
  void anUnknownWayIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> post("perhaps", "").way(settings("http://localhost")))
        .withMessageContaining("AENGLEK_LETTERS");
  }

  @Test
  void aMailServerIsReadFromItsAddress() {
    var server =
        MailServer.parse("smtp://post%40a.test:p%3Aw+d%2F@mail.a.test:2525?from=visit%40a.test");
    assertThat(server)
        .isEqualTo(
            new MailServer(
                false, false, "mail.a.test", 2525, "post@a.test", "p:w+d/", "visit@a.test"));
    assertThat(server.properties()).containsEntry("mail.smtp.starttls.required", "true");
    assertThat(server.toString()).doesNotContain("p:w");
  }

  @Test
  void aSecretConnectionIsTheRule() {
    assertThat(MailServer.parse("smtps://a.test?from=b@a.test").port()).isEqualTo(465);
    assertThat(MailServer.parse("smtp://a.test?from=b@a.test").port()).isEqualTo(587);
    assertThat(MailServer.parse("smtp://a.test?from=b@a.test&starttls=no").properties())
        .containsEntry("mail.smtp.starttls.required", "false");
    assertThat(MailServer.parse("smtps://a.test?from=b@a.test").properties())
        .containsEntry("mail.smtps.ssl.checkserveridentity", "true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.a.test",
        "http://a.test?from=b@a.test",
        "smtp://a.test",
        "smtp://?from=b@a.test",
        "smtp://a.test?from=nobody",
        "smtp://a.test?from=",
        "smtp://u:secret@a.test?from",
        "%%",
        "smtp://u:secret@a.test?from=a%0d%0ab@c.test"
      })
  void anUnreadableMailServerIsExplainedWithoutThePassword(String setting) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MailServer.parse(setting))
        .withMessageContaining("AENGLEK_MAIL should be like")
        .withMessageNotContaining("secret")
        .withNoCause();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T20:59:59+07:00, false",
    "2026-11-22T21:00:00+07:00, true",
    "2026-11-23T00:00:00+07:00, true",
    "2026-11-23T06:59:59+07:00, true",
    "2026-11-23T07:00:00+07:00, false",
    "2026-11-22T14:00:00Z, true"
  })
  void theNightIsQuietWhereTheProvinceIs(String moment, boolean isQuiet) {
    var quiet = QuietHours.parse("21:00-07:00", BANGKOK);
    assertThat(quiet.are(OffsetDateTime.parse(moment).toInstant())).isEqualTo(isQuiet);
  }

  @Test
  void quietHoursMayLieWithinADayOrNotBe() {
    var noon = OffsetDateTime.parse("2026-11-22T12:30:00+07:00").toInstant();
    assertThat(QuietHours.parse("12:00 - 13:00", BANGKOK).are(noon)).isTrue();
    assertThat(QuietHours.parse("13:00-14:00", BANGKOK).are(noon)).isFalse();
    assertThat(QuietHours.parse("off", BANGKOK).are(noon)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9", "21-7", "21:00", "25:00-07:00", "21:00-07:00-08:00"})
  void unreadableQuietHoursAreExplained(String setting) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuietHours.parse(setting, BANGKOK))
        .withMessageContaining("AENGLEK_QUIET");
  }

  private static PostSettings post(String letters, String token) {
    return new PostSettings(
        "", token, URI.create("https://line.test"), "", "", letters, "off", Duration.ofDays(30));
  }

  private static Settings settings(String publicUrl) {
    return new Settings(
        Path.of("target/nowhere"),
        null,
        URI.create(publicUrl),
        BANGKOK,
        true,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
