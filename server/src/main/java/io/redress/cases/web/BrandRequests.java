package io.redress.cases.web;

import io.redress.cases.CaseCommand;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.health.StrainNote;
import io.redress.rulebook.Remedy;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the commands between the house and the brand. */
sealed interface BrandRequests extends CommandRequest {

  @Schema(name = "AskBrandCommand", description = "Ask the brand to agree to a remedy")
  record AskBrand(
      @Schema(example = "repair") @Nullable String remedy,
      @Nullable String question,
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
      var reason = reading.fields().words("override", override, StrainNote.MOST_REASON);
      reading.fields().refuse();
      var request = new CaseCommand.AskBrand(reading.caseId(), asked, words);
      return reason.map(request::because).orElse(request);
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
      @Schema(description = "Who spoke for the brand") @Nullable String answeredBy)
      implements BrandRequests {

    @Override
    public CaseCommand read(CommandReading reading) {
      var fields = reading.fields();
      var kind = fields.choice("answer", answer, Answer.values());
      var by = fields.required("answeredBy", answeredBy, 200);
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
          reading.caseId(), answer(kind, said, conditions), by);
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
  record ReplyToBrand(@Nullable String words) implements BrandRequests {
    @Override
    public CaseCommand read(CommandReading reading) {
      var told = CommandRequest.words(reading, "words", words);
      reading.fields().refuse();
      return new CaseCommand.ReplyToBrand(reading.caseId(), told);
    }
  }
}
