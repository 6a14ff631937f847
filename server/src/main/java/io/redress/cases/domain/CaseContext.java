package io.redress.cases.domain;

import io.redress.cases.CaseLine;
import io.redress.cases.LineAssessment;
import io.redress.money.Payment;
import io.redress.money.exchange.ReturnPart;
import io.redress.promises.PromiseKind;
import io.redress.shared.Actor;
import io.redress.shared.CaseLineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a command meets outside the case itself.
 *
 * @param newIds gives identifiers that were never given before
 * @param dueAt when a promise of a kind made at an instant falls due, by the working calendar of
 *     who owes it
 * @param assessments what the rulebook says now; empty for commands that do not ask it
 * @param payments what was captured for the order, in the order in which it is given back
 * @param lastCall for a moment in the consumer's quiet hours the last one before them at which
 *     something can be told; empty for any other
 * @param purse what may be given out of goodwill; empty where nothing can be
 * @param country where the consumer lives, ISO 3166-1, with a subdivision where law differs
 * @param returned what the pieces of a line count in an exchange; empty where none are held
 * @param agreed what the house and the brand of the case agreed
 */
public record CaseContext(
    Instant now,
    Actor actor,
    Supplier<UUID> newIds,
    BiFunction<PromiseKind, Instant, Instant> dueAt,
    List<LineAssessment> assessments,
    List<Payment> payments,
    Function<Instant, Optional<Instant>> lastCall,
    Optional<Purse> purse,
    String country,
    Function<CaseLine, Optional<ReturnPart>> returned,
    AgreedWithBrand agreed) {
  /** What ISO 3166 keeps free, for where it does not count. */
  private static final String ANYWHERE = "ZZ";

  public CaseContext {
    assessments = List.copyOf(assessments);
    payments = List.copyOf(payments);
  }

  /** Where nothing was agreed with the brand, or nothing of it counts. */
  public CaseContext(
      Instant now,
      Actor actor,
      Supplier<UUID> newIds,
      BiFunction<PromiseKind, Instant, Instant> dueAt,
      List<LineAssessment> assessments,
      List<Payment> payments,
      Function<Instant, Optional<Instant>> lastCall,
      Optional<Purse> purse,
      String country,
      Function<CaseLine, Optional<ReturnPart>> returned) {
    this(
        now,
        actor,
        newIds,
        dueAt,
        assessments,
        payments,
        lastCall,
        purse,
        country,
        returned,
        AgreedWithBrand.NOTHING);
  }

  /** Where it does not count where the consumer lives, and no piece is quoted for an exchange. */
  public CaseContext(
      Instant now,
      Actor actor,
      Supplier<UUID> newIds,
      BiFunction<PromiseKind, Instant, Instant> dueAt,
      List<LineAssessment> assessments,
      List<Payment> payments,
      Function<Instant, Optional<Instant>> lastCall,
      Optional<Purse> purse) {
    this(
        now,
        actor,
        newIds,
        dueAt,
        assessments,
        payments,
        lastCall,
        purse,
        ANYWHERE,
        line -> Optional.empty());
  }

  /** Where nothing can be given out of goodwill. */
  public CaseContext(
      Instant now,
      Actor actor,
      Supplier<UUID> newIds,
      BiFunction<PromiseKind, Instant, Instant> dueAt,
      List<LineAssessment> assessments,
      List<Payment> payments,
      Function<Instant, Optional<Instant>> lastCall) {
    this(now, actor, newIds, dueAt, assessments, payments, lastCall, Optional.empty());
  }

  /** Where the consumer may be told anything at any hour. */
  public CaseContext(
      Instant now,
      Actor actor,
      Supplier<UUID> newIds,
      BiFunction<PromiseKind, Instant, Instant> dueAt,
      List<LineAssessment> assessments,
      List<Payment> payments) {
    this(now, actor, newIds, dueAt, assessments, payments, moment -> Optional.empty());
  }

  Optional<LineAssessment> assessment(CaseLineId line) {
    return assessments.stream().filter(each -> each.caseLineId().equals(line)).findFirst();
  }
}
