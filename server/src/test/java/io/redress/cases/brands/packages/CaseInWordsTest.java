package io.redress.cases.brands.packages;

import static io.redress.liaison.disclosure.DisclosureKind.CONSUMER_NAME;
import static io.redress.liaison.disclosure.DisclosureKind.EMAIL;
import static io.redress.liaison.disclosure.DisclosureKind.ORDER_NUMBER;
import static io.redress.liaison.disclosure.DisclosureKind.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.consumers.Consumer;
import io.redress.liaison.disclosure.DisclosureKind;
import io.redress.shared.ConsumerId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseInWordsTest {
  private static Set<DisclosureKind> kinds(String words, String anyway, String name) {
    var consumer =
        new Consumer(
            new ConsumerId(new UUID(4, 1)),
            name,
            "lena@example.org",
            Optional.of("+49 170 1234567"),
            "DE",
            "de",
            ZoneId.of("Europe/Berlin"));
    return CaseInWords.kindsIn(words, anyway, consumer, "HL-1001");
  }

  private static Set<DisclosureKind> kinds(String words) {
    return kinds(words, "", "Lena Neumann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May Lena Neumann exchange it?",
        "May LENA  NEUMANN’s bag come back?",
        "May Mrs. Neumann exchange it?",
        "Frau Neumann möchte sie tauschen."
      })
  void whenWordsNameTheConsumer_thenTheyTell(String words) {
    assertThat(kinds(words)).containsExactly(CONSUMER_NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "王雨桐的包可以换货吗？, 王雨桐",
    "这只包是王雨桐小姐在贵店的网站上购买的，从未使用过，请问可以换成黑色的吗？, 王雨桐",
    "山田花子様が先月お求めになったバッグは、ほかの色に交換できますか。, 山田 花子"
  })
  void whenTheNameHasNoGaps_thenItIsFoundInTheMiddle(String words, String name) {
    assertThat(kinds(words, "", name)).containsExactly(CONSUMER_NAME);
  }

  @Test
  void whenWordsTellHowTheyAreReachedOrWhichOrderItIs_thenEachIsFound() {
    assertThat(kinds("Please write to lena@example.org.")).containsExactly(EMAIL);
    assertThat(kinds("Please call 0170/123 45 67.")).containsExactly(PHONE);
    assertThat(kinds("It is about HL-1001: may it go?")).containsExactly(ORDER_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is an exchange possible when the dust bag is missing?",
        "Do terms of Lena Neumannsdorf count — as those of HL-10011?",
        "Is lining part of the piece? Its number is 01701234567890.",
        "没有防尘袋可以换货吗？"
      })
  void whenWordsAreAboutThePiece_thenTheyTellNothing(String words) {
    assertThat(kinds(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Will it be repaired? Will a new one come?, George Will",
    "The ring is too wide. Ring and box are here., Anna Ring",
    "An exchange of the lining, Li An",
    "It is of rose gold., Rose",
    "A dash — and nothing else, —"
  })
  void whenANameIsAWordToo_thenTheWordTellsNothing(String words, String name) {
    assertThat(kinds(words, "", name)).isEmpty();
  }

  @Test
  void whenTheBrandIsToldAnyway_thenItDoesNotCount() {
    assertThat(kinds("Is the Kors bag mended?", "", "Anna Kors")).containsExactly(CONSUMER_NAME);
    assertThat(kinds("Is the Kors bag mended?", ", Michael Kors", "Anna Kors")).isEmpty();
  }
}
