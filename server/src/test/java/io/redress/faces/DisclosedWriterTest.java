package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faces.shared.Audience;
import io.redress.faces.shared.DisclosedWriter;
import io.redress.faces.shared.FactView;
import io.redress.language.Language;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.liaison.disclosure.DisclosureField.Disclosed;
import io.redress.liaison.disclosure.DisclosureKind;
import io.redress.liaison.disclosure.DisclosureTopic;
import io.redress.liaison.disclosure.KnownFact;
import io.redress.liaison.disclosure.KnownFact.Form;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the facts that a brand is told are said. */
class DisclosedWriterTest {
  private final DisclosedWriter words =
      new DisclosedWriter(SamplePages.page(Language.ENGLISH, Audience.BRAND));

  private static DisclosedRequest told(KnownFact... facts) {
    return new DisclosedRequest(
        new LiaisonRequestId(new UUID(1, 1)),
        new CaseId(new UUID(2, 2)),
        1,
        SamplePages.NOW,
        Arrays.stream(facts).map(fact -> new Disclosed(fact, "")).toList());
  }

  private static KnownFact piece(String part, String text) {
    return KnownFact.of(DisclosureKind.PIECE, part, Form.WORDS, text);
  }

  private String said(DisclosureKind kind, String part, Form form, String text) {
    return words.value(KnownFact.of(kind, part, form, text));
  }

  @Test
  void whenThereAreTwoPieces_thenEachKeepsItsOwnMarks() {
    var told =
        told(
            piece("title", "Parker"),
            KnownFact.of(DisclosureKind.SERIAL, "serial", Form.WORDS, "BK-1"),
            piece("title", "Mercer"),
            piece("variant", "red"),
            piece("pieces", "2"));

    assertThat(words.title(told)).isEqualTo("Parker");
    assertThat(words.note(told)).isEqualTo("BK-1");
    assertThat(words.facts(told)).containsExactly(new FactView("Model", "Mercer · red · 2 ×"));
  }

  @Test
  void whenAValueHasAForm_thenItIsSaidInTheReadersWords() {
    assertThat(said(DisclosureKind.DATES, "asked", Form.DAY, "2026-11-22")).contains("2026");
    assertThat(said(DisclosureKind.PRICE_PAID, "price", Form.SUM, "JPY 61800")).contains("61,800");
    assertThat(said(DisclosureKind.ADDRESS, "country", Form.COUNTRY, "JP")).isEqualTo("Japan");
    assertThat(said(DisclosureKind.REASON, "reason", Form.REASON, "wrong_size"))
        .isEqualTo("The size does not fit");
    assertThat(said(DisclosureKind.CONDITION, "item.worn", Form.ANSWER, "false")).isEqualTo("no");
    assertThat(said(DisclosureKind.CONDITION, "item.damage", Form.ANSWER, "2026-99-99"))
        .isEqualTo("2026-99-99");
  }

  @Test
  void whenTheWordsWereErased_thenNothingIsSaidOfThem() {
    var paper = new KnownFact(DisclosureTopic.ofProof(new UUID(3, 3)), "invoice", Form.WORDS, "");
    var told =
        told(piece("title", ""), KnownFact.of(DisclosureKind.DATES, "asked", Form.DAY, ""), paper);

    assertThat(words.title(told)).isEmpty();
    assertThat(words.facts(told)).isEmpty();
    assertThat(words.papers(told)).isEmpty();
  }
}
