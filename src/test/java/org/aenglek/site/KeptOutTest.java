package org.aenglek.site;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is kept out of the memory, of the log, and of browsers. */
@AenglekTest
@ExtendWith(OutputCaptureExtension.class)
class KeptOutTest {
  private static final String SECRET = "Tdx6k0mOLZ89IEFXWcTZNKJaI-NQiJ7PLNCZW-yG7vU";
  @Autowired Site site;

  /** The answer comes while nearly all is still to be sent. */
  @ParameterizedTest
  @CsvSource({
    "POST, /th/people/sign-in/passkey, application/json,                  413",
    "POST, /th/people/sign-in,         multipart/form-data; boundary=xx,  403",
    "POST, /th/trips,                  Multipart/Mixed; boundary=xx,      403",
    "PUT,  /th/communities,            application/x-www-form-urlencoded, 405",
  })
  void aBodyWithoutEndIsNotRead(String verb, String path, String type, int status)
      throws IOException {
    var request =
        "%s %s HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n--xx"
            .formatted(verb, path, type, 2L << 30);
    assertThat(firstLine(request)).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void aBodyThatDoesNotSayHowLongItIsIsReadSoFarOnly() throws IOException {
    var piece = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
    var request =
        "POST /th/people/sign-in/passkey HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            + piece.repeat(5);
    assertThat(firstLine(request)).startsWith("HTTP/1.1 413");
  }

  private String firstLine(String request) throws IOException {
    try (var socket = new Socket("localhost", URI.create(site.address("/")).getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      var line = new ByteArrayOutputStream();
      for (int read = socket.getInputStream().read();
          read >= 0 && read != '\r';
          read = socket.getInputStream().read()) {
        line.write(read);
      }
      return line.toString(US_ASCII);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "null", "[]", "{}", "{\"id\": 1}"})
  void whatNoPasskeySaysIsNoFaultOfOurs(String body) {
    var answer =
        site.post(
            "/th/people/sign-in/passkey", "application/json", body, "Accept", "application/json");
    assertThat(answer.status()).isBetween(400, 499);
  }

  @Test
  void theLogDoesNotTellWhatOpensADoor(CapturedOutput log) {
    site.post("/th/people/invitations/" + SECRET + "/passkey-options", "");
    site.post("/th/people/resets/" + SECRET + "/passkey", "application/json", "{");
    assertThat(log.getOut())
        .contains(" POST /th/people/invitations/***/passkey-options")
        .contains(" POST /th/people/resets/***/passkey")
        .doesNotContain(SECRET);
  }

  @Test
  void theLogTellsWhoWasNotLetInAndWhenAndNotWhatTheyTyped(CapturedOutput log) {
    site.visitor().signIn("sample.district", "a password that is wrong");
    site.visitor().signIn("a password in the wrong field", "x");
    site.post("/th/people/sign-in/passkey", "application/json", "{}");
    assertThat(log.getOut())
        .containsPattern(
            "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d) INFO +Tries: "
                + "Not let in by password: [0-9a-f-]{36} from 127\\.0\\.0\\.1\n")
        .contains("Not let in by password: nobody from", "Not let in by passkey: nobody from")
        .doesNotContain("that is wrong", "wrong field");
  }

  @Test
  void theLogTellsWhoWentWhereTheyMayNot(CapturedOutput log) {
    site.visitor().signedInAs("sample.member").get("/th/people/everywhere");
    assertThat(log.getOut())
        .containsPattern(" 403 GET /th/people/everywhere by person:[0-9a-f-]{36} from 127\\.0");
  }

  @Test
  void noBrowserKeepsWhatIsBehindTheSignIn() {
    var chair = site.visitor().signedInAs("sample.chair");
    for (var own : new String[] {"/th/people/me", "/th/people/communities/ban-tha-sai"}) {
      assertThat(chair.get(own).header("Cache-Control")).isEqualTo("private, no-store");
    }
    assertThat(chair.post("/th/people/me/codes").header("Cache-Control"))
        .isEqualTo("private, no-store");
    assertThat(chair.get("/th/communities").header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(site.get("/th/communities").header("Cache-Control")).isEqualTo("no-cache");
  }

  /** A provider gives a household a whole net of IPv6 addresses: they are one guesser. */
  @Test
  void whoGuessesFromManyAddressesOfOneConnectionIsOne() {
    int last = 0;
    for (int i = 0; i < 42; i++) {
      last =
          site.post(
                  "/th/people/sign-in",
                  "application/x-www-form-urlencoded",
                  "name=nobody." + i + "&password=x",
                  "X-Forwarded-For",
                  "2001:db8:1:2::" + Integer.toHexString(i + 1))
              .status();
    }
    assertThat(last).isEqualTo(429);
    assertThat(
            site.post(
                    "/th/people/sign-in",
                    "application/x-www-form-urlencoded",
                    "name=nobody&password=x",
                    "X-Forwarded-For",
                    "2001:db8:1:3::1")
                .status())
        .isEqualTo(422);
  }
}
