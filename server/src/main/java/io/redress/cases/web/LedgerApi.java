package io.redress.cases.web;

import io.redress.cases.books.OpenRefund;
import io.redress.cases.books.OpenRefunds;
import io.redress.money.ledger.Ledger;
import io.redress.people.Merchants;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
class LedgerApi {
  /** From the year 1000 to 9999, which is what a database can hold and books can be of. */
  private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

  private final Ledger ledger;
  private final OpenRefunds refunds;
  private final Merchants merchants;

  LedgerApi(Ledger ledger, OpenRefunds refunds, Merchants merchants) {
    this.ledger = ledger;
    this.refunds = refunds;
    this.merchants = merchants;
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
                "refunds_paid",
                "store_credit",
                "credit_spent",
                "breakage",
                "exchanges",
                "recoveries_owed",
                "recoveries",
                "recoveries_paid",
                "recoveries_lost",
                "recoveries_overpaid"
              })
          String account,
      MoneyDocument balance) {}

  /** All balances. */
  @Schema(name = "TrialBalance")
  record TrialBalanceDocument(
      @Schema(description = "Whether debits and credits are the same in every currency")
          boolean balanced,
      List<Balance> accounts) {}

  /** What is of one age in one currency. */
  @Schema(name = "OpenRefundsOfAge")
  record Heap(
      @Schema(
              description = "In days by the house's calendar",
              allowableValues = {"up_to_7", "up_to_14", "up_to_30", "older"})
          String age,
      long refunds,
      MoneyDocument sum) {}

  /** A refund that was decided and is not proven to have arrived. */
  @Schema(name = "OpenRefund")
  record Open(
      @Schema(description = "Id of the refund") String refund,
      @Schema(description = "Id of the case") String caseId,
      String caseNumber,
      String orderNumber,
      MoneyDocument amount,
      @Schema(
              allowableValues = {
                "created",
                "submitting",
                "pending",
                "succeeded",
                "failed",
                "unknown",
                "frozen"
              })
          String state,
      long days,
      Instant decidedAt) {}

  /** All open refunds by age, and the oldest of them. */
  @Schema(name = "OpenRefunds")
  record OpenRefundsDocument(
      @Schema(description = "The day that ages are counted to") String day,
      List<Heap> ageing,
      List<Open> refunds) {}

  @Operation(
      summary = "The balance of every account that is not even",
      description = "With `day`, as the books stood when that day of the house's calendar ended.")
  @GetMapping("/api/v1/ledger/trial-balance")
  TrialBalanceDocument trialBalance(
      @Parameter(example = "2026-11-30") @RequestParam(required = false) @Nullable String day) {
    var trial = day == null ? ledger.trialBalance() : ledger.trialBalance(endOf(day));
    return new TrialBalanceDocument(
        trial.isBalanced(),
        trial.balances().stream()
            .map(entry -> new Balance(Codes.of(entry.account()), MoneyDocument.of(entry.amount())))
            .toList());
  }

  @Operation(
      summary = "Refunds that were decided and are not proven to have arrived",
      description = "Sums by age are of all, the list has the oldest 500.")
  @GetMapping("/api/v1/ledger/open-refunds")
  OpenRefundsDocument openRefunds() {
    var ageing = refunds.ageing();
    return new OpenRefundsDocument(
        ageing.day().toString(),
        ageing.heaps().stream()
            .map(heap -> new Heap(Codes.of(heap.age()), heap.count(), MoneyDocument.of(heap.sum())))
            .toList(),
        refunds.oldest().stream().map(refund -> open(refund, ageing.days(refund))).toList());
  }

  private static Open open(OpenRefund refund, long days) {
    return new Open(
        refund.id().toString(),
        refund.caseId().toString(),
        refund.caseNumber(),
        refund.orderNumber(),
        MoneyDocument.of(refund.amount()),
        Codes.of(refund.state()),
        days,
        refund.decidedAt());
  }

  private Instant endOf(String day) {
    return Optional.of(day)
        .filter(text -> DAY.matcher(text).matches())
        .flatMap(LedgerApi::parsed)
        .map(last -> last.plusDays(1).atStartOfDay(merchants.current().zone()).toInstant())
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemCode.INVALID,
                    new Violation("day", day, "is not a day", "Write it as 2026-11-30.")));
  }

  private static Optional<LocalDate> parsed(String day) {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
