package io.redress.cases.conduct;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The houses in which this node has opened cases, so that a new case waits for no clock. It is only
 * a hint: whatever is lost with the node is found by the next round.
 */
@Component
public class OpenedCases {
  private final Set<MerchantId> houses = ConcurrentHashMap.newKeySet();
  private final Tenancy tenancy;

  OpenedCases(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** Notes the merchant in scope once the running transaction is committed. */
  void note() {
    var house = tenancy.require();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            houses.add(house);
          }
        });
  }

  /** The houses that were noted since the last time, each given out once. */
  public Set<MerchantId> take() {
    var taken = new HashSet<>(houses);
    houses.removeAll(taken);
    return taken;
  }
}
