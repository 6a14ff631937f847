package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.FieldView;
import io.redress.rulebook.Fact;
import io.redress.rulebook.text.RuleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Terms of a brand in a form: what most answers are about has a field of its own, and all the rest
 * stands below as in rule files.
 *
 * @param said what stands in the fields, by the key of the term; a term without words has none
 * @param rest the other terms, keys with their values one below the other
 */
record TermsSheet(Map<String, String> said, String rest) {
  /** The field of the other terms. */
  static final String REST = "text";

  private static final String WORDS = "questions.sheet.";

  /** Numbers of days, in the order in which they are asked for. */
  private static final List<String> DAYS = List.of("returnDays", "exchangeDays");

  /** What is one of a few, in that order. */
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "start", List.of("delivery", "purchase", "shipment"),
          "refundForm", Fact.STORE_REFUND_FORM.choices(),
          "returnBy", List.of("consumer", "seller"));

  private static final List<String> CHOSEN = List.of("start", "refundForm", "returnBy");

  /** Anything else is put in quotes, so that it stays one value. */
  private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z_]{1,40}");

  TermsSheet {
    said = Map.copyOf(said);
  }

  /** Takes terms apart; a value that no field can show stays among the rest. */
  static TermsSheet of(String terms) {
    var text = RuleText.of(terms);
    var said = new HashMap<String, String>();
    DAYS.forEach(key -> text.number(key).ifPresent(days -> said.put(key, Integer.toString(days))));
    CHOICES.forEach(
        (key, choices) -> {
          if (choices.contains(text.word(key))) {
            said.put(key, text.word(key));
          }
        });
    return new TermsSheet(said, text.without(List.copyOf(said.keySet())).text());
  }

  /** What somebody wrote into the form. */
  static TermsSheet written(Map<String, String> fields) {
    var said = new HashMap<String, String>();
    keys().stream()
        .filter(key -> !fields.getOrDefault(key, "").isBlank())
        .forEach(key -> said.put(key, fields.getOrDefault(key, "").strip()));
    return new TermsSheet(said, fields.getOrDefault(REST, ""));
  }

  private static List<String> keys() {
    var all = new ArrayList<>(DAYS);
    all.addAll(CHOSEN);
    return all;
  }

  /** The terms as a rule file has them; a field goes before what the rest says of the same. */
  String text() {
    var text = RuleText.of(rest);
    for (var key : keys()) {
      var value = said.getOrDefault(key, "");
      if (PLAIN.matcher(value).matches()) {
        text = text.with(key, value);
      } else if (!value.isEmpty()) {
        text = text.withWords(key, value);
      }
    }
    return text.text();
  }

  /** The fields for numbers of days. */
  List<FieldView> days(Visit visit) {
    return DAYS.stream()
        .map(
            key ->
                FieldView.of(key, visit.say(WORDS + key), FieldView.Kind.DECIMAL)
                    .hinting(visit.say(WORDS + "days.hint"))
                    .holding(said.getOrDefault(key, "")))
        .toList();
  }

  /** The questions with few answers; that the terms say nothing of it is always one of them. */
  List<ChoiceView> choices(Visit visit) {
    return CHOSEN.stream().map(key -> choice(visit, key)).toList();
  }

  private ChoiceView choice(Visit visit, String key) {
    var options = new ArrayList<Option>();
    options.add(new Option("", visit.say(WORDS + "unsaid"), ""));
    for (var value : CHOICES.getOrDefault(key, List.of())) {
      options.add(new Option(value, visit.say(WORDS + key + "." + value), ""));
    }
    return new ChoiceView(
        visit.say(WORDS + key),
        key,
        ChoiceView.Kind.ONE,
        options,
        Set.of(said.getOrDefault(key, "")));
  }
}
