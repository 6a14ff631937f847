package io.redress.rulebook;

import static io.redress.rulebook.Fact.Kind.CONTEXT;
import static io.redress.rulebook.Fact.Kind.DEFEATING;
import static io.redress.rulebook.Fact.Kind.FOUNDING;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A fact that a decision can rest on: its path in the vocabulary, who must prove it, and its
 * values.
 *
 * <p>The catalogue is closed. A fact that is absent is unknown, never false.
 */
public enum Fact {
  CONSUMER_COUNTRY("consumer.country", FOUNDING, Type.COUNTRY),
  CONSUMER_TIME_ZONE("consumer.timeZone", CONTEXT, Type.ZONE),
  CONSUMER_IS_CONSUMER("consumer.isConsumer", FOUNDING, Type.FLAG),
  SELLER_COUNTRY("seller.country", CONTEXT, Type.COUNTRY),
  SELLER_TYPE(
      "seller.type", FOUNDING, Type.CHOICE, "retailer", "brand", "proxy", "concession", "private"),
  SELLER_CAPACITY("seller.capacity", CONTEXT, Type.CHOICE, "own_name", "disclosed_agent"),
  SELLER_DIRECTS_TO("seller.directsTo", CONTEXT, Type.COUNTRIES),
  UPSTREAM_BOUGHT_FROM(
      "upstream.boughtFrom", CONTEXT, Type.CHOICE, "brand", "boutique", "outlet", "wholesaler"),
  UPSTREAM_CHANNEL("upstream.channel", CONTEXT, Type.CHOICE, "online", "phone", "mail", "in_store"),
  UPSTREAM_COUNTRY("upstream.country", CONTEXT, Type.COUNTRY),
  UPSTREAM_DATE("upstream.date", CONTEXT, Type.DATE),
  UPSTREAM_DELIVERED_ON("upstream.deliveredOn", CONTEXT, Type.DATE),
  UPSTREAM_BUYER(
      "upstream.buyer",
      CONTEXT,
      Type.CHOICE,
      "merchant_business",
      "private_shopper",
      "consumer_named"),
  UPSTREAM_PROOF("upstream.proof", CONTEXT, Type.TEXT),
  UPSTREAM_PRICE("upstream.price", CONTEXT, Type.AMOUNT),
  UPSTREAM_CURRENCY("upstream.currency", CONTEXT, Type.CURRENCY),
  /** What one unit of its currency was in the currency of the item on the day of the purchase. */
  UPSTREAM_RATE_AT_PURCHASE("upstream.rateAtPurchase", CONTEXT, Type.AMOUNT),
  /** The same on the day of the decision. */
  UPSTREAM_RATE_TODAY("upstream.rateToday", CONTEXT, Type.AMOUNT),
  UPSTREAM_TAX_REFUND_CLAIMED("upstream.taxRefundClaimed", CONTEXT, Type.FLAG_OR_AMOUNT),
  CONTRACT_CHANNEL(
      "contract.channel", FOUNDING, Type.CHOICE, "online", "phone", "mail", "in_store"),
  CONTRACT_DATE("contract.date", CONTEXT, Type.DATE),
  CONTRACT_WITHDRAWAL_INFORMATION(
      "contract.withdrawalInformation", DEFEATING, Type.CHOICE_OR_DATE, "given", "not_given"),
  CONTRACT_RETURN_COST_INFORMATION(
      "contract.returnCostInformation", DEFEATING, Type.CHOICE, "given", "not_given"),
  CONTRACT_TRADER_BEARS_RETURN("contract.traderBearsReturn", CONTEXT, Type.FLAG),
  CONTRACT_EXCEPTION_NOTIFIED("contract.exceptionNotified", DEFEATING, Type.FLAG),
  CONTRACT_NON_RETURNABLE_CONFIRMED("contract.nonReturnableConfirmed", DEFEATING, Type.FLAG),
  CONTRACT_RETURN_TERMS_SHOWN("contract.returnTermsShown", DEFEATING, Type.FLAG),
  CONTRACT_INFORMATION_COMPLETE("contract.informationComplete", DEFEATING, Type.FLAG),
  CONTRACT_COPY_RECEIVED("contract.copyReceived", DEFEATING, Type.FLAG_OR_DATE),
  STORE_POLICY_DISPLAYED("store.policyDisplayed", DEFEATING, Type.FLAG),
  STORE_REFUNDS_GIVEN("store.refundsGiven", DEFEATING, Type.FLAG),
  ITEM_BRAND("item.brand", CONTEXT, Type.TEXT),
  ITEM_CATEGORY("item.category", FOUNDING, Type.CATEGORY),
  ITEM_MATERIAL(
      "item.material",
      CONTEXT,
      Type.CHOICE,
      "gold",
      "platinum",
      "silver",
      "plated",
      "diamond",
      "gemstone",
      "pearl",
      "steel",
      "leather",
      "exotic_leather",
      "textile",
      "other"),
  ITEM_PRICE("item.price", CONTEXT, Type.AMOUNT),
  ITEM_CURRENCY("item.currency", CONTEXT, Type.CURRENCY),
  ITEM_QUANTITY("item.quantity", CONTEXT, Type.NUMBER),
  ITEM_RETURNED("item.returned", CONTEXT, Type.NUMBER),
  ITEM_PAYMENT("item.payment", CONTEXT, Type.TEXT),
  ORDER_OTHER_LINES_KEPT("order.otherLinesKept", CONTEXT, Type.FLAG),
  ITEM_WORN("item.worn", DEFEATING, Type.FLAG),
  ITEM_TRIED_ON_ONCE("item.triedOnOnce", DEFEATING, Type.FLAG),
  ITEM_DAMAGE("item.damage", DEFEATING, Type.FLAG_OR_TEXT),
  ITEM_TAGS_INTACT("item.tagsIntact", DEFEATING, Type.FLAG),
  ITEM_SECURITY_TAG("item.securityTag", DEFEATING, Type.FLAG_OR_TEXT),
  ITEM_INTACT("item.intact", DEFEATING, Type.FLAG),
  ITEM_ORIGINAL_PACKAGING("item.originalPackaging", DEFEATING, Type.FLAG),
  ITEM_PACKAGING_OPENED("item.packagingOpened", DEFEATING, Type.FLAG),
  ITEM_PERSONALISED("item.personalised", DEFEATING, Type.FLAG),
  ITEM_PERSONALISATION("item.personalisation", DEFEATING, Type.TEXT),
  ITEM_MADE_TO_ORDER("item.madeToOrder", DEFEATING, Type.FLAG),
  ITEM_CHOSEN_FROM_PRESET_OPTIONS("item.chosenFromPresetOptions", DEFEATING, Type.FLAG),
  ITEM_SEALED_HYGIENE("item.sealedHygiene", DEFEATING, Type.FLAG),
  ITEM_SEAL_BROKEN("item.sealBroken", DEFEATING, Type.FLAG),
  ITEM_PRICE_LINKED_TO_MARKET("item.priceLinkedToMarket", DEFEATING, Type.FLAG),
  ITEM_FINAL_SALE("item.finalSale", DEFEATING, Type.FLAG),
  ITEM_ON_SALE("item.onSale", DEFEATING, Type.FLAG),
  ITEM_BOUGHT_FOR_RESALE("item.boughtForResale", DEFEATING, Type.FLAG),
  ITEM_BOUGHT_IN("item.boughtIn", DEFEATING, Type.COUNTRY),
  ITEM_QUALITY_PROBLEM("item.qualityProblem", DEFEATING, Type.FLAG),
  ITEM_AUTHENTICITY(
      "item.authenticity", DEFEATING, Type.CHOICE, "genuine", "suspected", "proven_fake"),
  DELIVERY_STATUS(
      "delivery.status",
      CONTEXT,
      Type.CHOICE,
      "not_shipped",
      "in_transit",
      "delivered",
      "lost",
      "disputed"),
  DELIVERY_DATE("delivery.date", FOUNDING, Type.DATE),
  DELIVERY_INSTANT("delivery.instant", FOUNDING, Type.INSTANT),
  DELIVERY_GOODS_DELIVERED_ON("delivery.goodsDeliveredOn", FOUNDING, Type.DATES),
  DELIVERY_ONE_ORDER("delivery.oneOrder", FOUNDING, Type.FLAG),
  REQUEST_REASON(
      "request.reason",
      FOUNDING,
      Type.CHOICE,
      "change_of_mind",
      "defect",
      "not_as_described",
      "wrong_item",
      "late_delivery",
      "never_arrived",
      "cancel_before_dispatch",
      "counterfeit"),
  REQUEST_DATE("request.date", FOUNDING, Type.DATE),
  REQUEST_SENT_AT("request.sentAt", FOUNDING, Type.INSTANT),
  REQUEST_STATEMENT("request.statement", CONTEXT, Type.FLAG),
  REQUEST_PARCEL_SENT("request.parcelSent", CONTEXT, Type.FLAG),
  REQUEST_BY("request.by", CONTEXT, Type.CHOICE, "purchaser", "gift_recipient"),
  REQUEST_WANTS("request.wants", CONTEXT, Type.REMEDY),
  DEFECT_APPARENT_ON("defect.apparentOn", DEFEATING, Type.DATE),
  DEFECT_KNOWN_ON("defect.knownOn", DEFEATING, Type.DATE),
  DEFECT_HIDDEN("defect.hidden", DEFEATING, Type.FLAG),
  DEFECT_SEVERITY("defect.severity", DEFEATING, Type.CHOICE, "minor", "normal", "major"),
  DEFECT_PRIOR_REPAIRS("defect.priorRepairs", DEFEATING, Type.NUMBER),
  DEFECT_PERSISTS("defect.persists", DEFEATING, Type.FLAG),
  DEFECT_REPAIR_CHOSEN("defect.repairChosen", DEFEATING, Type.FLAG),
  DEFECT_REPAIR_REQUESTED("defect.repairRequested", DEFEATING, Type.DATE),
  DEFECT_REPAIR_RETURNED("defect.repairReturned", DEFEATING, Type.DATE),
  DEFECT_RESCISSION_CONDITIONS_MET("defect.rescissionConditionsMet", DEFEATING, Type.FLAG),
  RETURN_RECEIVED_BY_SELLER("return.receivedBySeller", CONTEXT, Type.DATE),
  RETURN_PROOF_OF_SENDING("return.proofOfSending", CONTEXT, Type.DATE),
  RETURN_METHOD("return.method", CONTEXT, Type.CHOICE, "store", "mail"),
  RETURN_COUNTRY("return.country", CONTEXT, Type.COUNTRY),
  /** What the way back costs, in the currency of the item. */
  RETURN_SHIPPING_COST("return.shippingCost", CONTEXT, Type.AMOUNT),
  RETURN_TRADER_AGREED_ON("return.traderAgreedOn", CONTEXT, Type.DATE),
  SHIPPING_PAID("shipping.paid", CONTEXT, Type.AMOUNT),
  SHIPPING_CHEAPEST_STANDARD("shipping.cheapestStandard", CONTEXT, Type.AMOUNT),
  /** Import duties and taxes that the merchant paid for the goods. */
  DUTIES_PAID("duties.paid", CONTEXT, Type.AMOUNT),
  FEES_SERVICE("fees.service", CONTEXT, Type.AMOUNT),
  POLICIES_BRAND_POLICY_ID("policies.brandPolicyId", CONTEXT, Type.BRAND_POLICY),
  /** Whether the store has terms of its own; set by itself when one of its terms is set. */
  POLICIES_STORE("policies.store", CONTEXT, Type.CHOICE, "known", "unknown"),
  STORE_RETURN_WINDOW_DAYS("policies.store.returnWindowDays", CONTEXT, Type.NUMBER),
  STORE_EXCHANGE_WINDOW_DAYS("policies.store.exchangeWindowDays", CONTEXT, Type.NUMBER),
  STORE_WINDOW_START(
      "policies.store.windowStart",
      CONTEXT,
      Type.CHOICE,
      "delivery",
      "receipt",
      "purchase",
      "shipment"),
  STORE_REMEDIES("policies.store.remedies", CONTEXT, Type.REMEDIES),
  STORE_EXCLUDED("policies.store.excluded", CONTEXT, Type.TEXTS),
  STORE_RESTOCKING_FEE_PERCENT("policies.store.restockingFeePercent", CONTEXT, Type.AMOUNT),
  STORE_REFUND_FORM(
      "policies.store.refundForm",
      CONTEXT,
      Type.CHOICE,
      "original_payment",
      "store_credit",
      "exchange_only",
      "gift_card"),
  STORE_ORIGINAL_PACKAGING_REQUIRED("policies.store.originalPackagingRequired", CONTEXT, Type.FLAG),
  STORE_RETURN_SHIPPING_BEARER(
      "policies.store.returnShippingBearer", CONTEXT, Type.CHOICE, "consumer", "seller"),
  STORE_NEEDS_BRAND_APPROVAL("policies.store.needsBrandApproval", CONTEXT, Type.FLAG),
  STORE_FOLLOWS_BRAND("policies.store.followsBrand", CONTEXT, Type.FLAG),
  /** Other terms for some goods, materials, countries, prices, ways of buying or seasons. */
  STORE_SPECIAL("policies.store.special", CONTEXT, Type.SPECIAL_TERMS),
  GIFT_STATED_PRICE("gift.statedPrice", DEFEATING, Type.AMOUNT),
  GIFT_RETURNED("gift.returned", DEFEATING, Type.FLAG),
  PUBLIC_HOLIDAYS("publicHolidays", CONTEXT, Type.DATES);

  /** Who must prove a fact, which settles what its absence means. */
  public enum Kind {
    /** The consumer relies on it: unknown, the right is open. */
    FOUNDING,
    /** It defeats or narrows the right: unknown, it is presumed absent. */
    DEFEATING,
    /** It has a stated default. */
    CONTEXT
  }

  /** What the value of a fact is, as a Java type and as text. */
  public enum Type {
    /** {@link Boolean}. */
    FLAG,
    /** One of the fact's values, as {@link String}. */
    CHOICE,
    /** One of the fact's values, or a {@link java.time.LocalDate}. */
    CHOICE_OR_DATE,
    /** {@link Boolean} or a {@link java.time.LocalDate}. */
    FLAG_OR_DATE,
    /** {@link Boolean} or a {@link java.math.BigDecimal}. */
    FLAG_OR_AMOUNT,
    /** {@link Boolean}, or words that say more than yes. */
    FLAG_OR_TEXT,
    /** ISO 3166-1 alpha-2 with an optional subdivision, as {@link String}. */
    COUNTRY,
    /** List of countries. */
    COUNTRIES,
    /** {@link java.time.ZoneId}. */
    ZONE,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** List of {@link java.time.LocalDate}. */
    DATES,
    /** {@link java.time.Instant}. */
    INSTANT,
    /** {@link java.math.BigDecimal} that is not negative. */
    AMOUNT,
    /** {@link Integer} that is not negative. */
    NUMBER,
    /** ISO 4217 code, as {@link String}. */
    CURRENCY,
    /** {@link Category}. */
    CATEGORY,
    /** {@link Remedy}. */
    REMEDY,
    /** List of {@link Remedy}. */
    REMEDIES,
    /** Identifier of brand terms, as {@link String}. */
    BRAND_POLICY,
    /** Any words. */
    TEXT,
    /** List of words. */
    TEXTS,
    /** List of {@link io.redress.rulebook.domain.SpecialTerms}. */
    SPECIAL_TERMS
  }

  private static final Map<String, Fact> BY_PATH =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Fact::path, Function.identity()));

  private final String path;
  private final Kind kind;
  private final Type type;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> choices;

  Fact(String path, Kind kind, Type type, String... choices) {
    this.path = path;
    this.kind = kind;
    this.type = type;
    this.choices = List.of(choices);
  }

  /** The fact with this path, if there is one. */
  public static Optional<Fact> atPath(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /** Its name in the vocabulary, such as {@code delivery.date}. */
  public String path() {
    return path;
  }

  /**
   * Its place in the catalogue, by which facts are looked up in arrays and sets of bits. It changes
   * with the catalogue; nothing that is kept may hold it.
   */
  @SuppressWarnings("EnumOrdinal") // the one place that says so
  public int place() {
    return ordinal();
  }

  public Kind kind() {
    return kind;
  }

  public Type type() {
    return type;
  }

  /** The values of a choice; empty for other types. */
  public List<String> choices() {
    return choices;
  }
}
