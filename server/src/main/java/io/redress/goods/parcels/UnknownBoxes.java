package io.redress.goods.parcels;

import io.redress.goods.parcels.UnknownParcel.Clues;
import io.redress.goods.parcels.UnknownParcel.Match;
import io.redress.goods.parcels.store.PersonalUnknownParcelStore;
import io.redress.goods.parcels.store.UnknownParcelStore;
import io.redress.platform.clock.NewIds;
import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.Telling;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.UnknownParcelId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book of boxes that came to the merchant in scope and that nobody expected. */
@Service
public class UnknownBoxes {
  private final UnknownParcelStore store;
  private final PersonalUnknownParcelStore personal;
  private final NewIds ids;

  UnknownBoxes(UnknownParcelStore store, PersonalUnknownParcelStore personal, NewIds ids) {
    this.store = store;
    this.personal = personal;
    this.ids = ids;
  }

  /** Notes one with what is on it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public UnknownParcel note(Clues clues, Actor by, Instant now) {
    var parcel =
        new UnknownParcel(
            new UnknownParcelId(ids.next()),
            store.nextNumber(),
            clues,
            Optional.empty(),
            now.truncatedTo(ChronoUnit.MICROS));
    store.insert(parcel, by);
    return parcel;
  }

  /**
   * Says whose it is.
   *
   * @throws Problem CONFLICT when somebody has said so before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void match(UnknownParcelId id, Match match) {
    if (!store.match(id, match)) {
      throw Problem.of(ProblemCode.CONFLICT, "Somebody has found whose parcel this is.");
    }
  }

  /**
   * Holds one until the caller's transaction ends, so that nobody says meanwhile whose it is; false
   * when somebody has said so.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean hold(UnknownParcelId id) {
    return store.hold(id);
  }

  /**
   * Blanks what stands on those that nobody claimed, each of them once, and says which they were.
   *
   * @param notedBefore those that came later stay as they are
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<UnknownParcelId> clear(Instant notedBefore, int most, Instant now) {
    return store.clear(notedBefore, most, now);
  }

  /** Tells what stood on parcels of a person, and says which they are. */
  @Transactional(readOnly = true)
  public List<UnknownParcelId> tell(DataSubject subject, Telling telling) {
    personal.tell(subject, telling);
    return personal.of(subject);
  }

  /** Blanks what stood on parcels of a person, and says which they are. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<UnknownParcelId> forget(DataSubject subject) {
    return personal.erase(subject);
  }

  /** Those of which nobody knows whose they are, the oldest first; at most 200. */
  @Transactional(readOnly = true)
  public List<UnknownParcel> open() {
    return store.open();
  }

  @Transactional(readOnly = true)
  public Optional<UnknownParcel> byId(UnknownParcelId id) {
    return store.byId(id);
  }
}
