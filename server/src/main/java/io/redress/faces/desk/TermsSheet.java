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
import java.util.stream.Stream;

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
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("start", List.of("delivery", "purchase", "shipment")),
          new Choice("refundForm", Fact.STORE_REFUND_FORM.choices()),
          new Choice("returnBy", List.of("consumer", "seller")));

  /** Anything else is put in quotes, so that it stays one value. */
  private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z_]{1,40}");

  /** A term that is one of a few values. */
  private record Choice(String key, List<String> values) {}

  TermsSheet {
    said = Map.copyOf(said);
  }

  /** Takes terms apart; a value that no field can show stays among the rest. */
  static TermsSheet of(String terms) {
    var text = RuleText.of(terms);
    var said = new HashMap<String, String>();
    DAYS.forEach(key -> text.number(key).ifPresent(days -> said.put(key, Integer.toString(days))));
    for (var choice : CHOICES) {
      var word = text.word(choice.key());
      if (choice.values().contains(word)) {
        said.put(choice.key(), word);
      }
    }
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
    return Stream.concat(DAYS.stream(), CHOICES.stream().map(Choice::key)).toList();
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
    return CHOICES.stream().map(choice -> choice(visit, choice)).toList();
  }

  private ChoiceView choice(Visit visit, Choice choice) {
    var key = choice.key();
    var options = new ArrayList<Option>();
    options.add(new Option("", visit.say(WORDS + "unsaid"), ""));
    for (var value : choice.values()) {
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
