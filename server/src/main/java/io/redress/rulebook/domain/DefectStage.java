package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the remedies for a defect: when it is reached and what may be claimed on it.
 *
 * @param tier 0 stands beside the others, 1 is asked for first
 * @param window time after delivery in which it must be used; none when it has no time of its own
 * @param when what must be known for it
 * @param remedies what may be claimed, strongest first
 * @param chooser {@code consumer} or {@code seller}
 * @param then remedies of the next step
 * @param details terms that only some steps have
 */
public record DefectStage(
    int tier,
    @Nullable LegalPeriod window,
    Condition when,
    List<Remedy> remedies,
    String chooser,
    List<Remedy> then,
    Details details) {

  public DefectStage {
    remedies = List.copyOf(remedies);
    then = List.copyOf(then);
  }

  /**
   * Terms that only some steps have.
   *
   * @param repairStopsClock whether a repair lengthens the window (CRA 2015 s 22(6)-(8))
   * @param afterFailedRepair least time after the goods come back from a failed repair
   * @param notIfMinor remedies that a minor defect does not give
   * @param immediateRefund whether money may be asked for at once; unset when law is silent
   * @param deduction whether use may be deducted
   * @param deductionFreeWithin time after delivery without deduction
   * @param burdenOn who proves, where this step has its own answer
   * @param refund time for the refund after the trader agreed
   * @param refundAfterGoods time for the refund after the goods came back
   * @param cureDays days after which the next step is reached
   * @param fine multiple of the price and least sum, for fraud
   * @param needs a fact without which the right stays open here
   */
  public record Details(
      boolean repairStopsClock,
      @Nullable LegalPeriod afterFailedRepair,
      List<Remedy> notIfMinor,
      @Nullable Boolean immediateRefund,
      @Nullable Boolean deduction,
      @Nullable LegalPeriod deductionFreeWithin,
      @Nullable String burdenOn,
      @Nullable LegalPeriod refund,
      @Nullable LegalPeriod refundAfterGoods,
      @Nullable Integer cureDays,
      @Nullable Fine fine,
      @Nullable Fact needs) {
    public Details {
      notIfMinor = List.copyOf(notIfMinor);
    }
  }

  /** Damages that law fixes as a multiple of the price, with a least sum. */
  public record Fine(int multiple, BigDecimal minimum) {}
}
