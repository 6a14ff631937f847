package io.redress.goods.disposition.domain;

import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.goods.disposition.Disposition;
import io.redress.goods.disposition.DispositionPolicy;
import io.redress.goods.disposition.GoodsFacts;
import io.redress.goods.disposition.Proposal;
import io.redress.goods.disposition.Proposal.Reason;
import io.redress.shared.Refusal;
import java.util.Locale;
import java.util.Optional;

/**
 * Where goods could go, and whether they may.
 *
 * <p>A proposal is made from what came, what was found and how the house usually has it. Money is
 * no fact here: what was paid back says nothing about where a piece goes.
 */
public final class DispositionRules {
  private DispositionRules() {}

  /** Where goods could go; empty while nothing is here or nobody has looked at it. */
  public static Optional<Proposal> propose(GoodsFacts facts, DispositionPolicy policy) {
    return switch (facts.reception()) {
      case AWAITING, IN_TRANSIT, LOST, EMPTY -> Optional.empty();
      case WRONG_ITEM, SWAP_SUSPECTED -> of(Disposition.QUARANTINE, Reason.OPEN_WHAT_CAME);
      case RECEIVED, SHORT -> looked(facts, policy);
    };
  }

  private static Optional<Proposal> looked(GoodsFacts facts, DispositionPolicy policy) {
    return switch (facts.acceptance()) {
      case PENDING -> Optional.empty();
      case MANUAL -> of(Disposition.QUARANTINE, Reason.TO_LOOK_AGAIN);
      case REJECTED -> of(Disposition.BACK_TO_CONSUMER, Reason.NOT_TAKEN);
      case ACCEPTED, PARTIAL ->
          facts.grade().flatMap(grade -> graded(grade, facts.isHygienic(), policy));
    };
  }

  private static Optional<Proposal> graded(
      Grade grade, boolean isHygienic, DispositionPolicy policy) {
    return switch (grade) {
      case A -> of(Disposition.RESTOCK, Reason.AS_NEW);
      case B -> isHygienic ? hygiene() : opened(policy);
      case C -> isHygienic ? hygiene() : used(policy);
      case D -> damaged(policy);
      case E -> of(Disposition.DESTROY, Reason.WORTHLESS);
    };
  }

  private static Optional<Proposal> hygiene() {
    return of(Disposition.DESTROY, Reason.HYGIENE);
  }

  private static Optional<Proposal> opened(DispositionPolicy policy) {
    return of(policy.restocksOpened() ? Disposition.RESTOCK : Disposition.REFURBISH, Reason.OPENED);
  }

  private static Optional<Proposal> used(DispositionPolicy policy) {
    return policy.refurbishes()
        ? of(Disposition.REFURBISH, Reason.SIGNS_OF_USE)
        : of(Disposition.QUARANTINE, Reason.SIGNS_OF_USE);
  }

  private static Optional<Proposal> damaged(DispositionPolicy policy) {
    return switch (policy.defects()) {
      case BY_BRAND -> of(Disposition.TO_BRAND, Reason.DEFECT_TAKEN_BACK);
      case BY_SUPPLIER -> of(Disposition.TO_SUPPLIER, Reason.DEFECT_TAKEN_BACK);
      case BY_NOBODY -> of(Disposition.DESTROY, Reason.DAMAGED);
    };
  }

  /**
   * Why goods may not go there; empty where they may. What has left the house is not decided again,
   * and nothing goes anywhere that is not here.
   *
   * @param before where it was decided last that they go
   */
  public static Optional<Refusal> against(
      Reception reception, Optional<Disposition> before, Disposition next) {
    if (!reception.isHere() || reception == Reception.EMPTY) {
      return Optional.of(Refusal.of("goods_not_here"));
    }
    if (before.filter(each -> !each.staysHere()).isPresent()) {
      var went = before.get().name().toLowerCase(Locale.ROOT);
      return Optional.of(Refusal.of("disposition_has_left", "before", went));
    }
    var isSuspected = reception == Reception.WRONG_ITEM || reception == Reception.SWAP_SUSPECTED;
    return isSuspected && (next == Disposition.RESTOCK || next == Disposition.DESTROY)
        ? Optional.of(Refusal.of("disposition_open_what_came"))
        : Optional.empty();
  }

  private static Optional<Proposal> of(Disposition disposition, Reason reason) {
    return Optional.of(new Proposal(disposition, reason));
  }
}
