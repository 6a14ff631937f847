package io.redress.cases.web;

import io.redress.cases.books.PaymentLooks;
import io.redress.cases.books.PaymentLooks.Stopped;
import io.redress.money.PaymentLook;
import io.redress.money.StoppedPayment.Elsewhere;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.CaseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payments that refunds made at the provider have stopped. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/stopped-payments")
class StoppedPaymentsApi {
  private final PaymentLooks looks;
  private final CurrentApiKey caller;

  StoppedPaymentsApi(PaymentLooks looks, CurrentApiKey caller) {
    this.looks = looks;
    this.caller = caller;
  }

  /** A refund made elsewhere. */
  @Schema(name = "RefundElsewhere")
  record Found(
      String reference,
      @Schema(description = "Less than nothing when the money came back") MoneyDocument amount,
      Instant at) {
    static Found of(Elsewhere found) {
      return new Found(found.reference(), MoneyDocument.of(found.amount()), found.at());
    }
  }

  /** A case of the order that was paid. */
  @Schema(name = "CaseOfPayment")
  record Matter(String caseId, String caseNumber) {}

  /** A payment that is stopped. */
  @Schema(name = "StoppedPayment")
  record Payment(
      String id,
      String provider,
      @Schema(description = "The provider's own name of it") String reference,
      MoneyDocument captured,
      @Schema(description = "Under way or gone by our refunds") MoneyDocument committed,
      @Schema(description = "Gone elsewhere in all") MoneyDocument external,
      Instant stoppedAt,
      List<Found> found,
      List<Matter> cases) {
    static Payment of(Stopped stopped) {
      var payment = stopped.payment();
      return new Payment(
          payment.id().toString(),
          payment.provider(),
          payment.reference(),
          MoneyDocument.of(payment.captured()),
          MoneyDocument.of(payment.committed()),
          MoneyDocument.of(payment.external()),
          payment.stoppedAt(),
          payment.found().stream().map(Found::of).toList(),
          stopped.matters().stream()
              .map(each -> new Matter(each.id().toString(), each.number()))
              .toList());
    }
  }

  /** Those that are stopped. */
  @Schema(name = "StoppedPayments")
  record Payments(List<Payment> payments) {}

  /** That somebody looked. */
  @Schema(name = "LookAtPayment")
  record Looking(
      @Schema(description = "What had gone elsewhere in all when it was read")
          @Nullable MoneyDocument external,
      @Schema(description = "Id of the case it was for; left out when it was for none")
          @Nullable String caseId) {}

  @Operation(
      summary = "Payments that refunds made at the provider have stopped, the longest first",
      description = "At most 100. Needs a key that may write.")
  @GetMapping
  Payments list() {
    return new Payments(looks.stopped().stream().map(Payment::of).toList());
  }

  @Operation(
      summary = "Say that it was looked at, and let the payment go",
      description =
          "Refunds that were held back go on as far as there is enough, but not those of the case"
              + " that is named. 412 when more has gone elsewhere than was read; the same again"
              + " changes nothing.")
  @PostMapping("/{id}/look")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void look(@PathVariable String id, @RequestBody Looking body) {
    var payment = looks.require(id);
    var fields = new Fields();
    var sum = body.external() == null ? new MoneyDocument(null, null) : body.external();
    var external = sum.read("external", fields);
    var matter =
        body.caseId() == null
            ? Optional.<CaseId>empty()
            : fields.id("caseId", body.caseId(), CaseId::parse);
    fields.refuse();
    looks.look(new PaymentLook(payment, external, matter, caller.actor()));
  }
}
