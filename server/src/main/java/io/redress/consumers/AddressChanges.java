package io.redress.consumers;

import io.redress.consumers.store.AddressChangeStore;
import io.redress.consumers.store.ConsumerStore;
import io.redress.platform.clock.NewIds;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other addresses that people ask to be written to. Nothing changes before the new address is
 * confirmed, an address belongs to one person, and what was confirmed can be taken back.
 */
@Service
public class AddressChanges {
  private final AddressChangeStore store;
  private final ConsumerStore consumers;
  private final NewIds ids;

  AddressChanges(AddressChangeStore store, ConsumerStore consumers, NewIds ids) {
    this.store = store;
    this.consumers = consumers;
    this.ids = ids;
  }

  /** Keeps the wish, whether the address is free or not: that is nobody's business who asks. */
  @Transactional
  public AddressChange ask(Consumer consumer, String newEmail, Instant now) {
    var change =
        new AddressChange(
            ids.next(),
            consumer.id(),
            consumer.email(),
            newEmail,
            now,
            Optional.empty(),
            Optional.empty());
    store.insert(change);
    return change;
  }

  /**
   * The address that was a person's at a moment already: today's, or the one before the first
   * change since then. What moves money is asked there.
   */
  @Transactional(readOnly = true)
  public String knownSince(Consumer consumer, Instant moment) {
    return store
        .firstDoneSince(consumer.id(), moment)
        .map(AddressChange::oldEmail)
        .filter(address -> !address.isEmpty())
        .orElse(consumer.email());
  }

  @Transactional(readOnly = true)
  public Optional<AddressChange> byId(UUID id) {
    return store.byId(id);
  }

  /**
   * Writes to the new address from now on; false when it was confirmed before, when letters went
   * somewhere else meanwhile, or when the address is another person's by now.
   */
  @Transactional
  public boolean confirm(AddressChange change, Instant now) {
    return change.isWaiting()
        && consumers.changeEmail(change.consumerId(), change.oldEmail(), change.newEmail())
        && store.confirm(change.id(), now);
  }

  /** Writes to the old address again; false when that is not possible any more. */
  @Transactional
  public boolean undo(AddressChange change, Instant now) {
    return change.isDone()
        && consumers.changeEmail(change.consumerId(), change.newEmail(), change.oldEmail())
        && store.undo(change.id(), now);
  }
}
