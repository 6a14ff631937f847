package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.rulebook.Category;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import io.redress.rulebook.intake.Change;
import io.redress.rulebook.intake.Unknown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A fact that is still unknown, who can tell it, and what it would change. */
@Schema(name = "UnknownFact")
record UnknownDocument(
    @Schema(description = "Path in the decision contract", example = "item.worn") String fact,
    @Schema(
            description = "Who can tell",
            allowableValues = {"consumer", "house", "examiner"})
        String informant,
    @Schema(description = "Values that make a difference; none when only with other facts")
        List<AnswerPart> answers) {

  static UnknownDocument of(Unknown unknown) {
    return new UnknownDocument(
        unknown.fact().path(),
        unknown.informant().code(),
        unknown.answers().stream().map(AnswerPart::of).toList());
  }

  /** What one value of the fact would change. */
  @Schema(name = "AnswerToUnknown")
  record AnswerPart(
      @Schema(description = "As text, as the command answer_fact takes it") String value,
      List<ChangePart> changes) {
    static AnswerPart of(Unknown.Answer answer) {
      return new AnswerPart(
          text(answer.value()), answer.changes().stream().map(ChangePart::of).toList());
    }

    private static String text(Object value) {
      return value instanceof Category category ? category.code() : value.toString();
    }
  }

  /** One difference. */
  @Schema(name = "ChangeByFact")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ChangePart(
      @Schema(
              allowableValues = {
                "right",
                "gains",
                "loses",
                "last_day",
                "amount",
                "way_back",
                "terms",
                "recovery"
              })
          String kind,
      @Schema(description = "exists, none or open; consumer or seller") @Nullable String to,
      @Nullable List<String> remedies,
      @Nullable LocalDate day,
      @Nullable BigDecimal amount,
      @Schema(description = "Names of terms in the decision contract")
          @Nullable List<String> terms) {
    static ChangePart of(Change change) {
      return switch (change) {
        case Change.Right c -> to("right", c.answer().name().toLowerCase(Locale.ROOT));
        case Change.Gains c -> remedies("gains", c.remedies());
        case Change.Loses c -> remedies("loses", c.remedies());
        case Change.LastDay c -> new ChangePart("last_day", null, null, c.day(), null, null);
        case Change.Amount c -> new ChangePart("amount", null, null, null, c.amount(), null);
        case Change.WayBack c -> to("way_back", c.party());
        case Change.Terms c ->
            new ChangePart(
                "terms", null, null, null, null, c.terms().stream().map(Term::key).toList());
        case Change.Recovery c -> new ChangePart("recovery", null, null, null, null, null);
      };
    }

    private static ChangePart to(String kind, String to) {
      return new ChangePart(kind, to, null, null, null, null);
    }

    private static ChangePart remedies(String kind, List<Remedy> remedies) {
      return new ChangePart(
          kind, null, remedies.stream().map(Remedy::code).toList(), null, null, null);
    }
  }
}
