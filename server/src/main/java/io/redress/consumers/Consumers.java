package io.redress.consumers;

import io.redress.consumers.store.ConsumerStore;
import io.redress.platform.clock.NewIds;
import io.redress.platform.trips.Question;
import io.redress.shared.ConsumerId;
import io.redress.shared.Problem;
import java.time.Instant;
import java.util.Optional;
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
    return store.byId(id).ask().orElseThrow(() -> Problem.notFound("The consumer"));
  }

  /** The consumer with this e-mail address who was not erased; case does not matter. */
  public Optional<Consumer> byEmail(String email) {
    return store.byEmail(email.strip());
  }

  /** The question for the consumer with this id, to be asked with others. */
  public Question<Optional<Consumer>> questionById(ConsumerId id) {
    return store.byId(id);
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

  /** Speaks with the consumer in another language from now on. */
  public void changeLanguage(ConsumerId id, String language) {
    if (!store.changeLanguage(id, language)) {
      throw Problem.notFound("The consumer");
    }
  }
}
