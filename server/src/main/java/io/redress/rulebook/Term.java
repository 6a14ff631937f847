package io.redress.rulebook;

/**
 * A single-valued statement of a decision, under its name in the vocabulary.
 *
 * <p>Values are {@link Boolean}, {@link Integer}, {@link String} (codes), {@link
 * java.math.BigDecimal} (amounts in the item's currency), {@link java.time.LocalDate} or a list of
 * {@link Remedy}, as {@link #type()} says.
 */
public enum Term {
  REASON_CODE("reasonCode", String.class),
  EXCEPTION("exception", String.class),
  CHOOSER("chooser", String.class),
  LAST_DAY("lastDay", java.time.LocalDate.class),
  STATUTORY_LAST_DAY("statutoryLastDay", java.time.LocalDate.class),
  ORDINARY_POLICY_LAST_DAY("ordinaryPolicyLastDay", java.time.LocalDate.class),
  BASE_LAST_DAY("baseLastDay", java.time.LocalDate.class),
  REQUEST_LAST_DAY("requestLastDay", java.time.LocalDate.class),
  SHORT_TERM_REJECT_LAST_DAY("shortTermRejectLastDay", java.time.LocalDate.class),
  LIABILITY_ENDS("liabilityEnds", java.time.LocalDate.class),
  BURDEN_ON("burdenOn", String.class),
  BURDEN_PERIOD_ENDS("burdenPeriodEnds", java.time.LocalDate.class),
  REFUND_DUE_BY("refundDueBy", java.time.LocalDate.class),
  REFUND_WITHIN_BUSINESS_DAYS("refundWithinBusinessDays", Integer.class),
  REFUND_WITHIN_WORKING_DAYS("refundWithinWorkingDays", Integer.class),
  GOODS_BACK_BY("goodsBackBy", java.time.LocalDate.class),
  SHIP_BY("shipBy", java.time.LocalDate.class),
  SELLER_MAY_WITHHOLD("sellerMayWithholdUntilGoodsOrProof", Boolean.class),
  IMMEDIATE_REFUND("immediateRefund", Boolean.class),
  REFUND_FORM("refundForm", String.class),
  REFUND_AMOUNT("refundAmount", java.math.BigDecimal.class),
  OUTBOUND_REFUND("outboundRefund", String.class),
  RESTOCKING_FEE("restockingFee", java.math.BigDecimal.class),
  DEDUCTION_ALLOWED("deductionAllowed", Boolean.class),
  COST_BEARER("costBearer", String.class),
  RETURN_SHIPPING_BY("returnShippingBy", String.class),
  STORE_CREDIT_MANDATORY("storeCreditMandatory", Boolean.class),
  REFUND_AVAILABLE_BY("refundAvailableBy", String.class),
  WHERE("where", String.class),
  COMPENSATION_MULTIPLE("compensationMultiple", Integer.class),
  COMPENSATION_MINIMUM("compensationMinimum", java.math.BigDecimal.class),
  STATUTORY_RIGHT("statutoryRight", Boolean.class),
  DEFECT_RIGHTS_REMAIN("defectRightsRemain", Boolean.class),
  DISCRETIONARY("discretionary", Boolean.class),
  EXERCISED("exercised", Boolean.class),
  EXCLUDED("excluded", Remedy.class),
  THEN_REMEDIES("thenRemedies", Remedy.class),
  THEN_IF_NOT_CURED_IN_DAYS("thenIfNotCuredInDays", Integer.class),
  CLAIM_AGAINST("claimAgainst", String.class),
  CONTESTED("contested", Boolean.class),
  NEXT_STEP("nextStep", String.class),
  LAW_DATE("lawDate", java.time.LocalDate.class);

  private final String key;
  private final Class<?> type;

  Term(String key, Class<?> type) {
    this.key = key;
    this.type = type;
  }

  /** Its name in the vocabulary. */
  public String key() {
    return key;
  }

  /** Its place in the catalogue, by which terms are looked up; nothing that is kept may hold it. */
  @SuppressWarnings("EnumOrdinal") // the one place that says so
  public int place() {
    return ordinal();
  }

  /** Type of the value; {@link Remedy} stands for a list of remedies. */
  public Class<?> type() {
    return type;
  }
}
