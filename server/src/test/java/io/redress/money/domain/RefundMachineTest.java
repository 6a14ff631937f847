package io.redress.money.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.MachineDiagrams.Machine;
import io.redress.money.IntentState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundMachineTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          created,created,submitting,never_sent,never_sent,never_sent,failed,created,frozen,created
          submitting,attempt_live,submitting,pending,succeeded,settled,failed,unknown,frozen,submitting
          pending,attempt_live,was_sent,pending,succeeded,settled,failed,pending,frozen,pending
          succeeded,attempt_live,was_sent,succeeded,succeeded,settled,failed,succeeded,succeeded,succeeded
          failed,created,is_final,is_final,is_final,is_final,failed,failed,failed,failed
          unknown,attempt_live,submitting,pending,succeeded,settled,failed,unknown,frozen,unknown
          settled,attempt_live,was_sent,settled,settled,settled,failed,settled,settled,settled
          frozen,payment_frozen,payment_frozen,frozen,succeeded,settled,failed,frozen,frozen,pending
          """)
  void whenACommandComes_thenTheTableSaysWhatHappens(
      String state,
      String start,
      String send,
      String accepted,
      String succeeded,
      String settled,
      String failed,
      String unknown,
      String freeze,
      String thaw) {
    var from = IntentState.valueOf(state.toUpperCase(Locale.ROOT));
    var expected =
        List.of(start, send, accepted, succeeded, settled, failed, unknown, freeze, thaw);

    assertThat(
            Arrays.stream(RefundCommand.values())
                .map(command -> said(RefundMachine.apply(from, command))))
        .isEqualTo(expected);
  }

  @Test
  void whenTheMachineIsDrawn_thenTheDocumentShowsIt() {
    MachineDiagrams.assertDrawn(
        "refund-intent",
        new Machine<>(
            "Refund intent",
            List.of(IntentState.values()),
            List.of(RefundCommand.values()),
            (state, command) -> RefundMachine.apply(state, command).next()));
  }

  private static String said(Transition<IntentState> transition) {
    return switch (transition) {
      case Transition.Accepted<IntentState>(var next) -> next.name().toLowerCase(Locale.ROOT);
      case Transition.Refused<IntentState>(var reason) -> reason;
    };
  }
}
