package io.redress.cases.web;

import io.redress.cases.Cases;
import io.redress.cases.LineAssessment;
import io.redress.language.Languages;
import io.redress.rulebook.Decision;
import io.redress.rulebook.text.DecisionWriter;
import io.redress.rulebook.text.Explanations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes decisions in the words of the decision contract, explained in a reader's language. */
@Component
class Assessments {
  private final DecisionWriter writer = new DecisionWriter();
  private final Explanations explanations = new Explanations();
  private final Cases cases;
  private final JsonMapper json;

  Assessments(Cases cases, JsonMapper json) {
    this.cases = cases;
    this.json = json;
  }

  /** The language of the explanation: of the parameter, else of the header, else English. */
  static Locale language(@Nullable String lang, @Nullable String acceptLanguage) {
    return Languages.choose(List.of(Optional.ofNullable(lang)), acceptLanguage);
  }

  JsonNode decision(Decision decision, Locale language) {
    var words = explanations.render(decision.explanation(), language.toLanguageTag());
    return json.readTree(writer.text(decision, words));
  }

  /** What is possible for a line before there is a case. */
  AssessmentDocument document(int orderLine, LineAssessment found, Locale language) {
    return document(orderLine, null, found, language);
  }

  /** What is possible for a line of a case. */
  AssessmentDocument ofCase(int orderLine, LineAssessment found, Locale language) {
    return document(orderLine, found.caseLineId().toString(), found, language);
  }

  private AssessmentDocument document(
      int orderLine, @Nullable String line, LineAssessment found, Locale language) {
    return new AssessmentDocument(
        orderLine,
        line,
        found.possible().stream().map(AssessmentDocument.PossiblePart::of).toList(),
        decision(found.decision(), language),
        cases.unknowns(found).stream().map(UnknownDocument::of).toList());
  }
}
