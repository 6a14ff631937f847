package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Dispute;
import io.redress.cases.Dispute.Exhibit;
import io.redress.conversation.ThreadKind;
import io.redress.orders.web.Fields;
import io.redress.shared.CaseId;
import io.redress.shared.DisputeId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Appeals and disputes of a case: taken in, answered, ended. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/cases/{id}/disputes")
class DisputesApi {
  private final Cases cases;
  private final CaseMatters matters;

  DisputesApi(Cases cases, CaseMatters matters) {
    this.cases = cases;
    this.matters = matters;
  }

  /** A dispute as the API shows it. */
  @Schema(name = "Dispute", description = "Somebody does not take the answer of the house")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DisputeDocument(
      String id,
      @Schema(allowableValues = {"appeal", "platform", "consumer_body", "chargeback", "legal"})
          String kind,
      @Schema(allowableValues = {"open", "accepted", "contested", "won", "lost", "withdrawn"})
          String state,
      String party,
      String reference,
      String question,
      @Nullable Instant answerBy,
      @Schema(description = "The promise of the answer") String promise,
      Instant openedAt,
      @Nullable Instant answeredAt,
      @Nullable String answer,
      List<String> exhibits,
      @Nullable Instant closedAt,
      @Schema(description = "What can be done about it now") List<String> moves) {
    static DisputeDocument of(Dispute dispute) {
      var claim = dispute.claim();
      var answer = dispute.answer();
      return new DisputeDocument(
          dispute.id().toString(),
          Codes.of(claim.kind()),
          Codes.of(dispute.state()),
          claim.party(),
          claim.reference(),
          claim.question(),
          claim.answerBy().orElse(null),
          dispute.promise().toString(),
          dispute.openedAt(),
          answer.map(Dispute.Answer::at).orElse(null),
          answer.map(Dispute.Answer::words).orElse(null),
          answer.stream()
              .flatMap(each -> each.exhibits().stream())
              .map(each -> each.id().toString())
              .toList(),
          dispute.closedAt().orElse(null),
          dispute.state().moves().stream().map(Codes::of).toList());
    }
  }

  /** The disputes of one case. */
  @Schema(name = "Disputes")
  record All(@Schema(description = "Oldest first") List<DisputeDocument> disputes) {}

  /** A dispute to be taken in. */
  @Schema(name = "OpenDispute")
  record Opening(
      @Schema(allowableValues = {"appeal", "platform", "consumer_body", "chargeback", "legal"})
          @Nullable String kind,
      @Schema(description = "Who, by name; not needed for an appeal") @Nullable String party,
      @Schema(description = "Its number there") @Nullable String reference,
      @Schema(description = "What is asked, in their words") @Nullable String question,
      @Schema(description = "The last moment they give; ours when absent")
          @Nullable String answerBy) {}

  /** What is done about a dispute. */
  @Schema(name = "MoveDispute")
  record Moving(
      @Schema(allowableValues = {"accept", "contest", "win", "lose", "withdraw"})
          @Nullable String move,
      @Schema(description = "Our answer, to accept or contest") @Nullable String words,
      @Schema(description = "Ids of files, and of messages with the consumer, that are shown")
          @Nullable List<String> exhibits) {}

  @Operation(summary = "Who does not take our answer, oldest first")
  @GetMapping
  All list(@PathVariable String id) {
    return new All(view(id).conduct().disputes().stream().map(DisputeDocument::of).toList());
  }

  @Operation(
      summary = "Take a dispute in",
      description = "An answer to it is promised: by the day that is named, else by our own.")
  @PostMapping
  ResponseEntity<CommandsApi.Performed> open(@PathVariable String id, @RequestBody Opening body) {
    var caseId = view(id).head().id();
    var fields = new Fields();
    var kind = fields.choice("kind", text(body.kind()), Dispute.Kind.values());
    var by = fields.optionalInstant("answerBy", body.answerBy());
    fields.refuse();
    var claim =
        new Dispute.Claim(
            kind, text(body.party()), text(body.reference()), text(body.question()), by);
    var speaker = kind == Dispute.Kind.APPEAL ? Speaker.CONSUMER : Speaker.HOUSE;
    return perform(new CaseCommand.OpenDispute(caseId, claim), speaker);
  }

  @Operation(
      summary = "Answer a dispute, or note its end",
      description =
          "`accept` and `contest` answer it in words and may show files and messages; `win`,"
              + " `lose` and `withdraw` note how it ended.")
  @PostMapping("/{disputeId}")
  ResponseEntity<CommandsApi.Performed> move(
      @PathVariable String id, @PathVariable String disputeId, @RequestBody Moving body) {
    var view = view(id);
    var fields = new Fields();
    var move = fields.choice("move", text(body.move()), Dispute.Move.values());
    fields.refuse();
    var dispute = DisputeId.parse(disputeId);
    if (view.conduct().disputes().stream().noneMatch(each -> each.id().equals(dispute))) {
      throw Problem.notFound("The dispute");
    }
    var caseId = view.head().id();
    var command =
        switch (move) {
          case ACCEPT, CONTEST ->
              new CaseCommand.AnswerDispute(
                  caseId, dispute, move, text(body.words()), exhibits(view, body.exhibits()));
          case WIN, LOSE, WITHDRAW -> new CaseCommand.CloseDispute(caseId, dispute, move);
        };
    return perform(command, Speaker.HOUSE);
  }

  private ResponseEntity<CommandsApi.Performed> perform(CaseCommand command, Speaker speaker) {
    var caseId = command.caseId();
    return switch (cases.perform(command, matters.actor(caseId, speaker))) {
      case CaseOutcome.Performed performed ->
          ResponseEntity.ok()
              .eTag(ReadVersion.tag(performed.version()))
              .body(new CommandsApi.Performed(caseId.toString(), performed.version()));
      case CaseOutcome.Refused refused -> throw new RefusedException(refused.refusal());
    };
  }

  /** Only what belongs to the case, and nothing that is sealed from others than the house. */
  private static List<Exhibit> exhibits(CaseView view, @Nullable List<String> ids) {
    if (ids == null) {
      return List.of();
    }
    var files =
        view.content().evidence().stream()
            .map(file -> new Exhibit(Exhibit.Source.EVIDENCE, file.id().value()));
    var said =
        view.conduct().messages().stream()
            .filter(message -> message.thread() == ThreadKind.CONSUMER)
            .map(message -> new Exhibit(Exhibit.Source.MESSAGE, message.id().value()));
    var known = Stream.concat(files, said).toList();
    return ids.stream().map(id -> exhibit(known, id)).toList();
  }

  private static Exhibit exhibit(List<Exhibit> known, String id) {
    return known.stream()
        .filter(each -> each.id().toString().equals(id))
        .findFirst()
        .orElseThrow(
            () -> Problem.of(ProblemCode.INVALID, "No file and no message to show is " + id + "."));
  }

  private CaseView view(String id) {
    return cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }
}
