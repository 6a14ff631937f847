package io.redress.consumers;

import io.redress.consumers.store.ConsumerStore;
import io.redress.platform.clock.NewIds;
import io.redress.platform.trips.Question;
import io.redress.shared.ConsumerId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;

/** The consumers of the merchant in scope. */
@Service
public final class Consumers {
  private final ConsumerStore store;
  private final NewIds ids;

  Consumers(ConsumerStore store, NewIds ids) {
    this.store = store;
    this.ids = ids;
  }

  /**
   * The consumer with this e-mail address (case does not matter), made when there is none.
   *
   * <p>What is known of an existing consumer stays: a shop's order must not undo a language or a
   * number that the consumer chose later.
   */
  public Consumer findOrCreate(NewConsumer wanted, Instant now) {
    return store
        .byEmail(wanted.email())
        .orElseGet(
            () -> {
              var id = new ConsumerId(ids.next());
              return store.insertUnlessThere(id, wanted, now)
                  ? wanted.known(id)
                  : store.byEmail(wanted.email()).orElseThrow();
            });
  }

  /** The consumer with this id; a problem when there is none. */
  public Consumer byId(ConsumerId id) {
    return questionById(id).ask().orElseThrow(() -> Problem.notFound("The consumer"));
  }

  /** The consumer with this e-mail address who was not erased; case does not matter. */
  public Optional<Consumer> byEmail(String email) {
    return store.byEmail(email.strip());
  }

  /** The question for the consumer with this id, to be asked with others. */
  public Question<Optional<Consumer>> questionById(ConsumerId id) {
    return store.byIds(List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
  }

  /** The question for the consumers with these ids, to be asked with others. */
  public Question<Map<ConsumerId, Consumer>> questionByIds(Collection<ConsumerId> ids) {
    return store.byIds(ids);
  }

  /** Calls the consumer by another name from now on. */
  public void changeName(ConsumerId id, String name) {
    if (!store.changeName(id, name)) {
      throw Problem.notFound("The consumer");
    }
  }

  /** Rings the consumer up at another number from now on, or at none. */
  public void changePhone(ConsumerId id, Optional<String> phone) {
    if (!store.changePhone(id, phone)) {
      throw Problem.notFound("The consumer");
    }
  }

  /** Which change of the consumer's quiet hours is in force, counted from 0. */
  public int quietVersion(ConsumerId id) {
    return store.quietVersion(id).orElseThrow(() -> Problem.notFound("The consumer"));
  }

  /**
   * Writes nothing to the consumer in these hours from now on, or at any hour.
   *
   * @param readVersion the version that was read before; empty when any will do
   */
  public void changeQuietHours(ConsumerId id, Optional<QuietHours> quiet, OptionalInt readVersion) {
    var version = quietVersion(id);
    if (readVersion.orElse(version) != version || !store.changeQuietHours(id, quiet, version)) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "The quiet hours are not in version %d any more; read them again."
              .formatted(readVersion.orElse(version)));
    }
  }

  /** Speaks with the consumer in another language from now on. */
  public void changeLanguage(ConsumerId id, String language) {
    if (!store.changeLanguage(id, language)) {
      throw Problem.notFound("The consumer");
    }
  }
}
