package io.redress.liaison.room;

import io.redress.liaison.store.EarlierRequestStore;
import io.redress.shared.BrandId;
import io.redress.shared.LiaisonRequestId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The requests that somebody of a brand was asked before. */
@Component
public final class EarlierRequests {
  /** No list is longer. */
  public static final int MOST = 50;

  private final EarlierRequestStore store;

  EarlierRequests(EarlierRequestStore store) {
    this.store = store;
  }

  /**
   * Those among the requests with these ids that went to this brand, the latest first.
   *
   * @param here the one that is open, which is left out
   */
  public List<EarlierRequest> of(BrandId brand, Collection<UUID> ids, LiaisonRequestId here) {
    return store.of(brand, ids, MOST + 1).stream()
        .filter(each -> !each.id().equals(here))
        .limit(MOST)
        .toList();
  }
}
