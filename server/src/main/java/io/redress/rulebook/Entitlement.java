package io.redress.rulebook;

import io.redress.rulebook.Ground.Layer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One remedy that may be claimed, with its own terms.
 *
 * @param remedy what may be claimed
 * @param tier 1 is asked for first
 * @param ruleId the clause that gives it
 * @param layer whose promise it is
 * @param claimBy last local day for the notice
 * @param performBy last local day for the trader
 * @param amount what is to be paid, in the currency of the item
 * @param form {@code original_payment}, {@code store_credit}, {@code exchange_only}, {@code
 *     gift_card}
 * @param burdenOn who must prove the defect
 * @param costBearer who bears the cost of the remedy
 * @param returnShippingBy who pays the way back
 * @param needsApproval whether the brand must agree first
 */
public record Entitlement(
    Remedy remedy,
    int tier,
    String ruleId,
    Layer layer,
    @Nullable LocalDate claimBy,
    @Nullable LocalDate performBy,
    @Nullable BigDecimal amount,
    @Nullable String form,
    @Nullable String burdenOn,
    @Nullable String costBearer,
    @Nullable String returnShippingBy,
    boolean needsApproval) {

  /** {@code statute}, {@code brand_policy} or {@code store_policy}. */
  public String basis() {
    return switch (layer) {
      case STATUTE -> "statute";
      case BRAND -> "brand_policy";
      case STORE, ORDER -> "store_policy";
    };
  }

  public Optional<LocalDate> lastDayToClaim() {
    return Optional.ofNullable(claimBy);
  }
}
