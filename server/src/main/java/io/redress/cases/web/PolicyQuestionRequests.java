package io.redress.cases.web;

import io.redress.cases.brands.questions.TermsWish;
import io.redress.liaison.questions.AnswerWay;
import io.redress.liaison.questions.NewPolicyQuestion;
import io.redress.liaison.questions.QuestionMove;
import io.redress.liaison.questions.QuestionStep;
import io.redress.liaison.questions.Silence;
import io.redress.orders.web.Fields;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.PolicyQuestionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What programs send about questions to brands. */
final class PolicyQuestionRequests {
  private PolicyQuestionRequests() {}

  /** A question to be written. */
  @Schema(name = "AskPolicyQuestion")
  record Making(
      @Schema(description = "Id of the brand") @Nullable String brand,
      @Schema(description = "Id of the case that made somebody ask; the brand hears nothing of it")
          @Nullable String caseId,
      @Schema(description = "BCP 47 tag of the words", example = "fr") @Nullable String language,
      @Schema(description = "The question, in the language of the brand") @Nullable String words,
      @Schema(
              description = "What happens when there is no answer in time; keep_terms without",
              allowableValues = {"keep_terms", "escalate"})
          @Nullable String silence) {

    NewPolicyQuestion read(PolicyQuestionId id) {
      var fields = new Fields();
      var asked = fields.id("brand", brand, BrandId::parse);
      var matter =
          caseId == null ? Optional.<CaseId>empty() : fields.id("caseId", caseId, CaseId::parse);
      var tag = fields.language("language", language);
      var question = fields.words("words", words, NewPolicyQuestion.LONGEST_QUESTION);
      if (question.isEmpty()) {
        fields.wrong("words", "", "is missing", "Send the question.");
      }
      var then =
          silence == null
              ? Silence.KEEP_TERMS
              : fields.choice("silence", silence, Silence.values());
      fields.refuse();
      return new NewPolicyQuestion(
          id, asked.orElseThrow(), matter, tag, question.orElseThrow(), then);
    }
  }

  /** What happened, or what is done. */
  @Schema(name = "MovePolicyQuestion")
  record Moving(
      @Schema(allowableValues = {"send", "remind", "answer", "decline", "ask_again", "close"})
          @Nullable String move,
      @Schema(
              description =
                  "The answer, the reason, or the question in other words; needed to answer, to"
                      + " decline and to close")
          @Nullable String words,
      @Schema(description = "Who spoke for the brand, by name; needed to answer")
          @Nullable String by,
      @Schema(
              description = "How the answer came; api without",
              allowableValues = {"phone", "mail", "api"})
          @Nullable String way,
      @Schema(
              description =
                  "Until when the brand is asked to answer; its usual working days without")
          @Nullable String answerBy) {

    QuestionStep read(Supplier<Instant> usual) {
      var fields = new Fields();
      var what = fields.choice("move", move, QuestionMove.values());
      var said = fields.words("words", words, QuestionStep.LONGEST_WORDS);
      var until = fields.optionalInstant("answerBy", answerBy);
      var needsWords =
          what == QuestionMove.ANSWER || what == QuestionMove.DECLINE || what == QuestionMove.CLOSE;
      if (needsWords && said.isEmpty()) {
        fields.wrong("words", "", "is missing", "Send it.");
      }
      var isAnswer = what == QuestionMove.ANSWER;
      var who = isAnswer ? fields.required("by", by, QuestionStep.LONGEST_NAME) : "";
      var how = way == null ? AnswerWay.API : fields.choice("way", way, AnswerWay.values());
      if (how == AnswerWay.PAGE || what == QuestionMove.LET_PASS || what == QuestionMove.CONFIRM) {
        fields.wrong(
            how == AnswerWay.PAGE ? "way" : "move",
            how == AnswerWay.PAGE ? "page" : String.valueOf(move),
            "is not done by this call",
            "Send another; an answer is confirmed at its terms.");
      }
      fields.refuse();
      var text = said.orElse("");
      return switch (what) {
        case SEND -> new QuestionStep.Send(until.orElseGet(usual));
        case REMIND -> new QuestionStep.Remind();
        case ANSWER -> new QuestionStep.Answer(text, who, how);
        case DECLINE -> new QuestionStep.Decline(text);
        case ASK_AGAIN -> new QuestionStep.AskAgain(said, until.orElseGet(usual));
        case CLOSE -> new QuestionStep.Close(text);
        case LET_PASS, CONFIRM -> throw new IllegalStateException("refused above");
      };
    }
  }

  /** The terms that an answer means. */
  @Schema(name = "ConfirmTerms")
  record Confirming(
      @Schema(
              description =
                  "Keys with their values, one below the other, as rule files have them. Whose they"
                      + " are, what they cite and that they are confirmed is written by the house",
              example = "jurisdictions: [ALL]\nchannel: any\nreturnDays: 30")
          @Nullable String text,
      @Schema(description = "The words of the answer that decisions cite; consumers read them")
          @Nullable String quote,
      @Schema(
              description = "From when they count, a minute ahead at the earliest",
              format = "date-time")
          @Nullable String from) {

    TermsWish read() {
      var fields = new Fields();
      var terms = fields.words("text", text, TermsWish.LONGEST_TEXT);
      var words = fields.words("quote", quote, TermsWish.LONGEST_QUOTE);
      var when = fields.optionalInstant("from", from);
      if (terms.isEmpty()) {
        fields.wrong("text", "", "is missing", "Send the terms.");
      }
      if (words.isEmpty()) {
        fields.wrong("quote", "", "is missing", "Send the words of the answer to be cited.");
      }
      fields.refuse();
      return new TermsWish(terms.orElseThrow(), words.orElseThrow(), when);
    }
  }
}
