package io.redress.conversation.jobs;

import io.redress.conversation.Mail;
import io.redress.conversation.Mails;
import io.redress.conversation.store.MailStore;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.MailId;
import io.redress.shared.Party;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a mail that waits.
 *
 * <p>It reads the mail again first and takes it by itself, so that a mail is handed over once; only
 * when the process dies between the server's yes and our note of it is it handed over again, under
 * the same Message-ID. What is refused, or not taken after eight tries, is FAILED and stays
 * visible.
 */
@Component
public class MailSending implements OutboxHandler {
  /** The kind of its tasks; their subject is the id of the mail. */
  public static final String KIND = "mail.send";

  private static final int MOST_TRIES = 8;
  private static final Duration LONGEST_SENDING = Duration.ofMinutes(5);

  private final MailStore store;
  private final MailServer server;
  private final After after;
  private final Clock clock;

  MailSending(MailStore store, MailServer server, After after, Clock clock) {
    this.store = store;
    this.server = server;
    this.after = after;
    this.clock = clock;
  }

  /** How a failure becomes somebody's task. */
  @Component("afterSending")
  record After(Outbox outbox, TransactionTemplate transaction) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxTask task) {
    store
        .byId(MailId.parse(task.subject()))
        .filter(mail -> mail.state() == Mail.State.WAITING)
        .ifPresent(this::send);
  }

  private void send(Mail mail) {
    if (!server.isSet()) {
      store.markNotSent(mail.id(), Mail.State.KEPT, "No mail server is set any more.");
      return;
    }
    var now = clock.instant();
    int tries =
        store
            .claim(mail.id(), now, now.plus(LONGEST_SENDING))
            .orElseThrow(() -> new MailNotSent("Somebody else is sending it."));
    switch (server.send(mail, now)) {
      case MailServer.Outcome.Taken() -> store.markSent(mail.id(), clock.instant());
      case MailServer.Outcome.Refused(var reason) -> failed(mail, reason);
      case MailServer.Outcome.NotNow(var reason) -> notNow(mail, tries, reason);
    }
  }

  /** Nobody gets this letter any more; whoever waits for it must be reached in another way. */
  private void failed(Mail mail, String reason) {
    after
        .transaction()
        .executeWithoutResult(
            status -> {
              store.markNotSent(mail.id(), Mail.State.FAILED, reason);
              if (isWaitedFor(mail)) {
                after.outbox().add(undelivered(mail));
              }
            });
  }

  /** Letters to brands may be about several cases, or about terms and no case at all. */
  private static boolean isWaitedFor(Mail mail) {
    return mail.to() == Party.BRAND || (mail.to() == Party.CONSUMER && mail.caseId().isPresent());
  }

  private OutboxTask undelivered(Mail mail) {
    return new OutboxTask(Mails.UNDELIVERED, mail.id().toString(), "1", "{}", clock.instant());
  }

  private void notNow(Mail mail, int tries, String reason) {
    if (tries >= MOST_TRIES) {
      failed(mail, reason);
      return;
    }
    store.markNotSent(mail.id(), Mail.State.WAITING, reason);
    throw new MailNotSent(reason);
  }

  /** Tells the outbox to try again; its message holds no address. */
  static final class MailNotSent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailNotSent(String reason) {
      super(reason);
    }
  }
}
