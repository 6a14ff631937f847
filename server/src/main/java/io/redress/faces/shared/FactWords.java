package io.redress.faces.shared;

import io.redress.cases.CaseLine;
import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.intake.Change;
import io.redress.rulebook.intake.Informant;
import io.redress.rulebook.intake.Unknown;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names facts, their values and what they would change, in the reader's words. */
public final class FactWords {
  private static final int MOST_DAYS = 2;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private final Page page;

  public FactWords(Page page) {
    this.page = page;
  }

  /** What a fact is called. */
  public String name(Fact fact) {
    return page.say("fact." + fact.path());
  }

  /** Who can tell it. */
  public String informant(Informant informant) {
    return page.say("intake.informant." + informant.code());
  }

  /** A value as people say it; empty where only its name says something. */
  public String value(Fact fact, Object value) {
    return switch (value) {
      case Boolean flag -> page.say("fact.value." + flag);
      case LocalDate day -> page.dates().day(day);
      case Instant moment -> page.dates().day(moment);
      case BigDecimal number -> number.toPlainString();
      case Integer number -> number.toString();
      case Category category -> page.say("fact.family." + Codes.of(category.family()));
      case String text when fact.choices().contains(text) ->
          page.say("fact.value." + fact.path() + "." + text);
      case String text when fact.type() == Fact.Type.COUNTRY -> country(text);
      case String text when fact.type() == Fact.Type.COUNTRIES -> country(text);
      case String text -> text;
      case Remedy remedy -> page.say("explanation.word." + remedy.code());
      case Collection<?> values ->
          values.stream().map(each -> value(fact, each)).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  /** A country; a part of one has its own letters after it. */
  private String country(String code) {
    var parts = code.split("-", 2);
    var locale = Locale.forLanguageTag(page.language().tag());
    var name = Locale.of("", parts[0]).getDisplayCountry(locale);
    return parts.length == 1 ? name : name + " (" + parts[1] + ")";
  }

  /** A value as it is kept: text that may be a flag, a choice or a day. */
  public String kept(Fact fact, String text) {
    if (text.equals("true") || text.equals("false")) {
      return value(fact, Boolean.valueOf(text));
    }
    if (text.equals(CaseLine.NOT_KNOWN)) {
      return page.say("intake.notKnown");
    }
    return DAY.matcher(text).matches() ? value(fact, LocalDate.parse(text)) : value(fact, text);
  }

  /** What each unknown fact would change, one line for each value that makes a difference. */
  public List<FactView> changes(List<Unknown> unknowns, Currency currency) {
    var lines = new ArrayList<FactView>();
    for (var unknown : unknowns) {
      for (var answer : told(unknown)) {
        var label = name(unknown.fact()) + ": " + value(unknown.fact(), answer.value());
        lines.add(new FactView(label, changes(answer, currency)));
      }
    }
    return lines.stream().filter(line -> !line.value().isEmpty()).toList();
  }

  /** The values worth telling; of days that all mean something else, some. */
  private static List<Unknown.Answer> told(Unknown unknown) {
    return unknown.fact().type() == Fact.Type.DATE
        ? unknown.answers().stream().limit(MOST_DAYS).toList()
        : unknown.answers();
  }

  /** What one value would change, as one sentence. */
  public String changes(Unknown.Answer answer, Currency currency) {
    return answer.changes().stream()
        .map(change -> say(change, currency))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String say(Change change, Currency currency) {
    return switch (change) {
      case Change.Right c ->
          page.say("intake.change.right." + c.answer().name().toLowerCase(Locale.ROOT));
      case Change.Gains c -> page.say("intake.change.gains", "remedies", names(c.remedies()));
      case Change.Loses c -> page.say("intake.change.loses", "remedies", names(c.remedies()));
      case Change.LastDay c -> page.say("intake.change.lastDay", "day", page.dates().day(c.day()));
      case Change.Amount c ->
          page.say("intake.change.amount", "sum", Money.rounded(c.amount(), currency));
      case Change.WayBack c -> page.say("intake.change.wayBack." + c.party());
      case Change.Terms c -> page.say("intake.change.terms");
      case Change.Recovery c -> page.say("intake.change.recovery");
    };
  }

  private List<String> names(List<Remedy> remedies) {
    return remedies.stream().map(remedy -> page.say("explanation.word." + remedy.code())).toList();
  }
}
