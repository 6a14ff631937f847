package io.redress.cases.web;

import io.redress.cases.CaseCommand;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.ResolutionId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the commands that carry out what was agreed. */
sealed interface FulfilmentRequests extends CommandRequest {

  @Schema(name = "ReceiveGoodsCommand", description = "Note what arrived of one line")
  record ReceiveGoods(
      @Schema(description = "Id of the case line") @Nullable String line,
      @Schema(
              allowableValues = {
                "in_transit",
                "received",
                "lost",
                "wrong_item",
                "short",
                "empty",
                "swap_suspected"
              })
          @Nullable String outcome)
      implements FulfilmentRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var fields = reading.fields();
      var id = fields.id("line", line, CaseLineId::parse);
      var found = fields.choice("outcome", outcome, Reception.values());
      fields.refuse();
      return new CaseCommand.ReceiveGoods(reading.caseId(), id.orElseThrow(), found);
    }
  }

  @Schema(name = "InspectGoodsCommand", description = "Note what was found on goods that came back")
  record InspectGoods(
      @Schema(description = "Id of the case line") @Nullable String line,
      @Schema(allowableValues = {"a", "b", "c", "d", "e"}) @Nullable String grade,
      @Schema(allowableValues = {"accepted", "partial", "rejected", "manual"})
          @Nullable String result,
      @Schema(description = "For loss of value, with partial only; nothing when absent")
          @Nullable MoneyDocument deduction,
      @Nullable String notes)
      implements FulfilmentRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var fields = reading.fields();
      var id = fields.id("line", line, CaseLineId::parse);
      var graded = fields.choice("grade", grade, Grade.values());
      var accepted = fields.choice("result", result, Acceptance.values());
      var seen = fields.words("notes", notes, MOST_WORDS).orElse("");
      var sum =
          deduction == null
              ? Money.zero(reading.matter().get().currency())
              : deduction.read("deduction", fields);
      fields.refuse();
      return new CaseCommand.InspectGoods(
          reading.caseId(),
          id.orElseThrow(),
          new CaseCommand.Findings(graded, accepted, sum, seen));
    }
  }

  @Schema(
      name = "ReleaseRefundCommand",
      description = "Decide to pay what is owed, to the payments it came from")
  record ReleaseRefund() implements FulfilmentRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      return new CaseCommand.ReleaseRefund(reading.caseId());
    }
  }

  @Schema(
      name = "RetryRefundCommand",
      description = "Start a new attempt for each refund whose last attempt definitely failed")
  record RetryRefund() implements FulfilmentRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      return new CaseCommand.RetryRefund(reading.caseId());
    }
  }

  @Schema(
      name = "ReportPaymentCommand",
      description =
          "The shop had the difference of an exchange paid: it becomes a captured payment of the"
              + " order. The same payment told again changes nothing")
  record ReportPayment(
      @Schema(description = "Id of the resolution whose difference was paid")
          @Nullable String resolution,
      @Schema(example = "stripe") @Nullable String provider,
      @Schema(description = "The provider's own reference of the payment")
          @Nullable String reference,
      @Schema(example = "card") @Nullable String method,
      @Schema(example = "Visa ··2260") @Nullable String methodLabel,
      @Nullable MoneyDocument amount,
      @Nullable String capturedAt)
      implements FulfilmentRequests {
    private static final int MOST_OF_A_NAME = 60;
    private static final int MOST_OF_A_REFERENCE = 200;

    @Override
    public CaseCommand read(CommandReading reading) {
      var fields = reading.fields();
      var id = fields.id("resolution", resolution, ResolutionId::parse);
      var by = fields.required("provider", provider, MOST_OF_A_NAME);
      var under = fields.required("reference", reference, MOST_OF_A_REFERENCE);
      var kind = fields.required("method", method, MOST_OF_A_NAME);
      var label = fields.required("methodLabel", methodLabel, MOST_OF_A_NAME);
      var sum = (amount == null ? new MoneyDocument(null, null) : amount).read("amount", fields);
      var at = fields.instant("capturedAt", capturedAt);
      fields.refuse();
      return new CaseCommand.ReportPayment(
          reading.caseId(),
          id.orElseThrow(),
          new CaseCommand.PaidElsewhere(by, under, kind, label, sum, at));
    }
  }

  @Schema(
      name = "PerformRemedyCommand",
      description = "An agreed remedy that is no payment was carried out; the words say how")
  record PerformRemedy(@Nullable String words) implements FulfilmentRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var told = CommandRequest.words(reading, "words", words);
      reading.fields().refuse();
      return new CaseCommand.PerformRemedy(reading.caseId(), told);
    }
  }

  @Schema(
      name = "CallOffExchangeCommand",
      description =
          "The piece of an exchange cannot be sent: the case is decided anew, and what was paid or"
              + " given back for the exchange counts in what is offered then")
  record CallOffExchange(@Schema(description = "Told to the consumer") @Nullable String words)
      implements FulfilmentRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var told = CommandRequest.words(reading, "words", words);
      reading.fields().refuse();
      return new CaseCommand.CallOffExchange(reading.caseId(), told);
    }
  }
}
