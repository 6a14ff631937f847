package io.redress.cases.lists;

import io.redress.cases.store.MentionStore;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notes that are meant for somebody of the house, until they have read them. */
@Service
public class Mentions {
  /** Most that are listed at once. */
  public static final int MOST = 50;

  private final MentionStore store;
  private final Clock clock;

  Mentions(MentionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** At most {@value #MOST} that this person has not read, the latest first. */
  @Transactional(readOnly = true)
  public List<Mention> of(StaffId person) {
    return store.unread(person, MOST).ask();
  }

  /** This person has read it; what is meant for somebody else stays unread. */
  @Transactional
  public void read(UUID mention, StaffId person) {
    store.read(mention, person, clock.instant());
  }
}
