package io.redress.faults.kinds;

/** kill -9 of the application in whatever it is doing; somebody starts it again. */
final class KillApplication implements Fault {
  @Override
  public void strike(Stage stage) {
    stage.house().node().kill();
    stage.house().startAgain();
  }
}
