package io.redress.privacy;

import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.privacy.store.RequestStore;
import io.redress.shared.ConsumerId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people ask for about their data; each is owed within a month (GDPR, Article 12(3)). */
@Service
public class PrivacyRequests {
  /** The kind of task that mails the way to a copy. */
  public static final String COPY_TASK = "privacy.copy_link";

  private static final int MOST = 200;

  private final RequestStore store;
  private final Outbox outbox;

  PrivacyRequests(RequestStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /**
   * Takes what somebody asked for on the pages of an order. A copy is never shown there: the way to
   * it is mailed to the address that is known since the purchase, so that a found order number
   * alone opens nothing.
   */
  @Transactional
  public void ask(ConsumerId id, PrivacyRequest.Kind kind, Instant now) {
    store.ask(id, kind, PrivacyRequest.Origin.PORTAL, now);
    switch (kind) {
      case COPY -> outbox.add(new OutboxTask(COPY_TASK, id.toString(), now.toString(), "{}", now));
      case ERASURE -> {
        // Staff look at it: what is gone cannot be brought back.
      }
    }
  }

  /** Notes what somebody asked for by telephone, by letter or by a program. */
  @Needs(Right.HOLD_PERSON)
  @Transactional
  public void note(
      ConsumerId id, PrivacyRequest.Kind kind, PrivacyRequest.Origin origin, Instant now) {
    store.ask(id, kind, origin, now);
  }

  /** At most 200 requests that are not answered, the first due first. */
  @Transactional(readOnly = true)
  public List<PrivacyRequest> open() {
    return store.open(MOST);
  }

  /** The latest requests of a person. */
  @Transactional(readOnly = true)
  public List<PrivacyRequest> of(ConsumerId id) {
    return store.of(id, MOST);
  }
}
