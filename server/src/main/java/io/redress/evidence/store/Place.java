package io.redress.evidence.store;

import io.redress.evidence.Evidence;
import io.redress.shared.CaseId;
import java.util.Optional;
import java.util.UUID;

/**
 * A file with whose it is and where its bytes lie.
 *
 * @param caseId the case that has it; none while it is only brought
 * @param holder the order or case that it was brought for
 * @param isRemoved whether somebody took it out of the case
 * @param copyType media type of the clean copy
 */
public record Place(
    Evidence evidence,
    Optional<CaseId> caseId,
    Optional<UUID> holder,
    boolean isRemoved,
    KeptFile.Keys keys,
    Optional<String> copyType) {

  /** Whether this case has it, and shows it. */
  public boolean isShownIn(CaseId id) {
    return caseId.filter(id::equals).isPresent() && !isRemoved;
  }

  /** Whether it was brought for this order or case and no case has it. */
  public boolean isHeldBy(UUID owner) {
    return caseId.isEmpty() && holder.filter(owner::equals).isPresent();
  }
}
