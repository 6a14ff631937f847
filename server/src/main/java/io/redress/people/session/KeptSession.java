package io.redress.people.session;

import io.redress.people.access.StaffSession;
import io.redress.people.domain.Secret;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** The session of one browser at one merchant, with what has changed since it was read. */
public final class KeptSession implements Session {
  /** Where a sign-in of staff is kept. */
  static final String STAFF = "staff";

  private final UUID publicId;
  private final Instant createdAt;
  private final Instant seenAt;
  private final Map<String, Object> attributes;
  private final Set<String> changed = new HashSet<>();
  private final Supplier<Secret> newSecret;
  private Secret secret;
  private @Nullable Secret savedAs;

  /** What a session is made from. */
  record Birth(UUID publicId, Instant createdAt, Instant seenAt) {}

  private KeptSession(
      Birth birth, Secret secret, Map<String, Object> attributes, Supplier<Secret> newSecret) {
    this.publicId = birth.publicId();
    this.createdAt = birth.createdAt();
    this.seenAt = birth.seenAt();
    this.secret = secret;
    this.attributes = new LinkedHashMap<>(attributes);
    this.newSecret = newSecret;
  }

  static KeptSession begun(Birth birth, Supplier<Secret> newSecret) {
    return new KeptSession(birth, newSecret.get(), Map.of(), newSecret);
  }

  static KeptSession found(
      Birth birth, Secret secret, Map<String, Object> attributes, Supplier<Secret> newSecret) {
    var session = new KeptSession(birth, secret, attributes, newSecret);
    session.savedAs = secret;
    return session;
  }

  UUID publicId() {
    return publicId;
  }

  Instant seenAt() {
    return seenAt;
  }

  Secret secret() {
    return secret;
  }

  /** The secret under which the database knows it; none before it was first kept. */
  Optional<Secret> savedAs() {
    return Optional.ofNullable(savedAs);
  }

  boolean hasChanged() {
    return !changed.isEmpty() || !secret.equals(savedAs);
  }

  /** What was set since it was read. */
  Map<String, Object> written() {
    var written = new LinkedHashMap<>(attributes);
    written.keySet().retainAll(changed);
    return written;
  }

  /** What was removed since it was read. */
  Set<String> removed() {
    var removed = new HashSet<>(changed);
    removed.removeAll(attributes.keySet());
    return removed;
  }

  void isSaved() {
    savedAs = secret;
    changed.clear();
  }

  /** Who has signed in, as soon as they have shown a first factor. */
  Optional<StaffId> staff() {
    return attributes.get(STAFF) instanceof StaffSession session
        ? Optional.of(session.staff())
        : Optional.empty();
  }

  /** Since when its life is counted: a sign-in begins it anew, however long a page was open. */
  Instant countedFrom() {
    return attributes.get(STAFF) instanceof StaffSession session ? session.provenAt() : createdAt;
  }

  @Override
  public String getId() {
    return secret.text();
  }

  @Override
  public String changeSessionId() {
    secret = newSecret.get();
    return getId();
  }

  @Override
  // The signature is the library's own.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  public <T extends @Nullable Object> T getAttribute(String name) {
    return (T) attributes.get(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return Set.copyOf(attributes.keySet());
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
    changed.add(name);
  }

  @Override
  public void removeAttribute(String name) {
    if (attributes.remove(name) != null) {
      changed.add(name);
    }
  }

  @Override
  public Instant getCreationTime() {
    return createdAt;
  }

  /** The library reads the clock of the machine; the house has its own. */
  @Override
  public void setLastAccessedTime(Instant ofTheMachine) {}

  @Override
  public Instant getLastAccessedTime() {
    return seenAt;
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {}

  @Override
  public Duration getMaxInactiveInterval() {
    return SessionLife.of(this).idle();
  }

  /** What is over is not found any more. */
  @Override
  public boolean isExpired() {
    return false;
  }
}
