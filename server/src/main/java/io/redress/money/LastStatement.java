package io.redress.money;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that is done right before the running transaction commits, because it takes a lock that
 * everybody wants and must hold it for as short as can be.
 */
final class LastStatement implements TransactionSynchronization {
  private final Runnable work;

  private LastStatement(Runnable work) {
    this.work = work;
  }

  static void of(Runnable work) {
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
