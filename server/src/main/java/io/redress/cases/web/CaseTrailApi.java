package io.redress.cases.web;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.web.TalkDocuments.EventDocument;
import io.redress.cases.web.TalkDocuments.MessageDocument;
import io.redress.conversation.Mails;
import io.redress.money.Refunds;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a case, what was said, promised, decided and paid. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/cases/{id}")
class CaseTrailApi {
  private final Cases cases;
  private final Refunds refunds;
  private final Mails mails;
  private final CaseMatters matters;
  private final Assessments assessments;

  CaseTrailApi(
      Cases cases, Refunds refunds, Mails mails, CaseMatters matters, Assessments assessments) {
    this.cases = cases;
    this.refunds = refunds;
    this.mails = mails;
    this.matters = matters;
    this.assessments = assessments;
  }

  @Operation(summary = "What happened, oldest first; ids and codes only")
  @GetMapping("/events")
  TalkDocuments.Events events(@PathVariable String id) {
    var events = view(id).conduct().events();
    return new TalkDocuments.Events(events.stream().map(EventDocument::of).toList());
  }

  @Operation(summary = "What was said in all threads, oldest first")
  @GetMapping("/messages")
  TalkDocuments.Messages messages(@PathVariable String id) {
    var messages = view(id).conduct().messages();
    return new TalkDocuments.Messages(messages.stream().map(MessageDocument::of).toList());
  }

  @Operation(summary = "What was promised, oldest first")
  @GetMapping("/promises")
  PromiseDocument.All promises(@PathVariable String id) {
    var promises = view(id).conduct().promises();
    return new PromiseDocument.All(promises.stream().map(PromiseDocument::of).toList());
  }

  @Operation(summary = "What the rulebook says of each line now, and why")
  @GetMapping("/decisions")
  AssessmentDocument.All decisions(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String lang,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String asked) {
    var view = view(id);
    var lines = view.content().lines();
    var language = Assessments.language(lang, asked);
    var documents = new ArrayList<AssessmentDocument>();
    for (var i = 0; i < lines.size(); i++) {
      var bought = view.order().line(lines.get(i).orderLineId()).orElseThrow();
      var found = view.content().assessments().get(i);
      documents.add(assessments.ofCase(bought.number(), found, language));
    }
    return new AssessmentDocument.All(documents);
  }

  @Operation(summary = "Refunds with every attempt, and the proofs of those that arrived")
  @GetMapping("/refunds")
  RefundDocument.All refunds(@PathVariable String id) {
    var caseId = matters.head(CaseId.parse(id)).id();
    return new RefundDocument.All(
        refunds.ofCase(caseId).stream().map(RefundDocument::of).toList(),
        refunds.settlementsOf(caseId).stream().map(RefundDocument::proof).toList());
  }

  @Operation(summary = "Mails about the case, newest first")
  @GetMapping("/mails")
  MailDocument.Page mails(@PathVariable String id) {
    var caseId = matters.head(CaseId.parse(id)).id();
    return new MailDocument.Page(
        mails.ofCase(caseId).stream().map(MailDocument::row).toList(), null);
  }

  private CaseView view(String id) {
    return cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
  }
}
