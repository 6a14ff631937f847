package io.redress.platform.trips;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that is done right before the running transaction commits, because it takes a lock that
 * everybody wants and must hold it for as short as can be. What is given first is done first.
 */
public final class LastStatement implements TransactionSynchronization {
  private final Runnable work;

  private LastStatement(Runnable work) {
    this.work = work;
  }

  /** Has this done at the end of the running transaction; it fails with it. */
  public static void of(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(new LastStatement(work));
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    work.run();
  }
}
