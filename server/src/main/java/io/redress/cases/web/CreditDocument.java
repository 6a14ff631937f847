package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.credit.ListedCredit;
import io.redress.money.credit.CardCode;
import io.redress.money.credit.CreditEntry;
import io.redress.money.credit.CreditGround;
import io.redress.money.credit.CreditLaws;
import io.redress.money.credit.CreditPolicy;
import io.redress.money.credit.StoreCredit;
import io.redress.money.credit.StoreCredits.Told;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A credit as the API shows it. */
@Schema(name = "StoreCredit")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CreditDocument(
    String id,
    @Schema(description = "Id of the consumer whom it was given to") String consumer,
    @Schema(description = "Id of the refund that it was given for") String refund,
    @Schema(allowableValues = {"open", "used_up", "expired", "taken_back"}) String standing,
    MoneyDocument issued,
    @Schema(description = "What is left") MoneyDocument balance,
    Instant issuedAt,
    @Schema(description = "From when on it cannot be used; absent when it never ends")
        @Nullable Instant expiresAt,
    @Schema(description = "The clause by which it lasts longer than the house gives; often absent")
        @Nullable Law endsByLaw,
    @Schema(
            description =
                "The clause by which what is left is paid in cash for the asking; often absent")
        @Nullable Law cashByLaw,
    @Schema(description = "The clause by which nobody has to take credit; absent in lists")
        @Nullable Law agreedByLaw,
    @Schema(description = "The last four characters of its code, when it is a gift card")
        @Nullable String cardEnd,
    @Schema(description = "Absent in lists") @Nullable List<Entry> entries) {

  private static final CreditLaws NOT_SHOWN =
      new CreditLaws(Optional.empty(), Optional.empty(), Optional.empty());

  /** One thing that happened to a credit. */
  @Schema(name = "StoreCreditEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      String id,
      @Schema(allowableValues = {"issued", "used", "use_undone", "expired", "taken_back", "cashed"})
          String kind,
      @Schema(description = "What it did to the balance; negative takes") MoneyDocument amount,
      @Schema(description = "The order of the shop, or the rule by which cash was paid; or empty")
          String order,
      @Schema(description = "Id of the use that it undoes") @Nullable String undoes,
      Instant at) {

    static Entry of(CreditEntry entry) {
      return new Entry(
          entry.id().toString(),
          Codes.of(entry.kind()),
          MoneyDocument.of(entry.amount()),
          entry.reference(),
          entry.undoes().map(Object::toString).orElse(null),
          entry.at());
    }
  }

  /** A clause of law, as rules cite it. */
  @Schema(name = "StoreCreditLaw")
  record Law(
      @Schema(example = "us-credit-expiry") String rule,
      int version,
      @Schema(description = "Where the consumer lives, the fact that settled it", example = "US-NY")
          String place,
      @Schema(example = "15 U.S.C. 1693l-1(c)(2); 12 CFR 1005.20(e)") String citation,
      @Schema(description = "Where it was read; empty when it is known from memory") String source,
      @Schema(allowableValues = {"sourced", "memory", "contested"}) String confidence) {

    static Law of(CreditGround law) {
      return new Law(
          law.rule(), law.version(), law.place(), law.citation(), law.source(), law.confidence());
    }
  }

  /** Credits in a list, with their cases. */
  @Schema(name = "StoreCredits")
  record Listed(List<Row> credits) {}

  /** A credit in a list. */
  @Schema(name = "ListedStoreCredit")
  record Row(
      CreditDocument credit,
      @Schema(description = "Id of the case") String caseId,
      String caseNumber,
      String orderNumber) {

    static Row of(ListedCredit listed, Instant now) {
      return new Row(
          CreditDocument.of(new Shown(listed.credit(), Optional.empty(), NOT_SHOWN), now),
          listed.caseId().toString(),
          listed.caseNumber(),
          listed.orderNumber());
    }
  }

  /** The code of a gift card, told once. */
  @Schema(name = "GiftCardCode")
  record Code(
      @Schema(description = "Kept nowhere; told this once", example = "7K3M-9QXA-22TD-H5WE")
          String code,
      @Schema(example = "H5WE") String end) {

    static Code of(CardCode code) {
      return new Code(code.grouped(), code.end());
    }
  }

  /** What a house does with credit. */
  @Schema(name = "StoreCreditPolicy")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Policy(
      @Schema(description = "Whether credit is given at all; what was given stays")
          @Nullable Boolean given,
      @Schema(
              description =
                  "How long credit lasts; absent when it never ends. Not below the law of the"
                      + " house's country; where a consumer's law asks for longer, it counts.",
              example = "36")
          @Nullable Integer validMonths) {

    static Policy of(CreditPolicy policy) {
      var months = policy.terms().validMonths().stream().boxed().findFirst();
      return new Policy(policy.terms().isGiven(), months.orElse(null));
    }
  }

  static CreditDocument of(Told told, Instant now) {
    return of(new Shown(told.credit(), Optional.of(told.entries()), told.laws()), now);
  }

  /** What is shown of a credit: lists go without what happened and without the law. */
  private record Shown(StoreCredit credit, Optional<List<CreditEntry>> entries, CreditLaws laws) {}

  private static CreditDocument of(Shown shown, Instant now) {
    var credit = shown.credit();
    return new CreditDocument(
        credit.id().toString(),
        credit.consumerId().toString(),
        credit.intentId().toString(),
        Codes.of(credit.standing(now)),
        MoneyDocument.of(credit.issued()),
        MoneyDocument.of(credit.balance()),
        credit.issuedAt(),
        credit.expiresAt().orElse(null),
        shown.laws().end().map(Law::of).orElse(null),
        shown.laws().cash().map(Law::of).orElse(null),
        shown.laws().agreed().map(Law::of).orElse(null),
        credit.cardEnd().orElse(null),
        shown.entries().map(all -> all.stream().map(Entry::of).toList()).orElse(null));
  }
}
