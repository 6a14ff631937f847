package io.redress.conversation.jobs;

import io.redress.conversation.Mail;
import io.redress.platform.settings.Settings;
import io.redress.shared.MailId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
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

  private static final int PERMANENT = 500;
  private static final int DEEPEST_CAUSE = 10;

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
    var code = e instanceof MailSendException failed ? code(failed) : 0;
    if (code >= PERMANENT) {
      return new Outcome.Refused("The mail server refused it (" + code + ").");
    }
    return code > 0
        ? new Outcome.NotNow("The mail server did not take it now (" + code + ").")
        : new Outcome.NotNow("The mail server cannot be reached.");
  }

  /** The reply code of RFC 5321 (2008), section 4.2, nearest to the fault; 0 when there is none. */
  private static int code(MailSendException failed) {
    var code = 0;
    for (var message : failed.getMessageExceptions()) {
      @Nullable Exception cause = message;
      for (var depth = 0; depth < DEEPEST_CAUSE && cause != null; depth++) {
        code = Math.max(code, codeOf(cause));
        cause = cause instanceof MessagingException nested ? nested.getNextException() : null;
      }
    }
    return code;
  }

  private static int codeOf(Exception e) {
    return switch (e) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSenderFailedException from -> from.getReturnCode();
      case SMTPSendFailedException data -> data.getReturnCode();
      default -> 0;
    };
  }

  /** What a mail carries around it. */
  record Envelope(String from, String messageId, Optional<String> thread, Instant now) {}
}
