package io.redress.rulebook.domain;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a brand or a store promises of its own will: windows, conditions and ways of return.
 *
 * <p>It is counted from its own event, the day of the event is not counted and the last day never
 * moves.
 *
 * @param header the entry
 * @param windows how long, and from what
 * @param conditions what defeats it
 * @param remedies what it gives within the windows
 * @param performance how it is carried out
 * @param warranty a promise of repair for years, for some goods
 * @param special other terms for some goods or ways of return; the first that is met counts
 */
public record Promise(
    RuleHeader header,
    Windows windows,
    Conditions conditions,
    Remedies remedies,
    Performance performance,
    @Nullable Warranty warranty,
    List<Special> special) {

  public Promise {
    special = List.copyOf(special);
  }

  /** The promise as it is for some goods or ways of return. */
  public record Special(Condition when, Windows windows, Remedies remedies) {}

  /** What a window is counted from. */
  public enum Start {
    DELIVERY,
    PURCHASE,
    SHIPMENT
  }

  /**
   * How long a promise holds.
   *
   * @param returnDays days for money or credit; unset or 0 means none
   * @param exchangeDays days for an exchange; unset or 0 means none
   * @param start what they are counted from
   * @param requestDays days for asking, where that has its own clock
   * @param shipDays days for sending after asking
   * @param holidays longer time for purchases in a season
   */
  public record Windows(
      @Nullable Integer returnDays,
      @Nullable Integer exchangeDays,
      Start start,
      @Nullable Integer requestDays,
      @Nullable Integer shipDays,
      List<Season> holidays) {
    public Windows {
      holidays = List.copyOf(holidays);
    }
  }

  /** A longer last day for purchases of a season. */
  public record Season(LocalDate boughtFrom, LocalDate boughtTo, LocalDate returnBy) {}

  /** Where the goods must have been bought for the terms of a brand to bind it. */
  public enum Sold {
    ANYWHERE,
    ONLINE,
    IN_STORE
  }

  /**
   * What defeats a promise.
   *
   * @param sold where the goods must have been bought
   * @param notIntact circumstances in which the goods are not as the terms want them
   * @param excluded goods that are left out
   * @param finalSale whether goods sold as final are left out
   * @param acceptsAbroad whether goods bought in another country are taken
   * @param resaleForbidden whether buyers for resale are refused
   * @param maximumPieces most pieces of one order
   */
  public record Conditions(
      Sold sold,
      Condition notIntact,
      Condition excluded,
      boolean finalSale,
      boolean acceptsAbroad,
      boolean resaleForbidden,
      @Nullable Integer maximumPieces) {

    /** The same for goods bought in another way. */
    public Conditions soldAs(Sold other) {
      return new Conditions(
          other, notIntact, excluded, finalSale, acceptsAbroad, resaleForbidden, maximumPieces);
    }

    /** Whether the terms are made for the way in which the goods were bought. */
    boolean areForThisSale(Inquiry inquiry) {
      return switch (sold) {
        case ANYWHERE -> true;
        case ONLINE -> !inquiry.is(Fact.CONTRACT_CHANNEL, "in_store");
        case IN_STORE -> !inquiry.isOtherThan(Fact.CONTRACT_CHANNEL, "in_store");
      };
    }
  }

  /**
   * What a promise gives.
   *
   * @param stated remedies named by the terms; empty when the windows say it
   * @param inStore remedies when the goods are brought to a store; empty when the same
   * @param giftRecipient remedies for the recipient of a gift; empty when the same
   * @param capAbove price above which only an exchange is given
   * @param form how money is given back
   */
  public record Remedies(
      List<Remedy> stated,
      List<Remedy> inStore,
      List<Remedy> giftRecipient,
      @Nullable BigDecimal capAbove,
      @Nullable String form) {
    public Remedies {
      stated = List.copyOf(stated);
      inStore = List.copyOf(inStore);
      giftRecipient = List.copyOf(giftRecipient);
    }
  }

  /**
   * How a promise is carried out.
   *
   * @param returnBy who pays the way back; unset when the terms do not say
   * @param outbound {@code all} or {@code none} of the delivery is paid back; unset when not said
   * @param where the place to which the goods must come
   * @param restockingFeePercent share of the price that is kept
   * @param needsApproval whether the brand must agree first
   * @param discretionary whether it is goodwill only
   */
  public record Performance(
      @Nullable String returnBy,
      @Nullable String outbound,
      @Nullable String where,
      @Nullable BigDecimal restockingFeePercent,
      boolean needsApproval,
      boolean discretionary) {

    /** The same, after the brand agreed where that is wanted here or there. */
    public Performance approvedFirst(boolean wanted) {
      return withApproval(needsApproval || wanted);
    }

    Performance withApproval(boolean wanted) {
      return new Performance(
          returnBy, outbound, where, restockingFeePercent, wanted, discretionary);
    }
  }

  /**
   * A promise of repair or replacement for years.
   *
   * @param goods kinds of goods for which it holds
   * @param years how long
   * @param start what the years are counted from
   * @param boughtFrom first day of purchases for which it holds
   * @param remedies what it gives
   * @param lesser goods for which it holds for fewer years
   */
  public record Warranty(
      Set<Category> goods,
      int years,
      Start start,
      LocalDate boughtFrom,
      List<Remedy> remedies,
      @Nullable Lesser lesser) {
    public Warranty {
      goods = Set.copyOf(goods);
      remedies = List.copyOf(remedies);
    }

    /** Fewer years for some goods. */
    public record Lesser(Condition when, int years) {}

    int yearsFor(Inquiry inquiry) {
      return lesser != null && lesser.when().isMetBy(inquiry) ? lesser.years() : years;
    }
  }

  /** The promise as it is for these goods and this way of return. */
  Promise appliedTo(Inquiry inquiry) {
    for (var place = 0; place < special.size(); place++) {
      var one = special.get(place);
      if (one.when().isMetBy(inquiry)) {
        return new Promise(
            header, one.windows(), conditions, one.remedies(), performance, warranty, List.of());
      }
    }
    return this;
  }

  /** The same promise, given by a store that follows the brand. */
  Promise followedBy(RuleHeader store, boolean approval) {
    var performed = performance.withApproval(approval);
    return new Promise(store, windows, conditions, remedies, performed, warranty, special);
  }
}
