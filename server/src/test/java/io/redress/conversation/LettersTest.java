package io.redress.conversation;

import static io.redress.conversation.LetterSamples.FRIDAY_BEFORE;
import static io.redress.conversation.LetterSamples.LINK;
import static io.redress.conversation.LetterSamples.NEXT_SATURDAY;
import static io.redress.conversation.LetterSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Party;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LettersTest {
  private static final Phrases PHRASES = new Phrases();
  private static final ZoneId HAMBURG = ZoneId.of("Europe/Berlin");
  private static final Letters.Sender HOUSE =
      new Letters.Sender("Harbour & Lane", HAMBURG, Optional.empty());

  private final Letters letters =
      new Letters(PHRASES, new NewIds(Clock.fixed(NOW, ZoneOffset.UTC)));

  private static Recipient reader(String name, String language) {
    return new Recipient(Party.CONSUMER, name, "clara@example.org", language, HAMBURG);
  }

  private NewMail compose(Letter letter, Recipient recipient) {
    return letters.compose(letter, recipient, HOUSE, NOW);
  }

  private static Letter.Matter matter(String goods) {
    return new Letter.Matter(LetterSamples.CASE, "R-20418-1", goods, LINK);
  }

  @Nested
  class GivenEveryLetter {
    @Test
    void whenTheyAreCounted_thenEachKindHasASample() {
      // One record may speak in several ways, and each of them has a sample.
      var sampled =
          LetterSamples.about("Parker bag").stream().map(it -> it.getClass().getName()).distinct();

      assertThat(sampled.toList())
          .containsExactlyInAnyOrderElementsOf(
              recordsBelow(Letter.class).map(Class::getName).toList());
    }

    private static Stream<Class<?>> recordsBelow(Class<?> type) {
      return type.isRecord()
          ? Stream.of(type)
          : Arrays.stream(type.getPermittedSubclasses()).flatMap(GivenEveryLetter::recordsBelow);
    }

    @Test
    void whenWrittenInEachLanguage_thenNothingIsLeftOpenAndThereIsOneLink() {
      for (var spoken : Language.offered()) {
        var language = spoken.tag();
        for (var letter : LetterSamples.about("Parker bag")) {
          var mail = compose(letter, reader("Clara Neumann", language));

          assertThat(mail.language()).isEqualTo(language);
          assertThat(mail.subject()).isNotBlank().doesNotContain("{", "null");
          assertThat(mail.bodyText()).doesNotContain("{", "null", "<").contains(LINK.toString());
          assertThat(mail.bodyHtml())
              .startsWith("<!doctype html>")
              .contains("lang=\"" + language + "\" dir=\"" + spoken.direction() + "\"")
              .containsOnlyOnce("href=")
              .doesNotContain("src=", "url(", "{", "null", "<script");
        }
      }
    }

    @Test
    void whenBrandsAreWrittenTo_thenInEachOfTheirLanguages() {
      for (var spoken : Language.ofBrands()) {
        for (var letter : LetterSamples.about("Parker bag")) {
          if (letter instanceof Letter.ToBrand
              || letter instanceof Letter.BrandBatch
              || letter instanceof Letter.OnTerms) {
            var brand =
                new Recipient(Party.BRAND, "Ana Ruiz", "ana@example.org", spoken.tag(), HAMBURG);
            var mail = compose(letter, brand);

            assertThat(mail.language()).isEqualTo(spoken.tag());
            assertThat(mail.bodyText()).doesNotContain("{", "null").contains(LINK.toString());
            assertThat(mail.subject().equals(compose(letter, reader("Ana", "en")).subject()))
                .isEqualTo(spoken == Language.ENGLISH);
          }
        }
      }
    }

    @Test
    void whenMessagesAreCounted_thenEachBelongsToALetter() {
      var subjects = PHRASES.keys().stream().filter(key -> key.matches("mail\\..*\\.subject"));

      assertThat(subjects).hasSize(LetterSamples.about("Parker bag").size());
    }
  }

  @Nested
  class GivenAReaderOfEnglish {
    @Test
    void whenAPromiseSlipped_thenTheApologyComesFirstAndTheNewDateLast() {
      var letter =
          new Letter.PromiseSlipped(
              matter("Parker bag"),
              "our answer",
              FRIDAY_BEFORE,
              NEXT_SATURDAY,
              "Amara has taken over.");

      var mail = compose(letter, reader("Ms Neumann", "en"));

      assertThat(mail.bodyText())
          .isEqualTo(
              """
              Dear Ms Neumann,

              We are late, and we are sorry. Thank you for your patience.

              This is what you are waiting for: our answer. We had promised it by Friday 20 November,\
               18:00.

              Amara has taken over.

              We now promise it by Saturday 28 November.

              See your new date
              https://care.example/s/harbour/l/t0ken

              With kind regards,
              Harbour & Lane

              --\s
              Parker bag · R-20418-1
              The link in this letter is yours alone. Whoever has it can open the page.
              """);
    }

    @Test
    void whenItIsDueTomorrow_thenTheDateIsNamed() {
      var letter =
          new Letter.Inspected(matter("Parker bag"), Instant.parse("2026-11-22T11:00:00Z"));

      assertThat(compose(letter, reader("Ms Neumann", "en")).bodyText())
          .contains("It is done by Sunday 22 November, 12:00, and")
          .doesNotContain("tomorrow");
    }

    @Test
    void whenAStatementIsReceived_thenItsExactTimeAndWordsAreTold() {
      var letter =
          new Letter.WithdrawalReceived(
              matter("Parker bag"), "I withdraw.\r\n\r\nAll of it.", NOW, NEXT_SATURDAY);

      assertThat(compose(letter, reader("Ms Neumann", "en")).bodyText())
          .contains("21 November 2026 at 10:42:06 CET")
          .contains("“I withdraw.\nAll of it.”");
    }
  }

  @Nested
  class GivenAReaderOfChinese {
    @Test
    void whenARefundArrived_thenSumAndDayAreWrittenForHer() {
      var reader =
          new Recipient(
              Party.CONSUMER, "李女士", "li@example.org", "zh-CN", ZoneId.of("Asia/Shanghai"));
      var letter =
          LetterSamples.about("Parker 单肩包").stream()
              .filter(Letter.RefundArrived.class::isInstance)
              .findFirst()
              .orElseThrow();

      var mail = compose(letter, reader);

      assertThat(mail.subject()).isEqualTo("退款已到账：£1,099.00");
      assertThat(mail.bodyText())
          .startsWith(
              """
              李女士，您好：

              £1,099.00 已于 11月21日 周六 到账：Visa ··2260。退款证明和编号都在您的页面上。
              """)
          .contains("Harbour & Lane 敬上");
    }
  }

  @Nested
  class GivenHostileWords {
    private static final String TAG = "<img src=x onerror=alert(1)>\"'&";

    @Test
    void whenTheyStandAnywhere_thenTheHtmlHoldsThemAsText() {
      for (var letter : LetterSamples.about(TAG)) {
        var sender = new Letters.Sender(TAG, HAMBURG, Optional.of(TAG));
        var html = letters.compose(letter, reader(TAG, "en"), sender, NOW).bodyHtml();

        assertThat(html)
            .doesNotContain("<img", "alert(1)>\"")
            .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;");
      }
    }

    @Test
    void whenTheyHoldLineBreaks_thenNoHeaderDoes() {
      var evil = "Eve\r\nBcc: all@example.org\u2028\u0000";

      for (var letter : LetterSamples.about(evil)) {
        var mail = compose(letter, reader(evil, "en"));

        assertThat(mail.subject()).doesNotContain("\r", "\n", "\u2028", "\u0000");
        assertThat(mail.name()).isEqualTo("Eve Bcc: all@example.org");
      }
    }

    @Test
    void whenTheyLookLikeAMessagePattern_thenTheyStayWords() {
      var letter = new Letter.MessageFromHouse(matter("{0} '{'"), "{author}", "{words} ''x''");

      assertThat(compose(letter, reader("{name}", "en")).bodyText())
          .contains("Dear {name},", "{author} wrote:", "“{words} ''x''”", "{0} '{'");
    }

    @Test
    void whenALinkIsNoPage_thenNoLetterIsWritten() {
      var script = URI.create("javascript:alert(1)");
      var letter = new Letter.OrderLink("HL-1", script, NEXT_SATURDAY);

      assertThatThrownBy(() -> compose(letter, reader("Ms Neumann", "en")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class GivenAPersonWhoSigns {
    @Test
    void whenSheWritesToTheConsumer_thenTheMailIsHersAndNotAutomatic() {
      var sender = new Letters.Sender("Harbour & Lane", HAMBURG, Optional.of("Sofia Brandt"));
      var letter = new Letter.MessageFromHouse(matter("Parker bag"), "Sofia", "Good morning.");

      var mail = letters.compose(letter, reader("", "fr"), sender, NOW);

      assertThat(mail.origin()).isEqualTo(Mail.Origin.PERSON);
      assertThat(mail.bodyText())
          .startsWith("Good day,\n")
          .contains("With kind regards,\nSofia Brandt\nHarbour & Lane");
    }

    @Test
    void whenRedressWritesByItself_thenTheMailSaysSo() {
      var letter = new Letter.Aftercare(matter("Parker bag"));

      assertThat(compose(letter, reader("Ms Neumann", "en")).origin())
          .isEqualTo(Mail.Origin.AUTOMATIC);
    }
  }
}
