package io.redress.goods.outbound;

import io.redress.goods.outbound.store.PackingPolicyStore;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of which goods the merchant in scope takes a picture of the open box. */
@Service
public class PackingPolicies {
  private final PackingPolicyStore store;

  PackingPolicies(PackingPolicyStore store) {
    this.store = store;
  }

  /** What counts now. */
  @Transactional(readOnly = true)
  public PackingPolicy current() {
    return store.find().orElse(PackingPolicy.USUAL);
  }

  /** Says what counts from now on; what is packed already keeps what was needed of it. */
  @Transactional
  public PackingPolicy set(PackingPolicy policy, Instant now) {
    store.set(policy, now);
    return policy;
  }
}
