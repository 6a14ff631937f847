package io.redress.people;

import io.redress.shared.LinkId;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.UUID;

/**
 * What a signed link allows: one party, one purpose, one subject, until it expires.
 *
 * @param subject id of the order, case, liaison request or person
 */
public record LinkGrant(
    LinkId id, Party party, LinkPurpose purpose, UUID subject, Instant expiresAt) {
  /** Whether this opens the subject now. */
  public boolean opens(LinkPurpose wanted, UUID wantedSubject, Instant now) {
    return purpose == wanted && subject.equals(wantedSubject) && now.isBefore(expiresAt);
  }
}
