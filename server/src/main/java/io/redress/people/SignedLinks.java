package io.redress.people;

import io.redress.people.domain.LinkToken;
import io.redress.people.domain.Secret;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.people.store.SignedLinkStore;
import io.redress.platform.clock.NewIds;
import io.redress.shared.LinkId;
import io.redress.shared.Party;
import io.redress.shared.Problem;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Narrow keys for consumers and brand contacts, who have no account.
 *
 * <p>A link may be opened as often as needed until it expires or is revoked: scanners of mail open
 * links too, so opening never spends or changes anything.
 */
@Service
public class SignedLinks {
  /** The longest life of a link. */
  public static final Duration LONGEST_LIFE = Duration.ofDays(400);

  private final SignedLinkStore store;
  private final SecurityEvents events;
  private final NewIds ids;
  private final SecureRandom random = new SecureRandom();

  SignedLinks(SignedLinkStore store, SecurityEvents events, NewIds ids) {
    this.store = store;
    this.events = events;
    this.ids = ids;
  }

  /** Makes a link and tells its token, which cannot be told again. */
  public String create(
      Party party, LinkPurpose purpose, UUID subject, Duration lifetime, Instant now) {
    if (lifetime.isNegative() || lifetime.compareTo(LONGEST_LIFE) > 0) {
      throw new IllegalArgumentException("lifetime out of bounds: " + lifetime);
    }
    if (party != Party.CONSUMER && party != Party.BRAND) {
      throw new IllegalArgumentException("links are for consumers and brands, not " + party);
    }
    var secret = Secret.from(random);
    var grant = new LinkGrant(new LinkId(ids.next()), party, purpose, subject, now.plus(lifetime));
    store.insert(grant, secret.digest(), now);
    return new LinkToken(grant.id(), secret).text();
  }

  /** What this token allows now; empty for a wrong, expired, revoked or foreign one. */
  public Optional<LinkGrant> open(String token, Instant now) {
    return LinkToken.parse(token)
        .flatMap(
            parsed ->
                store
                    .byId(parsed.id())
                    .filter(kept -> parsed.secret().hasDigest(kept.secretHash()))
                    .map(SignedLinkStore.GrantWithHash::grant))
        .filter(grant -> now.isBefore(grant.expiresAt()));
  }

  /** Whether a link that was opened before still holds: it was not revoked since. */
  public boolean holds(LinkGrant grant, Instant now) {
    return now.isBefore(grant.expiresAt()) && store.byId(grant.id()).isPresent();
  }

  /** Ends a link at once. */
  public void revoke(LinkId id, Instant now) {
    if (!store.revoke(id, now)) {
      throw Problem.notFound("The link");
    }
  }

  /** How many links open one of these subjects now. */
  public int countOpen(Collection<UUID> subjects, Instant now) {
    return store.countOpen(subjects, now);
  }

  /** Ends all links that open one of these subjects, at once. */
  @Transactional
  public void revokeAll(Collection<UUID> subjects, Instant now) {
    var ended = store.revokeAll(subjects, now);
    if (ended > 0) {
      events.note(Kind.LINK_REVOKED, Optional.empty(), Integer.toString(ended));
    }
  }
}
