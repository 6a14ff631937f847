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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  /** From a@b to what RFC 5321 (2008, section 4.5.3) allows. */
  private static final int SHORTEST_ADDRESS = 3;

  private static final int LONGEST_ADDRESS = 320;

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
    return keep(grant(party, purpose, subject, now.plus(lifetime)), Optional.empty(), now);
  }

  /**
   * Makes a link for a contact of a brand who is known by e-mail address, so that whoever opens it
   * can be shown what else was sent there.
   */
  public String createForBrand(
      LinkPurpose purpose, UUID subject, String reader, Duration lifetime, Instant now) {
    if (lifetime.isNegative() || lifetime.compareTo(LONGEST_LIFE) > 0) {
      throw new IllegalArgumentException("lifetime out of bounds: " + lifetime);
    }
    var grant = grant(Party.BRAND, purpose, subject, now.plus(lifetime));
    var kept = Optional.of(address(reader)).filter(SignedLinks::canBeAddress);
    return keep(grant, kept, now);
  }

  private LinkGrant grant(Party party, LinkPurpose purpose, UUID subject, Instant expiresAt) {
    return new LinkGrant(new LinkId(ids.next()), party, purpose, subject, expiresAt);
  }

  private String keep(LinkGrant grant, Optional<String> reader, Instant now) {
    var secret = Secret.from(random);
    store.insert(grant, secret.digest(), reader, now);
    return new LinkToken(grant.id(), secret).text();
  }

  private static String address(String reader) {
    return reader.strip().toLowerCase(Locale.ROOT);
  }

  /** Some brands have no address; their links are handed on by a person. */
  private static boolean canBeAddress(String text) {
    return text.length() >= SHORTEST_ADDRESS && text.length() <= LONGEST_ADDRESS;
  }

  /** The e-mail address to which a link was sent, in small letters; none where nobody noted it. */
  public Optional<String> readerOf(LinkId id) {
    return store.readerOf(id);
  }

  /** When a link was made. */
  public Optional<Instant> madeAt(LinkId id) {
    return store.madeAt(id);
  }

  /** The links that were sent to this address and open one of these subjects now. */
  public List<LinkGrant> openTo(
      String reader, LinkPurpose purpose, Collection<UUID> subjects, Instant now) {
    return store.openTo(address(reader), purpose, subjects, now);
  }

  /** What links of this purpose opened or open that were sent to this address. */
  public Set<UUID> subjectsSentTo(String reader, LinkPurpose purpose) {
    return store.subjectsSentTo(address(reader), purpose);
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

  /** The id of the link with this token; a text that cannot be one is a defect of the program. */
  public static LinkId idOf(String token) {
    return LinkToken.parse(token).orElseThrow().id();
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
