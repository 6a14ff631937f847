package io.redress.conversation;

import io.redress.conversation.store.MailStore;
import io.redress.shared.CaseId;
import io.redress.shared.MailId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails of the house: kept on a staff page while no mail server is set, sent once it is.
 *
 * <p>A mail is written in the transaction that causes it and leaves after it, never inside.
 */
@Component
public class Mails {
  /** No list is longer. */
  static final int LONGEST_LIST = 200;

  private final MailStore store;
  private final MailPost post;

  Mails(MailStore store, MailPost post) {
    this.store = store;
    this.post = post;
  }

  /** Posts a mail: state WAITING and on its way after the commit, or KEPT without a mail server. */
  @Transactional
  public void post(NewMail mail, Instant now) {
    post.post(mail, now);
  }

  /** The latest mails, newest first. */
  @Transactional(readOnly = true)
  public List<Mail> latest(int most) {
    return store.latest(Math.min(most, LONGEST_LIST));
  }

  /** The mails before this one in {@link #latest}, for the next page. */
  @Transactional(readOnly = true)
  public List<Mail> before(Mail last, int most) {
    return store.before(last, Math.min(most, LONGEST_LIST));
  }

  @Transactional(readOnly = true)
  public Optional<Mail> byId(MailId id) {
    return store.byId(id);
  }

  /** The mails of a case, newest first. */
  @Transactional(readOnly = true)
  public List<Mail> ofCase(CaseId id) {
    return store.ofCase(id, LONGEST_LIST);
  }

  /** How many mails will still be sent. */
  @Transactional(readOnly = true)
  public int countWaiting() {
    return store.count(Mail.State.WAITING);
  }

  /** How many mails nobody has got: kept without a mail server, or failed. */
  @Transactional(readOnly = true)
  public int count(Mail.State state) {
    return store.count(state);
  }

  /** Erases reader, subject and words of all mails of a case; one that waits is not sent. */
  @Transactional
  public void erase(CaseId id, Instant now) {
    store.erase(id, now);
  }
}
