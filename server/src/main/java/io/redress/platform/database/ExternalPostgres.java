package io.redress.platform.database;

/** A server that runs without us. */
record ExternalPostgres(DatabaseAddress address) implements DatabaseServer {
  @Override
  public void close() {
    // It was there before and stays.
  }
}
