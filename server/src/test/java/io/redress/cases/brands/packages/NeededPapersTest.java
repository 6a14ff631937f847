package io.redress.cases.brands.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.liaison.accounts.NeededPaper;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.liaison.disclosure.DisclosureField.Disclosed;
import io.redress.liaison.disclosure.DisclosureKind;
import io.redress.liaison.disclosure.DisclosureTopic;
import io.redress.liaison.disclosure.KnownFact;
import io.redress.liaison.disclosure.KnownFact.Form;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a brand wants to see and would not get. */
class NeededPapersTest {
  private static DisclosedRequest told(KnownFact... facts) {
    return new DisclosedRequest(
        new LiaisonRequestId(new UUID(1, 1)),
        new CaseId(new UUID(2, 2)),
        1,
        Instant.parse("2026-06-15T06:30:00Z"),
        Arrays.stream(facts).map(fact -> new Disclosed(fact, "")).toList());
  }

  private static KnownFact paper(String kind) {
    return new KnownFact(DisclosureTopic.ofProof(new UUID(3, 3)), kind, Form.WORDS, "N-1");
  }

  @Test
  void whenNothingGoes_thenAllThatIsNeededIsMissing() {
    var needed = EnumSet.allOf(NeededPaper.class);

    assertThat(NeededPapers.missing(needed, told(), 0)).containsExactlyElementsOf(needed);
  }

  @Test
  void whenSomeGoes_thenTheRestIsMissing() {
    var serial = KnownFact.of(DisclosureKind.SERIAL, "serial", Form.WORDS, "BK-1");
    var told = told(serial, paper("invoice"), paper("dealer_certificate"));

    assertThat(NeededPapers.missing(EnumSet.allOf(NeededPaper.class), told, 2))
        .containsExactly(NeededPaper.WARRANTY_CARD);
  }

  @Test
  void whenNothingIsNeeded_thenNothingIsMissing() {
    assertThat(NeededPapers.missing(EnumSet.noneOf(NeededPaper.class), told(), 0)).isEmpty();
  }
}
