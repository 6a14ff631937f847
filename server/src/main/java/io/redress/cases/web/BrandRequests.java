package io.redress.cases.web;

import io.redress.cases.CaseCommand;
import io.redress.liaison.Asking;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.Heard;
import io.redress.liaison.HeardBy;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.liaison.health.AllTheSame;
import io.redress.liaison.health.StrainNote;
import io.redress.rulebook.Remedy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bodies of the commands between the house and the brand. */
sealed interface BrandRequests extends CommandRequest {

  @Schema(name = "AskBrandCommand", description = "Ask the brand to agree to a remedy")
  record AskBrand(
      @Schema(example = "repair") @Nullable String remedy,
      @Schema(
              description =
                  "Refused with brand_words_name_client where it tells the consumer's name, e-mail,"
                      + " phone or order number and that is not let go (disclosure)")
          @Nullable String question,
      @Schema(
              description = "What its silence means; left out, what was agreed with the brand",
              allowableValues = {"wait_on", "go_ahead_at_own_cost", "escalate"})
          @Nullable String whenSilent,
      @Schema(
              description =
                  "own reaches the brand at once; together with all that it is asked so within the"
                      + " same two hours, in one letter",
              allowableValues = {"own", "together"},
              defaultValue = "own")
          @Nullable String letter,
      @Schema(
              description =
                  "Why it is sent although it strains the brand; without it such a request is"
                      + " refused with brand_strain, which names each strain and what can be done"
                      + " instead. At most 1000 characters")
          @Nullable String override)
      implements BrandRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var asked = reading.fields().choice("remedy", remedy, Remedy.values());
      var words = CommandRequest.words(reading, "question", question);
      var silent =
          whenSilent == null
              ? Optional.<WhenSilent>empty()
              : Optional.of(reading.fields().choice("whenSilent", whenSilent, WhenSilent.values()));
      var by =
          letter == null
              ? Asking.Letter.OWN
              : reading.fields().choice("letter", letter, Asking.Letter.values());
      var reason = reading.fields().words("override", override, StrainNote.MOST_REASON);
      reading.fields().refuse();
      var how = new Asking(silent, by).because(reason.orElse(""));
      return new CaseCommand.AskBrand(reading.caseId(), asked, words, how);
    }
  }

  @Schema(
      name = "AcknowledgeRequestCommand",
      description = "The brand says that it looks into the request; its date stays")
  record AcknowledgeRequest() implements BrandRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      return new CaseCommand.AcknowledgeRequest(reading.caseId());
    }
  }

  /** The kinds of answers of a brand. */
  enum Answer {
    APPROVED,
    APPROVED_IN_PART,
    DECLINED,
    ASKED
  }

  @Schema(
      name = "RecordBrandAnswerCommand",
      description = "What the brand's contact answered, also late")
  record RecordBrandAnswer(
      @Schema(allowableValues = {"approved", "approved_in_part", "declined", "asked"})
          @Nullable String answer,
      @Schema(description = "Reasons, or what the brand wants to know; not needed for approved")
          @Nullable String words,
      @Schema(description = "Only for approved_in_part") @Nullable String terms,
      @Schema(description = "Who spoke for the brand") @Nullable String answeredBy,
      @Schema(
              description = "By which way it was heard; left out, by this program",
              allowableValues = {"page", "phone", "email", "api"})
          @Nullable String heardBy,
      @Schema(
              description = "When it was said, after the brand was asked; left out, just now",
              format = "date-time",
              example = "2026-06-22T17:00:00+02:00")
          @Nullable String answeredAt)
      implements BrandRequests {

    @Override
    public CaseCommand read(CommandReading reading) {
      var fields = reading.fields();
      var kind = fields.choice("answer", answer, Answer.values());
      var by = fields.required("answeredBy", answeredBy, Heard.MAXIMUM_NAME);
      var way = heardBy == null ? HeardBy.API : fields.choice("heardBy", heardBy, HeardBy.values());
      var at = fields.optionalInstant("answeredAt", answeredAt);
      if (terms != null && kind != Answer.APPROVED_IN_PART) {
        fields.wrong("terms", terms, "goes with approved_in_part only", "Leave it out.");
      }
      var said =
          switch (kind) {
            case APPROVED, APPROVED_IN_PART -> fields.words("words", words, MOST_WORDS).orElse("");
            case DECLINED, ASKED -> CommandRequest.words(reading, "words", words);
          };
      var conditions =
          kind == Answer.APPROVED_IN_PART ? CommandRequest.words(reading, "terms", terms) : "";
      fields.refuse();
      return new CaseCommand.RecordBrandAnswer(
          reading.caseId(), answer(kind, said, conditions), new Heard(by, way, at));
    }

    private static BrandAnswer answer(Answer kind, String said, String conditions) {
      return switch (kind) {
        case APPROVED -> new BrandAnswer.Approved(said);
        case APPROVED_IN_PART -> new BrandAnswer.ApprovedInPart(conditions, said);
        case DECLINED -> new BrandAnswer.Declined(said);
        case ASKED -> new BrandAnswer.Asked(said);
      };
    }
  }

  @Schema(name = "ReplyToBrandCommand", description = "Answer a question of the brand")
  record ReplyToBrand(
      @Schema(description = "Looked at like the question of ask_brand") @Nullable String words)
      implements BrandRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var told = CommandRequest.words(reading, "words", words);
      reading.fields().refuse();
      return new CaseCommand.ReplyToBrand(reading.caseId(), told);
    }
  }

  @Schema(
      name = "AppealToBrandCommand",
      description =
          "Ask a brand that said no, or not all, to think again; twice at most. The consumer hears "
              + "by when it may answer")
  record AppealToBrand(
      @Schema(description = "Why it should; looked at like the question of ask_brand")
          @Nullable String words,
      @Schema(
              description =
                  "Why it is sent although it strains the brand, as for ask_brand. At most 1000"
                      + " characters")
          @Nullable String override)
      implements BrandRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var why = CommandRequest.words(reading, "words", words);
      var reason = reading.fields().words("override", override, StrainNote.MOST_REASON);
      reading.fields().refuse();
      return new CaseCommand.AppealToBrand(
          reading.caseId(), why, AllTheSame.because(reason.orElse("")));
    }
  }
}
