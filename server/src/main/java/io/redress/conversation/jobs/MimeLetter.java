package io.redress.conversation.jobs;

import io.redress.conversation.Mail;
import io.redress.conversation.jobs.MailServer.Envelope;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * Writes a mail as MIME: plain text and HTML as alternatives (RFC 2046, 1996, section 5.1.4), its
 * own Message-ID, and one thread per case.
 */
final class MimeLetter {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private MimeLetter() {}

  /** Fills the message; an address that cannot receive mail is an AddressException. */
  static MimeMessage of(MimeMessage message, Mail mail, Envelope envelope)
      throws MessagingException {
    message.setFrom(named(envelope.from(), mail.fromName()));
    message.setRecipient(RecipientType.TO, named(mail.address(), mail.name()));
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(envelope.now()));
    message.setContentLanguage(new String[] {mail.language()});
    message.setHeader("Message-ID", envelope.messageId());
    if (envelope.thread().isPresent()) {
      message.setHeader("References", envelope.thread().get());
    }
    switch (mail.origin()) {
      case AUTOMATIC -> message.setHeader("Auto-Submitted", "auto-generated");
      case PERSON -> {}
    }
    message.setContent(alternatives(mail));
    return message;
  }

  private static MimeMultipart alternatives(Mail mail) throws MessagingException {
    var plain = new MimeBodyPart();
    plain.setText(mail.bodyText(), UTF_8, "plain");
    var html = new MimeBodyPart();
    html.setText(mail.bodyHtml(), UTF_8, "html");
    return new MimeMultipart("alternative", plain, html);
  }

  private static InternetAddress named(String address, String name) throws MessagingException {
    // strict: one address, no list, no group, no comment that could smuggle in another
    var parsed = new InternetAddress(asciiHost(address), true);
    try {
      parsed.setPersonal(name, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
    return parsed;
  }

  private static String asciiHost(String address) throws MessagingException {
    var at = address.lastIndexOf('@');
    try {
      return at < 0
          ? address
          : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    } catch (IllegalArgumentException e) {
      throw new AddressException("no host name");
    }
  }
}
