package io.redress.language.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import io.redress.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said is short and plain, in the marks of its own language, and free of our codes. */
class PlainLanguageTest {
  private static final Bundles BUNDLES = Bundles.load();
  private static final int MOST_WORDS = 25;
  private static final int MOST_CHARACTERS = 50;
  private static final int MOST_EXPLANATIONS = 50;

  /** Capitals that people know by themselves. */
  private static final Set<String> KNOWN_CAPITALS =
      Set.of(
          "API", "BIC", "CSV", "GIF", "HEIC", "IBAN", "JPEG", "JSON", "JSONL", "MOV", "PDF", "PNG",
          "SEPA", "TIFF", "TSV", "WEBP", "XLSX", "YAML", "ZIP");

  /** How a date is described to us; staff have to write it so. */
  private static final String DATE_PATTERN = "dd.MM.yyyy";

  /** A plural with these forms alone tells whether there is any, and counts nothing. */
  private static final Set<String> WHETHER_ANY = Set.of("zero", "other");

  private static final Pattern CODE =
      Pattern.compile("[A-Za-z]+_[A-Za-z_]+|[a-z]+(\\.[a-zA-Z]+){2,}|\\b[A-Z]{3,}\\b");

  static List<Language> languages() {
    return Language.ofBrands();
  }

  /** One way a message can come out. */
  record Said(String key, String text) {
    @Override
    public String toString() {
      return key + " = " + text;
    }
  }

  private static Stream<Said> said(Language language) {
    return BUNDLES.keys(language).stream().flatMap(key -> said(language, key));
  }

  private static Stream<Said> said(Language language, String key) {
    var pattern = BUNDLES.message(language, key).pattern();
    return Outcomes.of(pattern).stream().map(text -> new Said(key, text));
  }

  private static Stream<String> sentences(String text) {
    return Pattern.compile("(?<=[.?!;؛؟:])\\s+|\n|(?<=[。！？；：])").splitAsStream(text);
  }

  private static boolean isWithoutSpaces(Language language) {
    return language == Language.SIMPLIFIED_CHINESE || language == Language.JAPANESE;
  }

  private static boolean isTooLong(Language language, String sentence) {
    return isWithoutSpaces(language)
        ? sentence.codePoints().filter(Character::isLetterOrDigit).count() > MOST_CHARACTERS
        : Stream.of(sentence.split("\\s+", -1))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count()
            > MOST_WORDS;
  }

  @Nested
  class GivenAnyLanguage {
    @ParameterizedTest
    @MethodSource("io.redress.language.bundle.PlainLanguageTest#languages")
    void whenASentenceIsSaid_thenItIsShort(Language language) {
      assertThat(said(language))
          .filteredOn(
              said -> sentences(said.text()).anyMatch(sentence -> isTooLong(language, sentence)))
          .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.redress.language.bundle.PlainLanguageTest#languages")
    void whenItIsSaid_thenItHasNoCodes(Language language) {
      assertThat(said(language))
          .filteredOn(
              said ->
                  CODE.matcher(said.text().replace(DATE_PATTERN, ""))
                      .results()
                      .anyMatch(found -> !KNOWN_CAPITALS.contains(found.group())))
          .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.redress.language.bundle.PlainLanguageTest#languages")
    void whenItIsSaid_thenSpacesAndQuotationMarksAreThoseOfPrint(Language language) {
      assertThat(said(language))
          .filteredOn(
              said ->
                  Pattern.compile(" {2}|^ | $|[\"'`\t]|\\p{Cc}&&[^\n]").matcher(said.text()).find())
          .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.redress.language.bundle.PlainLanguageTest#languages")
    void whenItCounts_thenItHasAFormForEveryNumberOfItsLanguage(Language language) {
      var keywords = PluralRules.forLocale(language.homeLocale()).getKeywords();
      var missing = new ArrayList<String>();
      for (var key : BUNDLES.keys(language)) {
        for (var forms : Outcomes.pluralForms(BUNDLES.message(language, key).pattern())) {
          var wanted = new TreeSet<>(keywords);
          wanted.removeAll(forms);
          if (!wanted.isEmpty() && !WHETHER_ANY.equals(forms)) {
            missing.add(key + " has no form for " + wanted);
          }
        }
      }

      assertThat(missing).isEmpty();
    }
  }

  @Nested
  class GivenScriptsWithoutSpaces {
    @Test
    void whenTheyAreWritten_thenTheirMarksAreWide() {
      var narrow =
          Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}][,;?!]|[,;?!][\\p{IsHan}]");

      assertThat(
              Stream.of(Language.SIMPLIFIED_CHINESE, Language.JAPANESE)
                  .flatMap(PlainLanguageTest::said))
          .filteredOn(said -> narrow.matcher(said.text()).find())
          .isEmpty();
    }

    @Test
    void whenJapaneseIsWritten_thenItIsPolite() {
      assertThat(said(Language.JAPANESE))
          .filteredOn(said -> said.text().matches("(?s).*(貴方|あなた|！|“|”).*"))
          .isEmpty();
    }
  }

  @Nested
  class GivenArabic {
    @Test
    void whenItIsWritten_thenItsMarksAreItsOwnAndNothingTurnsText() {
      var foreign =
          Pattern.compile(
              "\\p{IsArabic}[,;?!]|[\u0660-\u0669\u06f0-\u06f9]|[\u200e\u200f\u202a-\u202e]|“|”");

      assertThat(said(Language.ARABIC))
          .filteredOn(said -> foreign.matcher(said.text()).find())
          .isEmpty();
    }
  }

  @Nested
  class GivenFrench {
    @Test
    void whenItIsWritten_thenItsTallMarksStandApartAndNeverBeginALine() {
      var loose = Pattern.compile("[^\u00a0][;?!»]|[^\u00a0\\d]:|«[^\u00a0]");

      assertThat(said(Language.FRENCH))
          .filteredOn(said -> loose.matcher(said.text()).find())
          .isEmpty();
    }
  }

  @Nested
  class GivenExplanations {
    @Test
    void whenSentencePatternsAreCounted_thenThereAreAtMostFifty() {
      assertThat(BUNDLES.keys())
          .filteredOn(key -> key.startsWith("explanation."))
          .filteredOn(key -> !key.startsWith("explanation.word."))
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(MOST_EXPLANATIONS);
    }

    @Test
    void whenGoodsAreNamedInThem_thenNeutrally() {
      assertThat(said(Language.ENGLISH))
          .filteredOn(said -> said.key().startsWith("explanation."))
          .filteredOn(said -> said.text().matches("(?i).*\\b(bag|ring|watch|shoes?|dress)\\b.*"))
          .isEmpty();
    }
  }
}
