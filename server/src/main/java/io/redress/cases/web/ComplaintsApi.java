package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Complaint;
import io.redress.orders.web.Fields;
import io.redress.shared.CaseId;
import io.redress.shared.ComplaintId;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Complaints about our service: made, taken up, answered. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/cases/{id}/complaints")
class ComplaintsApi {
  private static final int LONGEST_ID = 40;

  private final Cases cases;
  private final CaseMatters matters;

  ComplaintsApi(Cases cases, CaseMatters matters) {
    this.cases = cases;
    this.matters = matters;
  }

  /** A complaint as the API shows it. */
  @Schema(name = "Complaint", description = "A consumer is not content with how they were served")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ComplaintDocument(
      String id,
      @Schema(allowableValues = {"page", "phone", "letter"}) String way,
      @Schema(allowableValues = {"received", "taken_up", "answered", "withdrawn"}) String state,
      String words,
      @Schema(description = "Who held the case when it came in, and so does not answer it")
          String about,
      @Schema(description = "Who has taken it up") @Nullable String handler,
      @Schema(description = "The promise of the answer") String promise,
      Instant madeAt,
      @Nullable Instant answeredAt,
      @Nullable String answer,
      @Nullable Instant endedAt,
      @Schema(description = "What can be done about it now") List<String> moves) {
    static ComplaintDocument of(Complaint complaint) {
      return new ComplaintDocument(
          complaint.id().toString(),
          Codes.of(complaint.claim().way()),
          Codes.of(complaint.state()),
          complaint.claim().words(),
          complaint.about(),
          complaint.handler().orElse(null),
          complaint.promise().toString(),
          complaint.madeAt(),
          complaint.answer().map(Complaint.Answer::at).orElse(null),
          complaint.answer().map(Complaint.Answer::words).orElse(null),
          complaint.endedAt().orElse(null),
          complaint.state().moves().stream().map(Codes::of).toList());
    }
  }

  /** The complaints of one case. */
  @Schema(name = "Complaints")
  record All(@Schema(description = "Oldest first") List<ComplaintDocument> complaints) {}

  /** A complaint to be taken in. */
  @Schema(name = "Complain")
  record Making(
      @Schema(allowableValues = {"page", "phone", "letter"}) @Nullable String way,
      @Schema(description = "What was not right, in the consumer's words")
          @Nullable String words) {}

  /** What is done about a complaint. */
  @Schema(name = "MoveComplaint")
  record Moving(
      @Schema(allowableValues = {"take_up", "answer", "withdraw"}) @Nullable String move,
      @Schema(description = "Our answer in words, to answer it") @Nullable String words,
      @Schema(description = "Id of the member of staff who does it; never who held the case")
          @Nullable String by) {}

  @Operation(summary = "What is complained of our service, oldest first")
  @GetMapping
  All list(@PathVariable String id) {
    return new All(view(id).conduct().complaints().stream().map(ComplaintDocument::of).toList());
  }

  @Operation(
      summary = "Take a complaint in",
      description = "It is always taken; the consumer is told at once by when it is answered.")
  @PostMapping
  ResponseEntity<CommandsApi.Performed> make(@PathVariable String id, @RequestBody Making body) {
    var caseId = view(id).head().id();
    var fields = new Fields();
    var way = fields.choice("way", text(body.way()), Complaint.Way.values());
    fields.refuse();
    var claim = new Complaint.Claim(way, text(body.words()));
    return perform(new CaseCommand.Complain(caseId, claim), Speaker.CONSUMER);
  }

  @Operation(
      summary = "Take a complaint up, answer it, or note that it was let go",
      description =
          "`by` names the member of staff who does it; whoever held the case when the complaint"
              + " came in is refused.")
  @PostMapping("/{complaintId}")
  ResponseEntity<CommandsApi.Performed> move(
      @PathVariable String id, @PathVariable String complaintId, @RequestBody Moving body) {
    var view = view(id);
    var complaint = ComplaintId.parse(complaintId);
    if (view.conduct().complaints().stream().noneMatch(each -> each.id().equals(complaint))) {
      throw Problem.notFound("The complaint");
    }
    var fields = new Fields();
    var move = fields.choice("move", text(body.move()), Complaint.Move.values());
    var by = person(fields, body.by());
    fields.refuse();
    var command =
        new CaseCommand.MoveComplaint(view.head().id(), complaint, move, text(body.words()), by);
    return perform(command, Speaker.HOUSE);
  }

  private Optional<StaffId> person(Fields fields, @Nullable String by) {
    var named = fields.text("by", by, LONGEST_ID);
    var known = named.filter(matters::canHold).flatMap(id -> fields.id("by", id, StaffId::parse));
    if (named.isPresent() && known.isEmpty()) {
      fields.wrong("by", named.get(), "is nobody who works here", "Send the id of a colleague.");
    }
    return known;
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

  private CaseView view(String id) {
    return cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }
}
