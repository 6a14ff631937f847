package io.redress.faults.kinds;

import java.util.List;

/** The payment provider is slow, says no, loses its answers, or takes money back later. */
final class ProviderMisbehaves implements Fault {
  private static final List<String> MODES =
      List.of(
          "slow", "time_out_after_paying", "time_out_after_paying", "fail_after_success", "fail");

  @Override
  public void strike(Stage stage) {
    stage.crew().courier().provider(MODES.get(stage.random().nextInt(MODES.size())));
  }
}
