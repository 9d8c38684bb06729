package org.aenglek.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.site.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-mail on a real SMTP server, and on one that makes mistakes. */
class MailCarrierTest {
  private static final Words WORDS = new Words();
  private static final Instant WRITTEN = Instant.parse("2026-11-22T03:00:00Z");
  private static final UUID ID = UUID.fromString("019ab9a1-7000-7000-8000-000000000001");

  @Test
  void aLetterArrivesAsItWasWritten() throws Exception {
    try (var post = new Server("smtp")) {
      assertThat(
              post.carrier("")
                  .carry(letter("somsri@a.test", "รหัส", "รหัสของคุณคือ 123456\nลาก่อน")))
          .isEqualTo(new Attempt.Sent());
      var mail = post.only();
      assertThat(mail.getSubject()).isEqualTo("รหัส");
      assertThat(mail.getContent().toString().strip().lines())
          .containsExactly("รหัสของคุณคือ 123456", "ลาก่อน");
      assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
      assertThat(mail.getFrom())
          .containsExactly(new InternetAddress("visit@a.test"))
          .extracting(from -> ((InternetAddress) from).getPersonal())
          .containsExactly(WORDS.say(Lang.TH, "site.name"));
      assertThat(mail.getAllRecipients()).singleElement().hasToString("somsri@a.test");
    }
  }

  @Test
  void itsHeadTellsPeopleAndProgramsWhatItIs() throws Exception {
    try (var post = new Server("smtp")) {
      post.carrier("").carry(letter("somsri@a.test", "Code", "123456"));
      var mail = post.only();
      assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@aenglek.test>");
      assertThat(mail.getSentDate().toInstant()).isEqualTo(WRITTEN);
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(mail.getHeader("Content-Language")).containsExactly("th");
      assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
    }
  }

  @Test
  void manyLettersLeaveOverOneConnection() {
    try (var post = new Server("smtp")) {
      var carrier = post.carrier("");
      for (int i = 0; i < 20; i++) {
        assertThat(carrier.carry(letter("a" + i + "@a.test", "Code", "1")))
            .isEqualTo(new Attempt.Sent());
      }
      carrier.rest();
      assertThat(post.green.getReceivedMessages()).hasSize(20);
    }
  }

  @Test
  void theServersLoginIsUsed() {
    try (var post = new Server("smtp")) {
      post.green.setUser("post@a.test", "post", "p:w+d");
      post.green.getUserManager().setAuthRequired(true);
      assertThat(post.carrier("post:p%3Aw+d@").carry(letter("b@a.test", "Code", "1")))
          .isEqualTo(new Attempt.Sent());
      assertThat(post.carrier("post:wrong@").carry(letter("b@a.test", "Code", "1")))
          .isEqualTo(new Attempt.ShutOut("login"));
    }
  }

  /** This server knows no STARTTLS: nothing may leave readable for everybody on the way. */
  @Test
  void nothingLeavesUnlessTheConnectionIsSecret() {
    try (var post = new Server("smtp")) {
      var server = MailServer.parse("smtp://u:p@localhost:" + post.port() + "?from=visit@a.test");
      assertThat(carrier(server).carry(letter("b@a.test", "Code", "1")))
          .isEqualTo(new Attempt.Later("tls"));
      assertThat(post.green.getReceivedMessages()).isEmpty();
    }
  }

  @Test
  void aServerThatCannotProveItsNameGetsNothing() {
    try (var post = new Server("smtps")) {
      var server = MailServer.parse("smtps://localhost:" + post.port() + "?from=visit@a.test");
      assertThat(carrier(server).carry(letter("b@a.test", "Code", "1")))
          .isEqualTo(new Attempt.Later("tls"));
      assertThat(post.green.getReceivedMessages()).isEmpty();
    }
  }

  @Test
  void aSecretConnectionCarriesLetters() {
    try (var post = new Server("smtps")) {
      var server = MailServer.parse("smtps://localhost:" + post.port() + "?from=visit@a.test");
      var trusting = server.properties();
      trusting.setProperty("mail.smtps.ssl.trust", "localhost");
      trusting.setProperty("mail.smtps.ssl.checkserveridentity", "false");
      assertThat(
              new MailCarrier(server, trusting, WORDS, "aenglek.test")
                  .carry(letter("b@a.test", "Code", "1")))
          .isEqualTo(new Attempt.Sent());
    }
  }

  @Test
  void whereNobodyListensItIsTriedLater() {
    int port;
    try (var post = new Server("smtp")) {
      port = post.port();
    }
    assertThat(carrier(open(port)).carry(letter("b@a.test", "Code", "1")))
        .isEqualTo(new Attempt.Later("unreachable"));
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 <b@a.test> no such user, Never, smtp 550",
    "RCPT, 451 greylisted, Later, smtp 451",
    "RCPT, 452 mailbox full, Later, smtp 452",
    "MAIL, 553 not your address, ShutOut, smtp 553",
    "MAIL, 530 log in first, ShutOut, smtp 530",
    "MAIL, 451 later, Later, smtp 451",
    "DATA, 554 we do not like it, Never, smtp 554",
    "., 554 spam, Never, smtp 554",
    "., 451 later, Later, smtp 451",
    "., hang up, Later, unreachable",
    "DATA, hang up, Later, unreachable",
    "connect, 421 closing, Later, unreachable",
    "connect, 554 go away, Later, unreachable",
    "connect, hang up, Later, unreachable",
    "AUTH, 535 wrong, ShutOut, login",
  })
  void whatWentWrongIsJudged(String command, String answer, String kind, String reason) {
    try (var clumsy = new ClumsyMailServer().to(command, answer)) {
      var carrier = carrier(open(clumsy.port()));
      var attempt = carrier.carry(letter("b@a.test", "Code", "1"));
      assertThat(attempt.getClass().getSimpleName()).isEqualTo(kind);
      assertThat(attempt.toString()).contains("reason=" + reason).doesNotContain("a.test");
      clumsy.behave();
      assertThat(carrier.carry(letter("b@a.test", "Code", "1"))).isEqualTo(new Attempt.Sent());
    }
  }

  @Test
  void aLetterThatCameTwiceIsTheSameLetter() {
    try (var clumsy = new ClumsyMailServer().to(".", ClumsyMailServer.HANG_UP)) {
      var carrier = carrier(open(clumsy.port()));
      carrier.carry(letter("b@a.test", "Code", "1"));
      clumsy.behave();
      carrier.carry(letter("b@a.test", "Code", "1"));
      assertThat(clumsy.letters()).hasSize(2);
      assertThat(clumsy.letters().get(0))
          .isEqualTo(clumsy.letters().get(1))
          .contains(ID.toString());
    }
  }

  private static MailServer open(int port) {
    return MailServer.parse("smtp://u:p@localhost:" + port + "?from=visit@a.test&starttls=no");
  }

  private static MailCarrier carrier(MailServer server) {
    return new MailCarrier(server, server.properties(), WORDS, "aenglek.test");
  }

  private static Letter letter(String to, String subject, String body) {
    return new Letter(ID, WRITTEN, to, new Wording(Lang.TH, subject, body, body));
  }

  /** A real server with an address of its own. */
  private static final class Server implements AutoCloseable {
    private final GreenMail green;

    Server(String protocol) {
      green = new GreenMail(new ServerSetup(0, "localhost", protocol));
      green.start();
    }

    int port() {
      return green.getSmtp() != null ? green.getSmtp().getPort() : green.getSmtps().getPort();
    }

    MailCarrier carrier(String login) {
      return MailCarrierTest.carrier(
          MailServer.parse(
              "smtp://" + login + "localhost:" + port() + "?from=visit@a.test&starttls=no"));
    }

    MimeMessage only() {
      assertThat(green.getReceivedMessages()).hasSize(1);
      return green.getReceivedMessages()[0];
    }

    @Override
    public void close() {
      green.stop();
    }
  }
}
