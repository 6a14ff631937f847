package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandLimits;
import io.redress.liaison.accounts.CapUse;
import io.redress.liaison.accounts.QuotaUse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the house stands with a brand. */
@Schema(name = "BrandAccount", description = "How the house stands with a brand")
record BrandAccountDocument(
    String brandId,
    int version,
    DealingDocument dealing,
    List<BrandContactDocument> contacts,
    List<AgreedTermDocument> terms,
    List<PurchasingAccountDocument> purchasing) {

  /** Of all brands. */
  @Schema(name = "BrandAccounts")
  record All(List<BrandAccountDocument> accounts) {
    static All of(List<BrandAccount> accounts) {
      return new All(accounts.stream().map(BrandAccountDocument::of).toList());
    }
  }

  /** With what is used of each limit. */
  @Schema(name = "BrandAccountWithLimits")
  record Whole(
      BrandAccountDocument account,
      @Schema(description = "Quotas that count now") List<QuotaDocument> quotas,
      @Schema(description = "What was bought with each purchasing account") List<CapDocument> caps,
      @Schema(description = "Whether the brand takes no requests today") boolean blackout) {
    static Whole of(BrandAccount account, BrandLimits limits) {
      return new Whole(
          BrandAccountDocument.of(account),
          limits.quotas().stream().map(QuotaDocument::of).toList(),
          limits.caps().stream().map(CapDocument::of).toList(),
          limits.isBlackout());
    }
  }

  /** What is used of a quota. */
  @Schema(name = "QuotaUse")
  record QuotaDocument(
      String topic,
      int pieces,
      String period,
      int used,
      @Schema(format = "date") String endsOn,
      @Schema(allowableValues = {"open", "near", "used_up"}) String level) {
    static QuotaDocument of(QuotaUse use) {
      return new QuotaDocument(
          Codes.of(use.quota().kind()),
          use.quota().pieces(),
          Codes.of(use.quota().period()),
          use.used(),
          use.ends().toString(),
          Codes.of(use.level()));
    }
  }

  /** What was bought with a purchasing account in the running period. */
  @Schema(name = "CapUse")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CapDocument(
      String accountId,
      @Nullable MoneyDocument used,
      int pieces,
      int orders,
      @Schema(description = "Purchases without a sum in the currency of the cap") int uncounted,
      @Schema(allowableValues = {"open", "near", "used_up"}) String level) {
    static CapDocument of(CapUse use) {
      return new CapDocument(
          use.account().id().toString(),
          use.used().map(MoneyDocument::of).orElse(null),
          use.pieces(),
          use.orders(),
          use.uncounted(),
          Codes.of(use.level()));
    }
  }

  /** An account as it is kept. */
  static BrandAccountDocument of(BrandAccount account) {
    return new BrandAccountDocument(
        account.brandId().toString(),
        account.version(),
        DealingDocument.of(account.dealing()),
        account.contacts().stream().map(BrandContactDocument::of).toList(),
        account.terms().stream().map(AgreedTermDocument::of).toList(),
        account.purchasing().stream().map(PurchasingAccountDocument::of).toList());
  }
}
