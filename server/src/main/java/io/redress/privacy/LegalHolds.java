package io.redress.privacy;

import io.redress.people.Merchants;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.clock.NewIds;
import io.redress.privacy.store.HoldStore;
import io.redress.shared.ConsumerId;
import io.redress.shared.LegalHoldId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import io.redress.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a person's data while a claim is defended (GDPR, Article 17(3)(e)), never without an end.
 */
@Service
public class LegalHolds {
  private static final Period LONGEST = Period.ofYears(3);
  private static final int MOST_CHARACTERS = 500;

  private final HoldStore store;
  private final Merchants merchants;
  private final NewIds ids;

  LegalHolds(HoldStore store, Merchants merchants, NewIds ids) {
    this.store = store;
    this.merchants = merchants;
    this.ids = ids;
  }

  /** What a hold is placed with. */
  public record Wanted(ConsumerId consumer, String reason, LocalDate until) {}

  /** Holds the data; a problem INVALID without a reason, or with a day past or too far away. */
  @Needs(Right.HOLD_PERSON)
  @Transactional
  public void place(Wanted wanted, StaffId by, Instant now) {
    var today = now.atZone(merchants.current().zone()).toLocalDate();
    var reason = PlainWords.oneLine(wanted.reason()).strip();
    if (reason.isEmpty() || reason.length() > MOST_CHARACTERS) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "reason",
              reason.length() + " characters",
              "says no reason",
              "Say in 1 to 500 characters which claim is defended."));
    }
    if (wanted.until().isBefore(today) || wanted.until().isAfter(today.plus(LONGEST))) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "until",
              wanted.until().toString(),
              "is no day a hold can end on",
              "Choose a day within three years; a hold can be placed again."));
    }
    var hold = new LegalHold(new LegalHoldId(ids.next()), reason, wanted.until());
    store.insert(wanted.consumer(), hold, by, now);
  }

  /** Ends a hold before its day. */
  @Needs(Right.HOLD_PERSON)
  @Transactional
  public void release(LegalHoldId id, StaffId by, Instant now) {
    if (!store.release(id, by, now)) {
      throw Problem.notFound("The hold");
    }
  }

  /** The holds on a person that were not released and whose day has not passed. */
  @Transactional(readOnly = true)
  public List<LegalHold> of(ConsumerId id, Instant now) {
    return store.of(id, now.atZone(merchants.current().zone()).toLocalDate());
  }
}
