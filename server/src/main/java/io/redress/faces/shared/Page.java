package io.redress.faces.shared;

import io.redress.language.Dates;
import io.redress.language.Language;
import io.redress.language.Sums;
import io.redress.language.TimeLeft;
import io.redress.language.Words;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * The page one reader sees: in which words, of which house, at which place, in which light.
 *
 * <p>Every template gets it; it is the only way for a template to write a word, a date or a sum.
 */
public record Page(Words words, House house, Place place, Csrf csrf, Look look) {

  /** A message without parameters. */
  public String say(String key) {
    return words.say(key);
  }

  /** A message with its parameters as name, value, name, value. */
  public String say(String key, Object... namesAndValues) {
    return words.say(key, namesAndValues);
  }

  /** The text at the start of a sentence: its first letter in capital where the script has one. */
  public String sentence(String text) {
    return words.sentence(text);
  }

  public Dates dates() {
    return words.dates();
  }

  public Sums sums() {
    return words.sums();
  }

  public TimeLeft timeLeft() {
    return words.timeLeft();
  }

  /** A sum as text, for {@code <bdi>}. */
  public String sum(Money money) {
    return sums().of(money);
  }

  /** The moment of reading. */
  public Instant now() {
    return words.reader().now();
  }

  public Language language() {
    return words.reader().language();
  }

  /** The languages in which this reader may read it. */
  public List<Language> languages() {
    return look.audience().languages();
  }

  public boolean isForStaff() {
    return look.audience() == Audience.STAFF;
  }

  /**
   * The sheet of shipped slices for Han and kana, empty where none is needed. It stands at the end
   * of the page, so that no word waits for it. The desk and brands read names in any script; a
   * consumer's own device has the script they write in.
   */
  public String slices() {
    return switch (language()) {
      case JAPANESE -> "noto-sans-jp";
      case SIMPLIFIED_CHINESE -> "noto-sans-sc";
      case ENGLISH, ARABIC, FRENCH, ITALIAN, PSEUDO, PSEUDO_MIRRORED ->
          look.audience() == Audience.CONSUMER ? "" : "noto-sans-sc";
    };
  }

  /** What stands in the window's title: the page, then the house. */
  public String windowTitle(String title) {
    return title + " · " + house.name();
  }
}
