package io.redress.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Makes connections outside the pool, for those who keep one for as long as they live. */
public final class ListenConnections {
  private static final String CONNECT_SECONDS = "5";

  private final String url;
  private final String password;

  ListenConnections(String url, String password) {
    this.url = url;
    this.password = password;
  }

  /** A new connection of the runtime role; the caller closes it. */
  public Connection open() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", Roles.APP);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "redress live");
    return DriverManager.getConnection(url, properties);
  }
}
