package io.redress.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All connections of a pool, held until closed: to everybody else the database is away. */
public final class TakenConnections implements AutoCloseable {
  private final List<Connection> taken = new ArrayList<>();

  private TakenConnections() {}

  /** Takes all connections that a pool can give. */
  public static TakenConnections allOf(HikariDataSource pool) throws SQLException {
    var all = new TakenConnections();
    while (all.taken.size() < pool.getMaximumPoolSize()) {
      all.taken.add(pool.getConnection());
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    for (var connection : taken) {
      connection.close();
    }
  }
}
