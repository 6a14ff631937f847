package io.redress.conversation;

import io.redress.conversation.jobs.MailSending;
import io.redress.conversation.jobs.MailServer;
import io.redress.conversation.store.MailStore;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.CaseId;
import io.redress.shared.MailId;
import io.redress.shared.Party;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails of the house: kept on a staff page while no mail server is set, sent once it is.
 *
 * <p>A mail is written in the transaction that causes it and leaves after it, never inside.
 */
@Component
public class Mails {
  /**
   * The kind of the task that a letter to a consumer about a case, or any letter to a brand, leaves
   * behind which could not be delivered for good; its subject is the id of the mail.
   */
  public static final String UNDELIVERED = "mail.undelivered";

  /** No list is longer. */
  static final int LONGEST_LIST = 200;

  private static final Pattern ONE_TIME_LINK =
      Pattern.compile("(/desk/[^/\\s]{1,40}/welcome/)[0-9a-f]{64}");

  // Two halves of a code that stay on one line, which nothing else in a letter is written like.
  private static final Pattern ONE_TIME_CODE = Pattern.compile("\\b\\d{4}\\u00a0\\d{4}\\b");

  private final MailStore store;
  private final Outbox outbox;
  private final MailServer server;

  Mails(MailStore store, Outbox outbox, MailServer server) {
    this.store = store;
    this.outbox = outbox;
    this.server = server;
  }

  /** Posts a mail: state WAITING and on its way after the commit, or KEPT without a mail server. */
  @Transactional
  public void post(NewMail mail, Instant now) {
    post(mail, now, now);
  }

  /** Posts a mail that leaves at a moment of its own: not before its reader is awake, say. */
  @Transactional
  public void post(NewMail mail, Instant now, Instant leavesAt) {
    var state = server.isSet() ? Mail.State.WAITING : Mail.State.KEPT;
    store.insert(mail, state, server.messageIdOf(mail.id()), now.truncatedTo(ChronoUnit.MICROS));
    if (state == Mail.State.WAITING) {
      outbox.add(new OutboxTask(MailSending.KIND, mail.id().toString(), "1", "{}", leavesAt));
    }
  }

  /** The latest mails, newest first. */
  @Transactional(readOnly = true)
  public List<Mail> latest(int most) {
    return shown(store.latest(Math.min(most, LONGEST_LIST)));
  }

  /** The mails before this one in {@link #latest}, for the next page. */
  @Transactional(readOnly = true)
  public List<Mail> before(Mail last, int most) {
    return shown(store.before(last, Math.min(most, LONGEST_LIST)));
  }

  @Transactional(readOnly = true)
  public Optional<Mail> byId(MailId id) {
    return store.byId(id).map(Mails::withoutKeys);
  }

  /** The mails of a case, newest first. */
  @Transactional(readOnly = true)
  public List<Mail> ofCase(CaseId id) {
    return shown(store.ofCase(id, LONGEST_LIST));
  }

  /** How many mails will still be sent. */
  @Transactional(readOnly = true)
  public int countWaiting() {
    return store.count(Mail.State.WAITING);
  }

  /** How many mails are in this state; KEPT and FAILED ones nobody has got. */
  @Transactional(readOnly = true)
  public int count(Mail.State state) {
    return store.count(state);
  }

  /** Erases reader, subject and words of all mails of a case; one that waits is not sent. */
  @Transactional
  public void erase(CaseId id, Instant now) {
    store.erase(id, now);
  }

  private static List<Mail> shown(List<Mail> mails) {
    return mails.stream().map(Mails::withoutKeys).toList();
  }

  // Colleagues and programs read what was written, but what opens or proves something once is for
  // its reader only.
  private static Mail withoutKeys(Mail mail) {
    return mail.to() == Party.MERCHANT
        ? without(mail, ONE_TIME_LINK, "$1…")
        : without(mail, ONE_TIME_CODE, "····");
  }

  private static Mail without(Mail mail, Pattern key, String shown) {
    return new Mail(
        mail.id(),
        mail.caseId(),
        mail.to(),
        mail.address(),
        mail.name(),
        mail.language(),
        mail.subject(),
        key.matcher(mail.bodyText()).replaceAll(shown),
        key.matcher(mail.bodyHtml()).replaceAll(shown),
        mail.fromName(),
        mail.origin(),
        mail.state(),
        mail.createdAt(),
        mail.sentAt(),
        mail.lastError());
  }
}
