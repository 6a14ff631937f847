package io.redress.cases.web;

import io.redress.cases.brands.questions.BrandQuestions;
import io.redress.cases.web.PolicyQuestionRequests.Confirming;
import io.redress.cases.web.PolicyQuestionRequests.Making;
import io.redress.cases.web.PolicyQuestionRequests.Moving;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestions;
import io.redress.liaison.questions.QuestionLens;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.platform.clock.NewIds;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import io.redress.shared.CaseId;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions to brands about their terms; what is confirmed needs a key that may administer. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/policy-questions")
class PolicyQuestionsApi {
  private final PolicyQuestions questions;
  private final BrandQuestions moves;
  private final CurrentApiKey caller;
  private final NewIds ids;

  PolicyQuestionsApi(
      PolicyQuestions questions, BrandQuestions moves, CurrentApiKey caller, NewIds ids) {
    this.questions = questions;
    this.moves = moves;
    this.caller = caller;
    this.ids = ids;
  }

  @Operation(summary = "Questions to all brands about their terms, what is due first")
  @GetMapping
  PolicyQuestionDocument.All find(
      @Parameter(schema = @Schema(allowableValues = {"live", "ours", "theirs", "ended", "all"}))
          @RequestParam(defaultValue = "live")
          String lens,
      @Parameter(description = "Id of a case: all questions that it made somebody ask")
          @RequestParam(required = false)
          @Nullable String caseId) {
    var fields = new Fields();
    var wanted = fields.choice("lens", lens, QuestionLens.values());
    var matter =
        caseId == null ? Optional.<CaseId>empty() : fields.id("caseId", caseId, CaseId::parse);
    fields.refuse();
    var found = matter.map(questions::ofCase).orElseGet(() -> questions.find(wanted));
    return new PolicyQuestionDocument.All(found.stream().map(PolicyQuestionDocument::of).toList());
  }

  @Operation(
      summary = "Write a question to a brand about its terms",
      description = "It is not sent by this; move it with `send`.")
  @PostMapping
  ResponseEntity<PolicyQuestionDocument> make(@RequestBody Making body) {
    var made = moves.make(body.read(new PolicyQuestionId(ids.next())), caller.actor());
    return ResponseEntity.created(URI.create("/api/v1/policy-questions/" + made.id()))
        .eTag(ReadVersion.tag(made.version()))
        .body(PolicyQuestionDocument.of(made));
  }

  @Operation(
      summary = "One question with its history",
      description = "The ETag is the version; send it as If-Match with the next move.")
  @GetMapping("/{id}")
  ResponseEntity<PolicyQuestionDocument.Whole> one(@PathVariable String id) {
    var question = require(id);
    var history =
        questions.history(question.id()).stream().map(PolicyQuestionDocument.Event::of).toList();
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(question.version()))
        .body(new PolicyQuestionDocument.Whole(PolicyQuestionDocument.of(question), history));
  }

  @Operation(
      summary = "Move a question on: send it, remind, record an answer, leave it unused, close it",
      description =
          "What is sent or asked again goes to the brand's contact with a link of its own. Needs"
              + " If-Match (428 without, 412 when it was changed meanwhile).")
  @PostMapping("/{id}")
  ResponseEntity<PolicyQuestionDocument> move(
      @PathVariable String id,
      @RequestBody Moving body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    var question = require(id);
    var step = body.read(() -> moves.usualAnswerBy(question.matter().brandId()));
    return answered(moves.move(question.id(), step, read, caller.actor()));
  }

  @Operation(
      summary = "The terms of the house for the brand, to be written anew",
      description =
          "The house's own terms, or a copy of those that everybody has; needs a key that may"
              + " administer.")
  @GetMapping("/{id}/terms")
  PolicyQuestionDocument.Proposal terms(@PathVariable String id) {
    return PolicyQuestionDocument.Proposal.of(moves.proposal(require(id)));
  }

  @Operation(
      summary = "What terms would change that an answer means",
      description = "Nothing is kept; every mistake is told by file and line.")
  @PostMapping("/{id}/terms/preview")
  PolicyQuestionDocument.Draft preview(@PathVariable String id, @RequestBody Confirming body) {
    var wish = body.read();
    return checked(() -> PolicyQuestionDocument.Draft.of(moves.draft(require(id), wish)));
  }

  @Operation(
      summary = "Confirm an answer by the terms that it means",
      description =
          "Publishes them as terms of the house that cite the answer; decisions from then on do so"
              + " too. What law gives stays, whatever they say. Needs If-Match and a key that may"
              + " administer.")
  @PostMapping("/{id}/terms")
  ResponseEntity<PolicyQuestionDocument> confirm(
      @PathVariable String id,
      @RequestBody Confirming body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    var wish = body.read();
    return checked(() -> answered(moves.confirm(require(id).id(), wish, read, caller.actor())));
  }

  private static ResponseEntity<PolicyQuestionDocument> answered(PolicyQuestion question) {
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(question.version()))
        .body(PolicyQuestionDocument.of(question));
  }

  private static <T> T checked(Supplier<T> work) {
    try {
      return work.get();
    } catch (UnusableRules e) {
      throw Problem.of(
          ProblemCode.INVALID,
          e.problems().stream()
              .map(mistake -> new Violation("text", "", mistake, "Mend the terms and send them."))
              .toList());
    }
  }

  private PolicyQuestion require(String id) {
    return questions
        .byId(PolicyQuestionId.parse(id))
        .orElseThrow(() -> Problem.notFound("The question"));
  }
}
