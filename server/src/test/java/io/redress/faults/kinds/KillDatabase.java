package io.redress.faults.kinds;

/** kill -9 of PostgreSQL: of its server alone, or of everything at once. */
final class KillDatabase implements Fault {
  @Override
  public void strike(Stage stage) {
    if (stage.random().nextBoolean()) {
      stage.house().killDatabaseServer();
    } else {
      stage.house().killWholeDatabase();
    }
  }
}
