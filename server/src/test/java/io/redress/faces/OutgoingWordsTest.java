package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faces.shared.Codes;
import io.redress.goods.disposition.Disposition;
import io.redress.goods.disposition.Proposal;
import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.AdvanceMove;
import io.redress.goods.outbound.AdvanceState;
import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchQuery;
import io.redress.goods.outbound.DispatchReason;
import io.redress.goods.outbound.DispatchState;
import io.redress.goods.outbound.PackResult;
import io.redress.language.Phrases;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that pages of what goes out make a key of has its words. */
class OutgoingWordsTest {
  private static final Phrases PHRASES = new Phrases();

  static Stream<String> keys() {
    return Stream.of(
            of("outbound.state.", DispatchState.values()),
            of("outbound.reason.", DispatchReason.values()),
            of("outbound.kind.", PackResult.Kind.values()),
            of("outbound.lens.", DispatchQuery.Lens.values()),
            of("outbound.none.", DispatchQuery.Lens.values()),
            asked(),
            of("advance.state.", AdvanceState.values()),
            of("advance.basis.", Advance.Basis.values()),
            of("advance.consent.", Advance.Consent.values()),
            Stream.of("advance.consent.ask"),
            Arrays.stream(AdvanceMove.values())
                .filter(AdvanceMove::isAsked)
                .map(move -> "advance.do." + Codes.of(move)),
            of("sorted.to.", Disposition.values()),
            of("sorted.why.", Proposal.Reason.values()))
        .flatMap(each -> each);
  }

  private static Stream<String> asked() {
    return Arrays.stream(DispatchMove.values())
        .filter(DispatchMove::isAsked)
        .map(move -> "outbound.do." + Codes.of(move));
  }

  private static Stream<String> of(String start, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> start + Codes.of(value));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void whenACodeIsShown_thenItHasWords(String key) {
    assertThat(PHRASES.knows(key)).isTrue();
  }
}
