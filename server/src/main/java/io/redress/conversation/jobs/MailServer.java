package io.redress.conversation.jobs;

import io.redress.conversation.Mail;
import io.redress.platform.settings.Settings;
import io.redress.shared.MailId;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server that is set, if one is. */
@Component
public class MailServer {
  /** What a mail server did with a mail; reasons name neither addresses nor secrets. */
  sealed interface Outcome {
    /** It took the mail. */
    record Taken() implements Outcome {}

    /** It will never take it. */
    record Refused(String reason) implements Outcome {}

    /** It did not take it this time. */
    record NotNow(String reason) implements Outcome {}
  }

  private final Optional<SmtpUrl> url;
  private final String ownHost;
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  MailServer(Settings settings) {
    this.url = settings.smtpUrl().map(SmtpUrl::of);
    this.ownHost =
        Optional.ofNullable(settings.serving().baseUrl().getHost())
            .orElse("localhost")
            .toLowerCase(Locale.ROOT);
    url.ifPresent(this::configure);
  }

  /** Whether mails are sent at all. */
  public boolean isSet() {
    return url.isPresent();
  }

  /** The Message-ID of a mail: the same however often it is tried, so that readers see it once. */
  public String messageIdOf(MailId id) {
    return "<" + id + "@" + ownHost + ">";
  }

  /** Hands the mail to the server. */
  Outcome send(Mail mail, Instant now) {
    var from = url.map(server -> server.sender(ownHost)).orElseThrow();
    try {
      var envelope = new Envelope(from, messageIdOf(mail.id()), threadOf(mail), now);
      sender.send(MimeLetter.of(sender.createMimeMessage(), mail, envelope));
      return new Outcome.Taken();
    } catch (AddressException unusable) {
      return new Outcome.Refused("The address cannot receive mail.");
    } catch (MessagingException unwritable) {
      return new Outcome.Refused("The mail cannot be written.");
    } catch (MailAuthenticationException wrong) {
      return new Outcome.NotNow("The mail server does not accept the user or the password.");
    } catch (MailException e) {
      return outcome(e);
    }
  }

  private void configure(SmtpUrl server) {
    sender.setProtocol(server.protocol());
    sender.setHost(server.host());
    sender.setPort(server.port());
    server.user().ifPresent(sender::setUsername);
    server.password().ifPresent(sender::setPassword);
    sender.setJavaMailProperties(server.properties());
  }

  private Optional<String> threadOf(Mail mail) {
    return mail.caseId().map(id -> "<case-" + id + "@" + ownHost + ">");
  }

  private static Outcome outcome(MailException e) {
    if (e instanceof MailSendException failed
        && Arrays.stream(failed.getMessageExceptions()).anyMatch(MailServer::namesNobody)) {
      return new Outcome.Refused("The mail server knows no such address.");
    }
    return new Outcome.NotNow("The mail server cannot be reached or did not take it.");
  }

  /**
   * Whether the server called the address invalid for good (RFC 5321, 2008, replies 550 to 553).
   */
  private static boolean namesNobody(Exception failure) {
    return failure instanceof SendFailedException sending
        && Optional.ofNullable(sending.getInvalidAddresses())
            .filter(all -> all.length > 0)
            .isPresent();
  }

  /** What a mail carries around it. */
  record Envelope(String from, String messageId, Optional<String> thread, Instant now) {}
}
