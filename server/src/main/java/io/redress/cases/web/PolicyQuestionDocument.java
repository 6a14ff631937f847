package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.brands.questions.TermsDraft;
import io.redress.cases.brands.questions.TermsProposal;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestion.Answer;
import io.redress.liaison.questions.PolicyQuestion.NewTerms;
import io.redress.liaison.questions.QuestionEvent;
import io.redress.rulebook.text.RuleDifference;
import io.redress.shared.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question to a brand about its terms, as the API shows it. */
@Schema(name = "PolicyQuestion", description = "What a brand is asked about its terms")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyQuestionDocument(
    String id,
    @Schema(description = "What people call it by", example = "Q-12") String number,
    @Schema(description = "Id of the brand") String brand,
    @Schema(description = "Id of the case that made somebody ask; the brand is told nothing of it")
        @Nullable String caseId,
    @Schema(description = "BCP 47 tag of the words") String language,
    @Schema(description = "The question") String words,
    @Schema(
            allowableValues = {
              "to_send",
              "sent",
              "answered",
              "confirmed",
              "declined",
              "no_answer",
              "closed"
            })
        String state,
    @Schema(
            description = "What happens when there is no answer in time",
            allowableValues = {"keep_terms", "escalate"})
        String silence,
    Instant madeAt,
    @Nullable Instant sentAt,
    @Schema(description = "Until when the brand was asked to answer") @Nullable Instant answerBy,
    @Schema(description = "When it is looked at next; absent when the brand is not awaited")
        @Nullable Instant nextAt,
    int reminders,
    @Nullable AnswerPart answer,
    @Nullable TermsPart terms,
    int version,
    @Schema(description = "What can be done about it now") List<String> moves) {

  /** What the brand said last. */
  @Schema(name = "PolicyAnswer")
  record AnswerPart(
      String words,
      @Schema(description = "Who spoke for the brand, by name") String by,
      @Schema(allowableValues = {"page", "phone", "mail", "api"}) String way,
      Instant at) {
    static AnswerPart of(Answer answer) {
      return new AnswerPart(answer.words(), answer.by(), Codes.of(answer.way()), answer.at());
    }
  }

  /** The terms that cite the answer. */
  @Schema(name = "ConfirmedTerms")
  record TermsPart(
      @Schema(description = "Id of the release, see /api/v1/rule-sets") String release,
      @Schema(description = "Identifier that decisions cite", example = "own-mk-eu-online")
          String rule,
      @Schema(description = "From when they count") Instant from) {
    static TermsPart of(NewTerms terms) {
      return new TermsPart(terms.release().toString(), terms.ruleId(), terms.from());
    }
  }

  /** Something that happened to it. */
  @Schema(name = "PolicyQuestionEvent")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Event(
      int number,
      String move,
      String state,
      String words,
      By by,
      Instant at,
      @Nullable Instant until) {
    static Event of(QuestionEvent event) {
      return new Event(
          event.number(),
          Codes.of(event.move()),
          Codes.of(event.state()),
          event.words(),
          By.of(event.by()),
          event.at(),
          event.until().orElse(null));
    }
  }

  /** Who did it. */
  @Schema(name = "PolicyQuestionActor")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record By(
      @Schema(allowableValues = {"staff", "api_key", "brand_contact", "system"}) String kind,
      @Nullable String id) {
    static By of(Actor actor) {
      var id = actor.id();
      return new By(Codes.of(actor.kind()), id == null ? null : id.toString());
    }
  }

  /** One question with its history. */
  @Schema(name = "PolicyQuestionWhole")
  record Whole(
      PolicyQuestionDocument question, @Schema(description = "Oldest first") List<Event> history) {}

  /** Questions to all brands. */
  @Schema(name = "PolicyQuestions")
  record All(
      @Schema(description = "What is due first; at most 200")
          List<PolicyQuestionDocument> questions) {}

  /** The terms as they stand, to be written anew. */
  @Schema(name = "TermsProposal")
  record Proposal(
      @Schema(description = "Identifier that decisions will cite") String rule,
      @Schema(description = "Keys with their values, as rule files have them") String text,
      @Schema(description = "Words of the answer that can be cited") String quote,
      @Schema(description = "Whether the house has no terms of its own for the brand yet")
          boolean isNew,
      @Schema(description = "Name of terms that take their place later; empty without")
          String next) {
    static Proposal of(TermsProposal proposal) {
      return new Proposal(
          proposal.ruleId(), proposal.text(), proposal.quote(), proposal.isNew(), proposal.next());
    }
  }

  /** Terms as they would be published. */
  @Schema(name = "TermsDraft")
  record Draft(
      String rule,
      @Schema(description = "What decisions would cite") String citation,
      List<Change> changes) {
    static Draft of(TermsDraft draft) {
      return new Draft(
          draft.ruleId(), draft.citation(), draft.differences().stream().map(Change::of).toList());
    }
  }

  /** A rule that changes. */
  @Schema(name = "TermsChange")
  record Change(
      String rule,
      @Schema(description = "As it is written; empty when it is not there") String before,
      @Schema(description = "As it would be written") String after) {
    static Change of(RuleDifference difference) {
      return new Change(difference.ruleId(), difference.before(), difference.after());
    }
  }

  static PolicyQuestionDocument of(PolicyQuestion question) {
    var matter = question.matter();
    var course = question.course();
    return new PolicyQuestionDocument(
        question.id().toString(),
        question.number(),
        matter.brandId().toString(),
        matter.caseId().map(Object::toString).orElse(null),
        matter.language(),
        matter.words(),
        Codes.of(course.state()),
        Codes.of(course.silence()),
        course.madeAt(),
        course.sentAt().orElse(null),
        course.answerBy().orElse(null),
        course.nextAt().orElse(null),
        course.reminders(),
        question.answer().map(AnswerPart::of).orElse(null),
        question.terms().map(TermsPart::of).orElse(null),
        question.version(),
        question.moves().stream().map(Codes::of).toList());
  }
}
