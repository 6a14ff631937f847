package io.redress.cases.web;

import io.redress.money.ledger.Ledger;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The books. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
class LedgerApi {
  private final Ledger ledger;

  LedgerApi(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The balance of one account in one currency. */
  @Schema(name = "AccountBalance", description = "A debit is positive, a credit negative")
  record Balance(
      @Schema(
              allowableValues = {
                "payment_captured",
                "sales",
                "refunds_owed",
                "refunds_on_the_way",
                "refunds_paid"
              })
          String account,
      MoneyDocument balance) {}

  /** All balances. */
  @Schema(name = "TrialBalance")
  record TrialBalanceDocument(
      @Schema(description = "Whether debits and credits are the same in every currency")
          boolean balanced,
      List<Balance> accounts) {}

  @Operation(summary = "The balance of every account that is not even")
  @GetMapping("/api/v1/ledger/trial-balance")
  TrialBalanceDocument trialBalance() {
    var trial = ledger.trialBalance();
    return new TrialBalanceDocument(
        trial.isBalanced(),
        trial.balances().stream()
            .map(entry -> new Balance(Codes.of(entry.account()), MoneyDocument.of(entry.amount())))
            .toList());
  }
}
