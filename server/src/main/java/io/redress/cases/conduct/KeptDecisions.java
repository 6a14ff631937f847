package io.redress.cases.conduct;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How decisions and their facts are kept: patterns and parameters, not words. */
@Component
class KeptDecisions {
  private final JsonMapper json;
  private final Rulebook rulebook;

  KeptDecisions(JsonMapper json, Rulebook rulebook) {
    this.json = json;
    this.rulebook = rulebook;
  }

  String rulebookVersion() {
    return rulebook.version();
  }

  String facts(Facts facts) {
    var values = new LinkedHashMap<String, Object>();
    facts.known().forEach(fact -> values.put(fact.path(), text(facts.value(fact).orElseThrow())));
    return json.writeValueAsString(values);
  }

  String decision(Decision decision) {
    var values = new LinkedHashMap<String, Object>();
    values.put("entitled", String.valueOf(decision.entitled()));
    values.put("certainty", decision.certainty().code());
    values.put("basis", decision.basis().code());
    values.put("remedies", decision.remedies().stream().map(remedy -> remedy.code()).toList());
    decision.terms().forEach((term, value) -> values.put(term.key(), text(value)));
    values.put(
        "grounds",
        decision.grounds().stream()
            .map(
                ground ->
                    Map.of(
                        "ruleId", ground.ruleId(),
                        "version", text(ground.version()),
                        "applies", ground.applies()))
            .toList());
    values.put(
        "explanation",
        decision.explanation().stream()
            .map(
                sentence ->
                    Map.of(
                        "pattern", sentence.pattern(),
                        "parameters", texts(sentence.parameters())))
            .toList());
    return json.writeValueAsString(values);
  }

  private static Map<String, String> texts(Map<String, Object> values) {
    var texts = new LinkedHashMap<String, String>();
    values.forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  private static String text(Object value) {
    return value.toString();
  }
}
