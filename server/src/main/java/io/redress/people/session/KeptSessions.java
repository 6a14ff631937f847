package io.redress.people.session;

import io.redress.people.access.Whereabouts;
import io.redress.people.domain.Secret;
import io.redress.people.store.SessionStore;
import io.redress.people.store.SessionStore.Change;
import io.redress.people.store.SessionStore.Row;
import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.Tenancy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions of all browsers, shared by all nodes.
 *
 * <p>A request costs one question, and a write only when something changed or a minute has passed.
 * Outside of any merchant nothing is kept. A session that was ended meanwhile does not come back.
 */
@Component
public class KeptSessions implements SessionRepository<KeptSession> {
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final SessionStore store;
  private final SessionJson json;
  private final Tenancy tenancy;
  private final NewIds ids;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  KeptSessions(SessionStore store, SessionJson json, Tenancy tenancy, NewIds ids, Clock clock) {
    this.store = store;
    this.json = json;
    this.tenancy = tenancy;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public KeptSession createSession() {
    var now = clock.instant();
    return KeptSession.begun(new KeptSession.Birth(ids.next(), now, now), this::newSecret);
  }

  @Override
  public @Nullable KeptSession findById(String id) {
    if (tenancy.current().isEmpty() || !Secret.isOne(id)) {
      return null;
    }
    var secret = new Secret(id);
    return store.find(secret.digest(), clock.instant()).map(row -> read(row, secret)).orElse(null);
  }

  @Override
  public void save(KeptSession session) {
    if (tenancy.current().isEmpty()) {
      return;
    }
    session.written().values().forEach(json::requireKnown);
    var now = clock.instant();
    if (session.savedAs().isEmpty()) {
      store.insert(row(session), change(session), now);
    } else if (session.hasChanged() || !now.isBefore(session.seenAt().plus(SEEN_EVERY))) {
      store.update(session.savedAs().get().digest(), change(session), now);
    }
    session.isSaved();
  }

  @Override
  public void deleteById(String id) {
    if (tenancy.current().isPresent() && Secret.isOne(id)) {
      store.delete(new Secret(id).digest());
    }
  }

  private KeptSession read(Row row, Secret secret) {
    return KeptSession.found(
        new KeptSession.Birth(row.publicId(), row.createdAt(), row.seenAt()),
        secret,
        json.read(row.attributes()),
        this::newSecret);
  }

  private Row row(KeptSession session) {
    return new Row(session.publicId(), session.getCreationTime(), session.seenAt(), "{}");
  }

  private Change change(KeptSession session) {
    return new Change(
        session.secret().digest(),
        session.staff(),
        json.write(session.written()),
        session.removed(),
        SessionLife.of(session).end(session.countedFrom(), clock.instant()),
        Whereabouts.current());
  }

  private Secret newSecret() {
    return Secret.from(random);
  }
}
