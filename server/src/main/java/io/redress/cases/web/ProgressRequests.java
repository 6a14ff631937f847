package io.redress.cases.web;

import io.redress.cases.CaseCommand;
import io.redress.orders.web.Fields;
import io.redress.promises.PromiseKind;
import io.redress.shared.PromiseId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the commands that hold a case on its way or end it. */
sealed interface ProgressRequests extends CommandRequest {

  @Schema(name = "CloseCaseCommand", description = "End a case in which nothing is owed any more")
  record CloseCase() implements ProgressRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      return new CaseCommand.CloseCase(reading.caseId());
    }
  }

  @Schema(
      name = "WithdrawRequestCommand",
      description = "The consumer takes the request back; the pieces may be asked back again later")
  record WithdrawRequest(@Nullable String words) implements ProgressRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var told = reading.fields().words("words", words, MOST_WORDS).orElse("");
      reading.fields().refuse();
      return new CaseCommand.WithdrawRequest(reading.caseId(), told);
    }

    @Override
    public Speaker speaker(Fields fields) {
      return Speaker.CONSUMER;
    }
  }

  @Schema(name = "ReopenCaseCommand", description = "Take the matter up again")
  record ReopenCase(@Nullable String words) implements ProgressRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var told = reading.fields().words("words", words, MOST_WORDS).orElse("");
      reading.fields().refuse();
      return new CaseCommand.ReopenCase(reading.caseId(), told);
    }
  }

  @Schema(name = "HandOverCommand", description = "Give the case to somebody else of the staff")
  record HandOver(
      @Schema(
              example = "desk",
              description =
                  "Id of somebody of the staff, or desk for the team; open promises go with it")
          @Nullable String owner)
      implements ProgressRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var next = reading.fields().required("owner", owner, 200);
      if (!next.isEmpty() && !reading.holders().test(next)) {
        var reason = "is nobody who works here";
        reading.fields().wrong("owner", next, reason, "Name somebody of the staff by id, or desk.");
      }
      reading.fields().refuse();
      return new CaseCommand.HandOver(reading.caseId(), next);
    }
  }

  @Schema(
      name = "MissCallCommand",
      description = "Say that a call that was owed reached nobody; it gets a new date, and is told")
  record MissCall(@Nullable String words) implements ProgressRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var told = CommandRequest.words(reading, "words", words);
      reading.fields().refuse();
      return new CaseCommand.MissCall(reading.caseId(), told);
    }
  }

  @Schema(
      name = "MovePromiseCommand",
      description = "Give a promise of ours a new date before it slips; the consumer is told why")
  record MovePromise(
      @Schema(description = "Id of an open promise") @Nullable String promise,
      @Schema(format = "date-time", example = "2026-06-22T17:00:00+02:00") @Nullable String dueAt,
      @Nullable String words)
      implements ProgressRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var fields = reading.fields();
      var id = fields.id("promise", promise, PromiseId::parse);
      var due = fields.instant("dueAt", dueAt);
      var told = CommandRequest.words(reading, "words", words);
      fields.refuse();
      return new CaseCommand.MovePromise(reading.caseId(), id.orElseThrow(), due, told);
    }
  }

  @Schema(
      name = "MakePromiseCommand",
      description =
          "Promise an answer, a call, or another look at the case, beside what carries it")
  record MakePromise(
      @Schema(allowableValues = {"reply", "call_back", "look_again"}) @Nullable String kind,
      @Schema(format = "date-time", example = "2026-06-22T17:00:00+02:00") @Nullable String dueAt,
      @Schema(description = "To the consumer; of another look, to the house: why it is put off")
          @Nullable String words)
      implements ProgressRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var fields = reading.fields();
      var what = fields.choice("kind", kind, PromiseKind.values());
      var due = fields.instant("dueAt", dueAt);
      var told = CommandRequest.words(reading, "words", words);
      fields.refuse();
      return new CaseCommand.MakePromise(reading.caseId(), what, due, told);
    }
  }
}
