package io.redress.platform.outbox;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tasks that wait for a commit, and those that nobody could do. */
@Component
public class Outbox {
  private final OutboxStore store;
  private final OutboxSignal signal;

  Outbox(OutboxStore store, OutboxSignal signal) {
    this.store = store;
    this.signal = signal;
  }

  /**
   * Writes the task into the running transaction; it is done after the commit, or never if there is
   * none. Asking for the same kind, subject and occurrence again changes nothing.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(OutboxTask task) {
    store.insert(task);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            signal.raise();
          }
        });
  }

  /** The merchant's tasks that failed too often and wait for a person, the latest first. */
  @Transactional(readOnly = true)
  public List<ExhaustedTask> exhausted(int most) {
    return store.exhausted(most);
  }
}
