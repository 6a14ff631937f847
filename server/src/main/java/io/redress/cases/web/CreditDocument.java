package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.credit.ListedCredit;
import io.redress.money.credit.CardCode;
import io.redress.money.credit.CreditEntry;
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
    @Schema(description = "The last four characters of its code, when it is a gift card")
        @Nullable String cardEnd,
    @Schema(description = "Absent in lists") @Nullable List<Entry> entries) {

  /** One thing that happened to a credit. */
  @Schema(name = "StoreCreditEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      String id,
      @Schema(allowableValues = {"issued", "used", "use_undone", "expired", "taken_back"})
          String kind,
      @Schema(description = "What it did to the balance; negative takes") MoneyDocument amount,
      @Schema(description = "The order of the shop; empty where there is none") String order,
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
          CreditDocument.of(listed.credit(), Optional.empty(), now),
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
                  "How long credit lasts; absent when it never ends. Where the law asks for longer,"
                      + " the law counts.",
              example = "36")
          @Nullable Integer validMonths) {

    static Policy of(CreditPolicy policy) {
      var months = policy.terms().validMonths().stream().boxed().findFirst();
      return new Policy(policy.terms().isGiven(), months.orElse(null));
    }
  }

  static CreditDocument of(Told told, Instant now) {
    return of(told.credit(), Optional.of(told.entries()), now);
  }

  private static CreditDocument of(
      StoreCredit credit, Optional<List<CreditEntry>> entries, Instant now) {
    return new CreditDocument(
        credit.id().toString(),
        credit.consumerId().toString(),
        credit.intentId().toString(),
        Codes.of(credit.standing(now)),
        MoneyDocument.of(credit.issued()),
        MoneyDocument.of(credit.balance()),
        credit.issuedAt(),
        credit.expiresAt().orElse(null),
        credit.cardEnd().orElse(null),
        entries.map(all -> all.stream().map(Entry::of).toList()).orElse(null));
  }
}
