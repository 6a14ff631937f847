package io.redress.cases.conduct;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Sentence;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How decisions and their facts are kept: patterns and parameters, not words. */
@Component
public class KeptDecisions {
  private static final String SEPARATOR = ", ";

  private final JsonMapper json;

  KeptDecisions(JsonMapper json) {
    this.json = json;
  }

  /** The facts by their names, to be read again by {@link #facts(String)}. */
  public String facts(Facts facts) {
    var values = new LinkedHashMap<String, Object>();
    facts.known().forEach(fact -> values.put(fact.path(), plain(facts.value(fact).orElseThrow())));
    return json.writeValueAsString(values);
  }

  /** The facts as they were kept; a fact that is no more in the catalogue is left out. */
  public Facts facts(String kept) {
    var facts = Facts.builder();
    json.readValue(kept, new TypeReference<Map<String, Object>>() {})
        .forEach(
            (path, raw) ->
                Fact.atPath(path)
                    .ifPresent(fact -> FactValues.set(facts, fact, listed(fact, raw))));
    return facts.build();
  }

  /** The decision by its names, to be compared by {@link #document(String)}. */
  public String decision(Decision decision) {
    return json.writeValueAsString(document(decision));
  }

  /** A kept decision by its names. */
  public Map<String, Object> document(String kept) {
    return json.readValue(kept, new TypeReference<>() {});
  }

  /** What would be kept of a decision, by its names. */
  public Map<String, Object> document(Decision decision) {
    var values = new LinkedHashMap<String, Object>();
    values.put("entitled", String.valueOf(decision.entitled()));
    values.put("certainty", decision.certainty().code());
    values.put("basis", decision.basis().code());
    values.put("remedies", decision.remedies().stream().map(Remedy::code).toList());
    decision.terms().forEach((term, value) -> values.put(term.key(), text(value)));
    values.put(
        "entitlements", decision.entitlements().stream().map(KeptDecisions::entitlement).toList());
    values.put("missingFacts", decision.missingFacts().stream().map(Fact::path).toList());
    values.put("grounds", decision.grounds().stream().map(KeptDecisions::ground).toList());
    values.put("explanation", decision.explanation().stream().map(KeptDecisions::words).toList());
    return values;
  }

  private static Map<String, String> entitlement(Entitlement given) {
    var values = new LinkedHashMap<String, String>();
    values.put("remedy", given.remedy().code());
    values.put("tier", text(given.tier()));
    values.put("ruleId", given.ruleId());
    values.put("basis", given.basis());
    put(values, "claimBy", given.claimBy());
    put(values, "performBy", given.performBy());
    put(values, "amount", given.amount());
    put(values, "form", given.form());
    put(values, "burdenOn", given.burdenOn());
    put(values, "costBearer", given.costBearer());
    put(values, "returnShippingBy", given.returnShippingBy());
    put(values, "needsApproval", given.needsApproval() ? true : null);
    return values;
  }

  private static void put(Map<String, String> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, text(value));
    }
  }

  /** Where a rule stands is told by the rule set, which is kept as well. */
  private static Map<String, Object> ground(Ground ground) {
    return Map.of(
        "ruleId", ground.ruleId(),
        "version", text(ground.version()),
        "applies", ground.applies());
  }

  private static Map<String, Object> words(Sentence sentence) {
    var parameters = new LinkedHashMap<String, String>();
    sentence.parameters().forEach((name, value) -> parameters.put(name, text(value)));
    return Map.of("pattern", sentence.pattern(), "parameters", parameters);
  }

  private static Object plain(Object value) {
    return value instanceof Collection<?> list
        ? list.stream().map(KeptDecisions::text).toList()
        : text(value);
  }

  private static String text(Object value) {
    return switch (value) {
      case BigDecimal amount -> amount.toPlainString();
      case Remedy remedy -> remedy.code();
      case Collection<?> list ->
          String.join(SEPARATOR, list.stream().map(KeptDecisions::text).toList());
      default -> value.toString();
    };
  }

  /** Lists were once kept as the text that Java makes of them. */
  private static Object listed(Fact fact, Object raw) {
    return switch (fact.type()) {
      case COUNTRIES, TEXTS, DATES, REMEDIES ->
          raw instanceof String text
              ? List.of(text.substring(1, text.length() - 1).split(SEPARATOR, -1))
              : raw;
      case FLAG,
          CHOICE,
          CHOICE_OR_DATE,
          FLAG_OR_DATE,
          FLAG_OR_AMOUNT,
          FLAG_OR_TEXT,
          COUNTRY,
          ZONE,
          DATE,
          INSTANT,
          AMOUNT,
          NUMBER,
          CURRENCY,
          CATEGORY,
          REMEDY,
          BRAND_POLICY,
          SPECIAL_TERMS,
          TEXT ->
          raw;
    };
  }
}
