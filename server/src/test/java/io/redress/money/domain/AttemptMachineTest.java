package io.redress.money.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.MachineDiagrams.Machine;
import io.redress.money.AttemptState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptMachineTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          created,attempt_live,submitting,never_sent,never_sent,never_sent,failed,created,created,created
          submitting,attempt_live,submitting,pending,succeeded,succeeded,failed,unknown,submitting,submitting
          pending,attempt_live,was_sent,pending,succeeded,succeeded,failed,pending,pending,pending
          succeeded,attempt_live,was_sent,succeeded,succeeded,succeeded,failed,succeeded,succeeded,succeeded
          failed,attempt_live,is_final,is_final,is_final,is_final,failed,failed,failed,failed
          unknown,attempt_live,submitting,pending,succeeded,succeeded,failed,unknown,unknown,unknown
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
    var from = AttemptState.valueOf(state.toUpperCase(Locale.ROOT));
    var expected =
        List.of(start, send, accepted, succeeded, settled, failed, unknown, freeze, thaw);

    assertThat(
            Arrays.stream(RefundCommand.values())
                .map(command -> said(AttemptMachine.apply(from, command))))
        .isEqualTo(expected);
  }

  @Test
  void whenTheMachineIsDrawn_thenTheDocumentShowsIt() {
    MachineDiagrams.assertDrawn(
        "refund-attempt",
        new Machine<>(
            "Refund attempt",
            List.of(AttemptState.values()),
            List.of(RefundCommand.values()),
            (state, command) -> AttemptMachine.apply(state, command).next()));
  }

  private static String said(Transition<AttemptState> transition) {
    return switch (transition) {
      case Transition.Accepted<AttemptState>(var next) -> next.name().toLowerCase(Locale.ROOT);
      case Transition.Refused<AttemptState>(var reason) -> reason;
    };
  }
}
