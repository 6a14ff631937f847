package io.redress.faults.house;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A mail server on this machine that takes every letter and keeps whatever came. */
public final class PostOffice implements AutoCloseable {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private PostOffice() {
    server.start();
  }

  /** Opens one. */
  public static PostOffice open() {
    return new PostOffice();
  }

  /** What a node is told to send its letters here. */
  public Map<String, String> settings() {
    return Map.of("smtp-url", "smtp://127.0.0.1:" + server.getSmtp().getPort());
  }

  /** How many letters came, each copy counted. */
  public int arrived() {
    return server.getReceivedMessages().length;
  }

  /**
   * A copy of a letter as it came.
   *
   * @param id its Message-ID
   * @param thread what it refers to; may be empty
   */
  public record Copy(String id, String thread, String subject) {}

  /** Every copy that came. */
  public List<Copy> copies() {
    return Arrays.stream(server.getReceivedMessages()).map(PostOffice::copy).toList();
  }

  private static Copy copy(MimeMessage letter) {
    try {
      var thread = letter.getHeader("References", null);
      return new Copy(letter.getMessageID(), thread == null ? "" : thread, letter.getSubject());
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
