package io.redress.cases.web;

import io.redress.cases.CaseCommand;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
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
}
