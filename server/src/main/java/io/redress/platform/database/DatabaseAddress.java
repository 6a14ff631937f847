package io.redress.platform.database;

import io.redress.platform.settings.StartupProblem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a database is and who may prepare it.
 *
 * @param url JDBC address without credentials
 * @param administrator role that may create roles and owns the database, or is a superuser
 * @param password its password
 */
public record DatabaseAddress(String url, String administrator, String password) {
  /** Reads {@code jdbc:postgresql://host/db?user=..&password=..}. */
  public static DatabaseAddress parse(String text) {
    if (!text.startsWith("jdbc:postgresql:")) {
      throw new StartupProblem(
          "REDRESS_DATABASE_URL must begin with jdbc:postgresql: and name user and password.");
    }
    var parts = text.split("\\?", 2);
    var query = parts.length == 2 ? parts[1] : "";
    var rest =
        Arrays.stream(query.split("&", -1))
            .filter(part -> !part.isEmpty())
            .filter(part -> !part.startsWith("user=") && !part.startsWith("password="))
            .collect(Collectors.joining("&"));
    return new DatabaseAddress(
        rest.isEmpty() ? parts[0] : parts[0] + "?" + rest,
        value(query, "user").orElse("postgres"),
        value(query, "password").orElse(""));
  }

  private static Optional<String> value(String query, String name) {
    return Arrays.stream(query.split("&", -1))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1))
        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
        .findFirst();
  }

  /** The address with credentials, as {@link #parse} reads it. */
  public String withCredentials() {
    return "%s%suser=%s&password=%s"
        .formatted(url, url.contains("?") ? "&" : "?", administrator, password);
  }

  /** A connection of the administrator. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, administrator, password);
  }

  @Override
  public String toString() {
    return url;
  }
}
