package io.redress.cases.brands.packages;

import io.redress.cases.CaseView;
import io.redress.consumers.Consumer;
import io.redress.liaison.disclosure.DisclosureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds in words for a brand what would tell it of the case behind them: who the consumer is, how
 * they are reached, which order and which case it is.
 */
public final class CaseInWords {
  /** What is shorter stands in words by chance. */
  private static final int SHORTEST = 4;

  private static final int SHORTEST_FAMILY_NAME = 3;

  /** Numbers are written with a country in front or without; these digits at the end tell. */
  private static final int TELLING_DIGITS = 8;

  private static final int FEWEST_DIGITS = 7;
  private static final String BETWEEN_DIGITS = "[\\s()./-]*";

  private static final Pattern WITHOUT_SPACES =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  /** Where a capital says nothing of a name; the dot of a title ({@code Mrs.}) is no such place. */
  private static final Pattern BEGINNING =
      Pattern.compile("(?:^|[!?:;\\n]|(?<!\\b\\p{Lu}\\p{L}{0,3})\\.)[\\s\"'“„«(–-]*$");

  private CaseInWords() {}

  /** Something of a case, and whether it stands in words. */
  private record Trace(DisclosureKind kind, Predicate<String> isIn) {}

  /** Whether the words tell something of this case. */
  public static boolean tell(String words, CaseView view) {
    return stands(view.head().number(), words)
        || !kindsIn(words, "", view.consumer(), view.order().orderNumber()).isEmpty();
  }

  /**
   * What of the consumer and the order stands in the words.
   *
   * @param anyway what the brand is told anyway; nothing that stands there counts
   */
  static Set<DisclosureKind> kindsIn(
      String words, String anyway, Consumer consumer, String orderNumber) {
    return traces(consumer, orderNumber).stream()
        .filter(trace -> trace.isIn().test(words) && !trace.isIn().test(anyway))
        .map(Trace::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DisclosureKind.class)));
  }

  private static List<Trace> traces(Consumer consumer, String orderNumber) {
    var traces = new ArrayList<Trace>();
    traces.add(new Trace(DisclosureKind.ORDER_NUMBER, words -> stands(orderNumber, words)));
    traces.add(new Trace(DisclosureKind.CONSUMER_NAME, words -> isNamed(consumer.name(), words)));
    traces.add(new Trace(DisclosureKind.EMAIL, words -> stands(consumer.email(), words)));
    consumer
        .phone()
        .map(phone -> phone.replaceAll("[^0-9]", ""))
        .filter(digits -> digits.length() >= FEWEST_DIGITS)
        .ifPresent(
            digits ->
                traces.add(new Trace(DisclosureKind.PHONE, words -> isNumbered(digits, words))));
    return traces;
  }

  /** Whether it stands in the words as a word; Chinese and Japanese have no gaps. */
  private static boolean stands(String wanted, String words) {
    var text = wanted.strip();
    if (WITHOUT_SPACES.matcher(text).find()) {
      return text.codePointCount(0, text.length()) > 1 && words.contains(text);
    }
    return text.length() >= SHORTEST
        && !text.equals(Consumer.NAMELESS)
        && asWord(text).matcher(words).find();
  }

  /**
   * The name as a whole, or the family name alone where it is written like one: many of them are
   * words, too ({@code Ring}, {@code Will}), so one that begins a sentence does not count.
   */
  private static boolean isNamed(String name, String words) {
    var parts = Arrays.asList(name.strip().split("\\s+", -1));
    if (WITHOUT_SPACES.matcher(name).find()) {
      return stands(String.join("", parts), words) || stands(name, words);
    }
    var whole = String.join(" ", parts);
    return (parts.size() > 1 && stands(whole, words.replaceAll("\\s+", " ")))
        || isFamilyNamed(parts.getLast(), words);
  }

  private static boolean isFamilyNamed(String family, String words) {
    return family.length() >= SHORTEST_FAMILY_NAME
        && asWord(family)
            .matcher(words)
            .results()
            .anyMatch(found -> isWrittenAsName(words, found.start()));
  }

  private static boolean isWrittenAsName(String words, int at) {
    return Character.isUpperCase(words.codePointAt(at))
        && !BEGINNING.matcher(words.substring(0, at)).find();
  }

  private static boolean isNumbered(String digits, String words) {
    var telling = digits.substring(Math.max(0, digits.length() - TELLING_DIGITS));
    var gaps =
        telling
            .chars()
            .mapToObj(Character::toString)
            .collect(Collectors.joining(BETWEEN_DIGITS, "", "(?![0-9])"));
    return Pattern.compile(gaps).matcher(words).find();
  }

  private static Pattern asWord(String text) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
