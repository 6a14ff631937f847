package io.redress.money.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.shared.RefundAttemptId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SepaTextTest {
  @ParameterizedTest
  @CsvSource({
    "Müller & Söhne, Muller + Sohne",
    "Zoë Łukasiewicz-Đorđević, Zoe Lukasiewicz-Dordevic",
    "Groß Æsir Œuvre, Gross AEsir OEuvre",
    "Maison·Lumière, Maison.Lumiere",
    "//CS-1// x/ , CS-1/ x",
    "李雷 Li Lei, Li Lei",
    "a_b*c, a-bc"
  })
  void whenATextIsWritten_thenOnlySignsThatBanksTakeAreLeft(String text, String written) {
    assertThat(SepaText.of(text, 70)).isEqualTo(written);
  }

  @Test
  void whenATextIsTooLong_thenItIsCut() {
    assertThat(SepaText.of("Maria ".repeat(40), 70)).hasSizeLessThanOrEqualTo(70).endsWith("Mari");
  }

  @Test
  void whenNoLatinLetterIsLeft_thenItNamesNobody() {
    assertThat(SepaText.canName("李雷")).isFalse();
    assertThat(SepaText.canName("12 34")).isFalse();
    assertThat(SepaText.canName("Li Lei")).isTrue();
  }

  @Test
  void whenBanksRest_thenTheNextDayOnWhichTheyWorkIsFound() {
    assertThat(BankDays.onOrAfter(LocalDate.parse("2026-04-03")))
        .as("Good Friday to Easter Monday")
        .isEqualTo("2026-04-07");
    assertThat(BankDays.onOrAfter(LocalDate.parse("2026-12-25"))).isEqualTo("2026-12-28");
    assertThat(BankDays.onOrAfter(LocalDate.parse("2027-05-01"))).isEqualTo("2027-05-03");
    assertThat(BankDays.after(LocalDate.parse("2026-11-27"), 2)).isEqualTo("2026-12-01");
  }

  @Test
  void whenATransferIsLate_thenItsDayWasMoreThanTwoBankingDaysAgo() {
    var since = BankTasks.lateSince(LocalDate.parse("2026-12-01"));

    assertThat(since).isEqualTo("2026-11-26");
    assertThat(BankDays.after(since, 2)).isBefore("2026-12-01");
    assertThat(BankDays.after(since.plusDays(1), 2)).isAfterOrEqualTo("2026-12-01");
  }

  @Test
  void whenAReferenceIsBrokenByABank_thenItIsFoundAgain() {
    var attempt = new RefundAttemptId(UUID.fromString("019ab3f0-1111-7abc-8def-0123456789ab"));
    var reference = TransferReference.of(attempt);

    assertThat(reference).hasSize(35).isEqualTo("RDR019AB3F011117ABC8DEF0123456789AB");
    assertThat(TransferReference.parse(reference)).contains(attempt);
    assertThat(
            TransferReference.in(
                "SVWZ+Maison CS-1 " + reference.substring(0, 20) + " " + reference.substring(20)))
        .containsExactly(attempt);
    assertThat(TransferReference.in("RDR 019ab3f0 and nothing more")).isEmpty();
  }
}
