package io.redress.cases.web;

import io.redress.rulebook.Rulebook;
import io.redress.rulebook.releases.RuleSets;
import io.redress.rulebook.text.FactsReader;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the rulebook about facts that belong to no case. */
@Tag(name = OpenApiDescription.DECISIONS)
@RestController
class DecisionsApi {
  /** The form in which the reader tells a problem: place, case, path, value, what is wrong. */
  private static final Pattern PROBLEM =
      Pattern.compile("facts:(\\d+): (?:case [^:]*: )?(?:([\\w.]+) = (.*?): )?(.*)");

  private final RuleSets rules;
  private final Assessments assessments;
  private final JsonMapper json;

  DecisionsApi(RuleSets rules, Assessments assessments, JsonMapper json) {
    this.rules = rules;
    this.assessments = assessments;
    this.json = json;
  }

  @Operation(
      summary = "Decide",
      description =
          "Facts in, entitlement out, in the vocabulary of the decision contract: one document of"
              + " facts gives its decision, {\"cases\": [{\"id\", \"inputs\"}]} gives"
              + " {\"decisions\": [{\"id\", \"decision\"}]}. Nothing is kept.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(ref = "#/components/schemas/Facts"))),
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The decision",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(ref = "#/components/schemas/Decision"))))
  @PostMapping(
      path = "/api/v1/decisions",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  JsonNode decide(
      @RequestBody JsonNode facts,
      @RequestParam(required = false) @Nullable String lang,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String asked) {
    var rulebook = rules.inForce();
    var reading =
        new FactsReader(rulebook.brandPolicyIds()).read("facts", json.writeValueAsString(facts));
    if (!reading.problems().isEmpty()) {
      throw Problem.of(
          ProblemCode.INVALID, reading.problems().stream().map(DecisionsApi::violation).toList());
    }
    var language = Assessments.language(lang, asked);
    return facts.has("cases")
        ? many(rulebook, reading.cases(), language)
        : decision(rulebook, reading.cases().getFirst(), language);
  }

  private JsonNode many(Rulebook rulebook, List<FactsReader.Case> cases, Locale language) {
    var answer = json.createObjectNode();
    var decisions = answer.putArray("decisions");
    for (var one : cases) {
      decisions.addObject().put("id", one.id()).set("decision", decision(rulebook, one, language));
    }
    return answer;
  }

  private JsonNode decision(Rulebook rulebook, FactsReader.Case one, Locale language) {
    return assessments.decision(rulebook.decide(one.facts()), language);
  }

  private static Violation violation(String problem) {
    var parts = PROBLEM.matcher(problem);
    if (!parts.matches() || parts.group(2) == null) {
      return new Violation("facts", "", problem, "Use the names of the decision contract.");
    }
    return new Violation(
        parts.group(2), parts.group(3), parts.group(4), "Use the names of the decision contract.");
  }
}
