package io.redress.liaison.room;

import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.LinkId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody of a brand to whom its contact passed a request on.
 *
 * @param link the link of their own, by which they are known
 * @param email in small letters
 * @param givenBy who passed it on, by name
 * @param givenByLink the link by which it was passed on; empty where nobody noted it
 * @param endedAt when the link was taken back
 */
public record Colleague(
    LinkId link,
    LiaisonRequestId requestId,
    CaseId caseId,
    String name,
    String email,
    String givenBy,
    Optional<LinkId> givenByLink,
    Instant givenAt,
    Optional<Instant> endedAt) {
  /** Whether their link still opens the request. */
  public boolean isOpen() {
    return endedAt.isEmpty();
  }

  /** Whether it is still known who they are; that is forgotten with the words of the case. */
  public boolean isKnown() {
    return !name.isEmpty();
  }
}
