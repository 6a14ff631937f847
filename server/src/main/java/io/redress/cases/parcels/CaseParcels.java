package io.redress.cases.parcels;

import io.redress.cases.CaseView;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.Parcels.Moved;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.outbox.Outbox;
import io.redress.shared.Actor;
import io.redress.shared.ParcelId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parcels of cases, moved by persons, programs and news of carriers. Each step is one
 * transaction with all that it means for the cases inside.
 */
@Service
public class CaseParcels {
  /** Clocks of carriers and browsers may run ahead by so much. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private static final String LATE = "late ";

  private final Parcels parcels;
  private final ParcelTelling telling;
  private final ParcelDates dates;
  private final Outbox outbox;
  private final Clock clock;

  CaseParcels(
      Parcels parcels, ParcelTelling telling, ParcelDates dates, Outbox outbox, Clock clock) {
    this.parcels = parcels;
    this.telling = telling;
    this.dates = dates;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The parcels in which pieces of a case are or were, oldest first. */
  @Transactional(readOnly = true)
  public List<Parcel> ofCase(CaseView view) {
    return parcels.ofCases(ParcelTelling.idsOf(view));
  }

  /**
   * Makes a step of a parcel and tells its cases what it means for them; a step that was told
   * before by its reference changes nothing. See {@link Parcels#move} for what is refused.
   *
   * @param readVersion the version that was read before; empty when any will do
   * @throws Problem INVALID for a step in the future
   */
  @Needs(Right.MOVE_PARCELS)
  @Transactional
  public Parcel move(ParcelId id, ParcelStep step, OptionalInt readVersion, Actor by) {
    var now = clock.instant();
    if (step.at().isAfter(now.plus(AHEAD))) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation("at", step.at().toString(), "is not yet", "Say when it happened."));
    }
    var parcel = parcels.byId(id).orElseThrow(() -> Problem.notFound("The parcel"));
    telling.lockCases(parcel);
    var moved = parcels.move(id, dates.dated(parcel, step), readVersion, by, now);
    if (moved.isNew()) {
      telling.tell(moved, step.move(), by);
      dates.await(moved.before().times().expectedAt(), moved.after());
      catchUp(moved, now);
    }
    return moved.after();
  }

  /** What was told of a number before the parcel had it is looked into after the commit. */
  private void catchUp(Moved moved, Instant now) {
    var parcel = moved.after();
    parcel
        .tracking()
        .filter(tracking -> !moved.before().tracking().equals(Optional.of(tracking)))
        .map(tracking -> NewsTask.of(tracking, parcel.id() + " " + parcel.version(), now))
        .ifPresent(outbox::add);
  }

  /**
   * Looks whether a parcel that a carrier has is late, and tells its cases once for each date that
   * has passed; it may be asked twice.
   */
  @Transactional
  public void passed(ParcelId id) {
    var now = clock.instant();
    parcels
        .byId(id)
        .filter(parcel -> parcel.isLate(now) && isWithCarrier(parcel))
        .ifPresent(
            parcel -> {
              telling.lockCases(parcel);
              var due = parcel.times().expectedAt().orElseThrow();
              var note = new ParcelStep(ParcelMove.NOTE, now, LATE + due, ParcelStep.Details.NONE);
              var noted = parcels.move(id, note, OptionalInt.empty(), Actor.SYSTEM, now);
              if (noted.isNew()) {
                telling.late(noted.after());
              }
            });
  }

  private static boolean isWithCarrier(Parcel parcel) {
    return parcel.state() == ParcelState.HANDED_OVER || parcel.state() == ParcelState.IN_TRANSIT;
  }
}
