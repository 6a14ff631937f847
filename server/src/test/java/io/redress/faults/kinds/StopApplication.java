package io.redress.faults.kinds;

/** An operator stops the application and starts it again. */
final class StopApplication implements Fault {
  @Override
  public void strike(Stage stage) {
    stage.house().node().askToStop();
    var _ = stage.house().node().await();
    stage.house().startAgain();
  }
}
