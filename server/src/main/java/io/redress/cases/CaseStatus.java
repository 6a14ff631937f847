package io.redress.cases;

import io.redress.promises.PromiseKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a case stands, and which promises may carry it while it stands there.
 *
 * <p>A case that waits without one of its carrying promises would wait in silence; the core refuses
 * to leave a case so, and the anchor key of the database refuses it again.
 */
@SuppressWarnings("ImmutableEnumChecker") // Set.copyOf cannot be changed
public enum CaseStatus {
  DRAFT(EnumSet.noneOf(PromiseKind.class)),
  SUBMITTED(EnumSet.of(PromiseKind.DECISION)),
  ASSESSING(EnumSet.of(PromiseKind.DECISION, PromiseKind.BRAND_ANSWER)),
  DECIDED(EnumSet.of(PromiseKind.DECISION, PromiseKind.CHOICE)),
  FULFILLING(
      EnumSet.of(
          PromiseKind.GOODS_BACK,
          PromiseKind.PAYMENT,
          PromiseKind.INSPECTION,
          PromiseKind.REFUND,
          PromiseKind.FULFILMENT)),
  RESOLVED(EnumSet.of(PromiseKind.AFTERCARE)),
  CLOSED(EnumSet.noneOf(PromiseKind.class)),
  WITHDRAWN(EnumSet.of(PromiseKind.AFTERCARE)),
  DISPUTED(EnumSet.of(PromiseKind.DECISION)),
  REOPENED(EnumSet.of(PromiseKind.DECISION));

  private final Set<PromiseKind> carriedBy;

  CaseStatus(Set<PromiseKind> carriedBy) {
    this.carriedBy = Set.copyOf(carriedBy);
  }

  /** The kinds of promise of which one must be open while a case stands here. */
  public Set<PromiseKind> carriedBy() {
    return carriedBy;
  }

  /** Whether somebody waits for something while a case stands here. */
  public boolean isOpen() {
    return !carriedBy.isEmpty();
  }
}
