package org.aenglek.post;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;
import org.aenglek.site.Words;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * E-mail by SMTP: plain text, over one connection for as long as there is something to send. Every
 * attempt has the same Message-ID and date, so a letter that came twice, because an answer was
 * lost, is one to most programs.
 */
final class MailCarrier implements Carrier {
  private static final int TEMPORARY = 400;
  private static final int FINAL = 500;
  private static final String UNREACHABLE = "unreachable";

  private final MailServer server;
  private final Session session;
  private final Words words;
  private final String ourHost;
  private @Nullable Transport open;

  MailCarrier(MailServer server, Properties properties, Words words, String ourHost) {
    this.server = server;
    this.words = words;
    this.ourHost = ourHost;
    properties.setProperty("mail." + server.protocol() + ".localhost", ourHost);
    this.session = Session.getInstance(properties);
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public Attempt carry(Letter letter) {
    try {
      var message = new Mail(session, letter);
      connected().sendMessage(message, message.getAllRecipients());
      return new Attempt.Sent();
    } catch (AuthenticationFailedException refused) {
      rest();
      return new Attempt.ShutOut("login");
    } catch (MessagingException failed) {
      rest();
      return judged(failed);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void rest() {
    if (open == null) return;
    try {
      open.close();
    } catch (MessagingException gone) {
      // It was closed already, by the other side.
    } finally {
      open = null;
    }
  }

  private Transport connected() throws MessagingException {
    if (open != null && open.isConnected()) return open;
    open = session.getTransport();
    open.connect(server.host(), server.port(), server.user(), server.password());
    return open;
  }

  /** By the code that the server gave, which stands somewhere in the chain of what went wrong. */
  private static Attempt judged(MessagingException failed) {
    Attempt judged = new Attempt.Later(isAboutSecrecy(failed) ? "tls" : UNREACHABLE);
    for (Throwable cause = failed; cause != null; cause = next(cause)) {
      judged =
          switch (cause) {
            case SMTPAddressFailedException ofReceiver -> ofLetter(ofReceiver.getReturnCode());
            case SMTPSenderFailedException ofUs -> ofUs(ofUs.getReturnCode());
            case SMTPSendFailedException ofCommand when ofCommand.getCommand().startsWith("MAIL") ->
                ofUs(ofCommand.getReturnCode());
            case SMTPSendFailedException ofMessage -> ofLetter(ofMessage.getReturnCode());
            default -> judged;
          };
    }
    return judged;
  }

  private static Attempt ofLetter(int code) {
    return code >= FINAL ? new Attempt.Never("smtp " + code) : later(code);
  }

  /** Who may not write from this address has to be given another. */
  private static Attempt ofUs(int code) {
    return code >= FINAL ? new Attempt.ShutOut("smtp " + code) : later(code);
  }

  /** An answer that did not come has no code: the letter may have been taken or not. */
  private static Attempt later(int code) {
    return new Attempt.Later(code < TEMPORARY ? UNREACHABLE : "smtp " + code);
  }

  private static @Nullable Throwable next(Throwable failure) {
    return failure instanceof MessagingException chained && chained.getNextException() != null
        ? chained.getNextException()
        : failure.getCause();
  }

  private static boolean isAboutSecrecy(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = next(cause)) {
      if (cause instanceof javax.net.ssl.SSLException) return true;
      if (String.valueOf(cause.getMessage()).contains("STARTTLS")) return true;
    }
    return false;
  }

  /** A letter as e-mail, which names itself before it is sent. */
  private final class Mail extends MimeMessage {
    private final String id;

    Mail(Session session, Letter letter) throws MessagingException, UnsupportedEncodingException {
      super(session);
      var lang = letter.words().lang();
      this.id = "<" + letter.id() + "@" + ourHost + ">";
      setFrom(new InternetAddress(server.from(), words.say(lang, "site.name"), "UTF-8"));
      setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
      setSubject(letter.words().subject(), "UTF-8");
      setText(letter.words().body(), "UTF-8");
      setSentDate(Date.from(letter.written()));
      setHeader("Content-Language", lang.tag());
      setHeader("Auto-Submitted", "auto-generated");
      saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
