package io.redress.cases.web;

import io.redress.cases.bank.PayoutDetails;
import io.redress.money.bank.GivenAccount;
import io.redress.money.bank.PayoutAccount;
import io.redress.money.bank.PayoutDraft;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.CaseId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** To which account a case is paid. */
@Tag(name = OpenApiDescription.CASES)
@RestController
class PayoutAccountApi {
  private final PayoutDetails payouts;
  private final CurrentApiKey caller;

  PayoutAccountApi(PayoutDetails payouts, CurrentApiKey caller) {
    this.payouts = payouts;
    this.caller = caller;
  }

  /** An account as it is sent. */
  @Schema(name = "PayoutAccountRequest")
  record Request(
      @Schema(description = "Whose it is, in Latin letters, at most 70") @Nullable String holder,
      @Schema(description = "Within SEPA", example = "DE89 3704 0044 0532 0130 00")
          @Nullable String iban) {}

  /** An account as it is told. */
  @Schema(name = "PayoutAccount")
  record Told(
      @Schema(description = "Country and last four signs", example = "DE ···· 3000") String account,
      @Schema(allowableValues = {"consumer", "staff", "api_key"}) String by,
      Instant givenAt) {
    static Told of(GivenAccount given) {
      return new Told(given.account().iban().masked(), Codes.of(given.by()), given.givenAt());
    }
  }

  @Operation(summary = "The account to which a case is paid by bank transfer, and who gave it")
  @GetMapping("/api/v1/cases/{id}/payout-account")
  Told account(@PathVariable String id) {
    return payouts
        .of(CaseId.parse(id))
        .map(Told::of)
        .orElseThrow(() -> Problem.notFound("The account"));
  }

  @Operation(
      summary = "Set the account to which a case is paid by bank transfer",
      description =
          "It counts for what is not sent yet, in euros. One that replaces another waits a day before"
              + " it goes into a file. Refused with `transfer_not_possible` or"
              + " `transfer_under_way`.")
  @PutMapping("/api/v1/cases/{id}/payout-account")
  Told give(@PathVariable String id, @RequestBody Request request) {
    return Told.of(payouts.give(CaseId.parse(id), read(request), caller.actor()));
  }

  private static PayoutAccount read(Request request) {
    var draft =
        new PayoutDraft(
            PlainWords.oneLine(Objects.requireNonNullElse(request.holder(), "")),
            PlainWords.oneLine(Objects.requireNonNullElse(request.iban(), "")));
    var wrong = new ArrayList<Violation>();
    if (!draft.wrongHolder().isEmpty()) {
      wrong.add(
          new Violation(
              "holder",
              draft.holder(),
              "is not a name that banks take",
              "Send it in Latin letters, at most 70."));
    }
    if (!draft.wrongIban().isEmpty()) {
      wrong.add(
          new Violation(
              "iban",
              draft.iban(),
              "is not an account that can be paid: " + draft.wrongIban(),
              "Compare it with the bank card; it must be within SEPA."));
    }
    return draft.read().orElseThrow(() -> Problem.of(ProblemCode.INVALID, wrong));
  }
}
