package io.redress.privacy;

import io.redress.shared.ConsumerId;
import io.redress.shared.PrivacyRequestId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a person asked for about her data.
 *
 * @param name as she is called, for the house's own staff
 * @param dueAt by when it is owed
 */
public record PrivacyRequest(
    PrivacyRequestId id,
    ConsumerId consumer,
    String name,
    Kind kind,
    Origin origin,
    Instant askedAt,
    Instant dueAt,
    Optional<Instant> endedAt) {
  /** What was asked for. */
  public enum Kind {
    COPY,
    ERASURE
  }

  /** By which way it came. */
  public enum Origin {
    PORTAL,
    DESK,
    API,
    /** She was erased before; a backup brought her back. */
    RESTORE
  }
}
