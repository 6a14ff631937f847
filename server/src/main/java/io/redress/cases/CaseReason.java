package io.redress.cases;

/**
 * Why a consumer writes, in the product's words, each with the reason that the rulebook knows.
 *
 * <p>The mapping is that of the decision contract: size and colour are a change of mind in law,
 * whatever they are to the person; damage on the way is a defect.
 */
public enum CaseReason {
  WRONG_SIZE("change_of_mind"),
  CHANGED_MIND("change_of_mind"),
  DEFECT("defect"),
  DAMAGED_IN_TRANSIT("defect"),
  WRONG_ITEM("wrong_item"),
  MISSING_PARTS("not_as_described"),
  NOT_AS_DESCRIBED("not_as_described"),
  NOT_AUTHENTIC("counterfeit"),
  LATE("late_delivery"),
  NEVER_ARRIVED("never_arrived"),
  CANCEL_BEFORE_DISPATCH("cancel_before_dispatch"),
  /** They cannot use it yet; whoever wants the money back after all has changed their mind. */
  NEEDS_HELP("change_of_mind");

  private final String rulebookReason;

  CaseReason(String rulebookReason) {
    this.rulebookReason = rulebookReason;
  }

  /**
   * Whether the seller answers for it, so that nothing is asked of the consumer for setting it
   * right.
   */
  public boolean isSellersFault() {
    return switch (this) {
      case DEFECT,
          DAMAGED_IN_TRANSIT,
          WRONG_ITEM,
          MISSING_PARTS,
          NOT_AS_DESCRIBED,
          NOT_AUTHENTIC,
          LATE,
          NEVER_ARRIVED,
          CANCEL_BEFORE_DISPATCH ->
          true;
      case WRONG_SIZE, CHANGED_MIND, NEEDS_HELP -> false;
    };
  }

  /** The value of the fact {@code request.reason}. */
  public String rulebookReason() {
    return rulebookReason;
  }
}
