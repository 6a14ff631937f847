package io.redress.platform.database;

/** A PostgreSQL that is there for us: embedded and ours to stop, or somebody else's. */
public interface DatabaseServer extends AutoCloseable {
  /** Where the database is. */
  DatabaseAddress address();

  @Override
  void close();
}
