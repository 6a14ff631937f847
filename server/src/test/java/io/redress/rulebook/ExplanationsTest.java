package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.text.Explanations;
import io.redress.shared.Money;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
  private static final int MAXIMUM_WORDS = 25;
  private static final int MAXIMUM_SIGNS = 50;

  @Test
  void bothLanguagesHaveTheSamePatterns() throws IOException {
    assertThat(patterns("zh-Hans").stringPropertyNames())
        .isEqualTo(patterns("en").stringPropertyNames());
  }

  @Test
  void sentencesAreShort() throws IOException {
    assertThat(patterns("en").values())
        .allSatisfy(
            text -> assertThat(text.toString().split(" ")).hasSizeLessThanOrEqualTo(MAXIMUM_WORDS));
    assertThat(patterns("zh-Hans").values())
        .allSatisfy(text -> assertThat(text.toString()).hasSizeLessThanOrEqualTo(MAXIMUM_SIGNS));
  }

  @Test
  void daysMoneyAndRemediesAreWrittenAsTheReaderWritesThem() {
    var sentences =
        List.of(
            Sentence.of("until", "day", LocalDate.of(2026, 11, 27)),
            Sentence.of("refund.amount", "amount", Money.of(109_900, "GBP")),
            Sentence.of("right.choice", "remedies", List.of("refund", "exchange")));

    assertThat(new Explanations().render(sentences, "en-GB"))
        .containsExactly(
            "Your word to us by 27 November 2026 is in time.",
            "You get £1,099.00 back.",
            "You may choose: your money back or an exchange.");
    assertThat(new Explanations().render(sentences, "zh-Hans"))
        .containsExactly("您最晚可在2026年11月27日告诉我们。", "您将收到退款 £1,099.00。", "您可以选择：退款或换货。");
    assertThat(new Explanations().render(sentences, "ja"))
        .containsExactly(
            "2026年11月27日までのお申し出で間に合います。", "£1,099.00をご返金いたします。", "次の中からお選びいただけます：返金または交換。");
    assertThat(new Explanations().render(sentences, "ar"))
        .containsExactly(
            "يكفي أن تصلنا كلمتك في موعد أقصاه 27 نوفمبر 2026.",
            "تستعيد \u2066UK£\u200e1,099.00\u2069.",
            "يمكنك الاختيار: استرداد المبلغ أو الاستبدال.");
  }

  private static Properties patterns(String language) throws IOException {
    var name = "/messages/explanation_" + language + ".properties";
    try (var stream = ExplanationsTest.class.getResourceAsStream(name)) {
      assertThat(stream).isNotNull();
      var properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return properties;
    }
  }
}
