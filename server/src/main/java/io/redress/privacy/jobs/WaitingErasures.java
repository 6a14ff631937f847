package io.redress.privacy.jobs;

import io.redress.platform.tenancy.EveryMerchant;
import io.redress.privacy.ErasureOutcome;
import io.redress.privacy.Erasures;
import io.redress.privacy.PrivacyRequest;
import io.redress.privacy.PrivacyRequests;
import io.redress.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Completes the list of erasures, and erases whom a restored backup brought back as soon as that is
 * possible: this was decided before, nobody needs to decide it again.
 */
@Component
public class WaitingErasures {
  private static final Logger LOG = LoggerFactory.getLogger(WaitingErasures.class);

  private final Erasures erasures;
  private final PrivacyRequests requests;
  private final EveryMerchant everyMerchant;

  WaitingErasures(Erasures erasures, PrivacyRequests requests, EveryMerchant everyMerchant) {
    this.erasures = erasures;
    this.requests = requests;
    this.everyMerchant = everyMerchant;
  }

  /** Does what can be done now; says how many people were erased. */
  public int run() {
    var _ = erasures.completeList();
    var done = new int[1];
    everyMerchant.each(
        merchant ->
            requests.open().stream()
                .filter(each -> each.origin() == PrivacyRequest.Origin.RESTORE)
                .filter(each -> each.kind() == PrivacyRequest.Kind.ERASURE)
                .filter(this::erased)
                .forEach(each -> done[0]++));
    return done[0];
  }

  private boolean erased(PrivacyRequest request) {
    try {
      return erasures.erase(request.consumer(), Actor.SYSTEM) instanceof ErasureOutcome.Erased;
    } catch (RuntimeException e) {
      LOG.error("Consumer {} could not be erased again", request.consumer(), e);
      return false;
    }
  }
}
