package io.redress.cases.parcels;

import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.ParcelStep.Details;
import io.redress.goods.parcels.ReturnWay;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By when parcels shall arrive, and the task that looks whether they have. */
@Component
public class ParcelDates {
  /** The kind of task that looks whether a date has passed; its subject is the parcel. */
  public static final String LATE_TASK = "parcel.late";

  /** How long a carrier may be late before anybody is told. */
  static final Duration GRACE = Duration.ofDays(1);

  private static final int USUAL_DAYS = 5;

  private final HouseReturnWays ways;
  private final Outbox outbox;

  ParcelDates(HouseReturnWays ways, Outbox outbox) {
    this.ways = ways;
    this.outbox = outbox;
  }

  /** The step with the date that follows from it: what was handed in takes its days from then. */
  ParcelStep dated(Parcel parcel, ParcelStep step) {
    var begins =
        (step.move() == ParcelMove.HAND_OVER || step.move() == ParcelMove.CARRY)
            && parcel.times().handedOverAt().isEmpty();
    if (!begins || step.details().expectedAt().isPresent()) {
      return step;
    }
    var told = step.details();
    var details =
        new Details(
            told.tracking(),
            Optional.of(step.at().plus(Duration.ofDays(days(parcel)))),
            told.weightGrams(),
            told.place(),
            told.words(),
            told.missing());
    return new ParcelStep(step.move(), step.at(), step.reference(), details);
  }

  private int days(Parcel parcel) {
    return ways.current().offer().ways().stream()
        .filter(each -> each.way() == parcel.carriage().way())
        .findFirst()
        .map(ReturnWay::days)
        .orElse(USUAL_DAYS);
  }

  /** Looks at a parcel once its date has passed; an earlier date is looked at in vain. */
  void await(Optional<Instant> before, Parcel parcel) {
    var due = parcel.times().expectedAt();
    if (due.isPresent() && !due.equals(before)) {
      outbox.add(
          new OutboxTask(
              LATE_TASK,
              parcel.id().toString(),
              "version " + parcel.version(),
              "{}",
              due.get().plus(GRACE)));
    }
  }
}
