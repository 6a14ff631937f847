package io.redress.people.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts (OWASP ASVS 5.0.0, 7.1.1, 7.3.1, 7.3.2).
 *
 * <p>Staff: two hours without a request, twelve hours in all since they last proved who they are.
 * Visitors hold narrow links that are checked with each request and can be opened again, so theirs
 * ends only with the cookie or after a month.
 *
 * @param idle the longest time without a request
 * @param whole the longest time at all
 */
record SessionLife(Duration idle, Duration whole) {
  private static final SessionLife OF_STAFF =
      new SessionLife(Duration.ofHours(2), Duration.ofHours(12));
  private static final SessionLife OF_VISITORS =
      new SessionLife(Duration.ofDays(30), Duration.ofDays(90));
  private static final SessionLife OF_STRANGERS =
      new SessionLife(Duration.ofDays(1), Duration.ofDays(1));

  static SessionLife of(KeptSession session) {
    if (session.staff().isPresent()) {
      return OF_STAFF;
    }
    return session.getAttributeNames().stream().allMatch(SessionCsrfTokens.NAME::equals)
        ? OF_STRANGERS
        : OF_VISITORS;
  }

  /** When a session that is used now is over. */
  Instant end(Instant countedFrom, Instant now) {
    var byUse = now.plus(idle);
    var atMost = countedFrom.plus(whole);
    return byUse.isBefore(atMost) ? byUse : atMost;
  }
}
