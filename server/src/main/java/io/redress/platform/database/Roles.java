package io.redress.platform.database;

import io.redress.platform.settings.StartupProblem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Prepares the three roles of a database before the first migration.
 *
 * <p>{@code redress_owner} owns schema and tables and runs migrations; {@code redress_app} is what
 * the application runs as, owns nothing and cannot go round row-level security; {@code
 * redress_clock} may only run the functions that are granted to it. Safe to run by several nodes at
 * once and at every start.
 */
final class Roles {
  static final String OWNER = "redress_owner";
  static final String APP = "redress_app";
  static final String CLOCK = "redress_clock";

  private static final String RIGHTS =
      " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls ";
  private static final List<String> LIMITS =
      List.of(
          "statement_timeout = '30s'",
          "lock_timeout = '10s'",
          "idle_in_transaction_session_timeout = '30s'");
  private static final long LOCK = 7_335_733_700_001L;

  private Roles() {}

  static void prepare(DatabaseAddress address, RolePasswords passwords) {
    try (var connection = address.connect()) {
      connection.setAutoCommit(false);
      run(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
      prepareRole(connection, OWNER, passwords.owner());
      prepareRole(connection, APP, passwords.app());
      prepareRole(connection, CLOCK, passwords.clock());
      limit(connection, APP);
      limit(connection, CLOCK);
      prepareSchema(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new StartupProblem(
          "The database %s cannot be prepared: %s".formatted(address, firstLine(e)), e);
    }
  }

  // Of a role that is right only the password is set: the other attributes may be named by a
  // superuser alone, even to say that they stay as they are.
  private static void prepareRole(Connection connection, String role, String password)
      throws SQLException {
    var secret = "password " + quoted(connection, password);
    if (!exists(connection, role)) {
      run(connection, "create role " + role + RIGHTS + secret);
    } else if (isPowerless(connection, role)) {
      run(connection, "alter role " + role + " " + secret);
    } else {
      run(connection, "alter role " + role + RIGHTS + secret);
    }
  }

  // Who waits for a lock or thinks inside a transaction holds up others: both end. The names of
  // roles are our own constants.
  private static void limit(Connection connection, String role) throws SQLException {
    for (var limit : LIMITS) {
      run(connection, "alter role %s set %s".formatted(role, limit));
    }
  }

  private static boolean exists(Connection connection, String role) throws SQLException {
    return hasRow(connection, "select 1 from pg_roles where rolname = '%s'".formatted(role));
  }

  private static boolean isPowerless(Connection connection, String role) throws SQLException {
    return hasRow(
        connection,
        """
        select 1
        from pg_roles
        where rolname = '%s'
          and rolcanlogin
          and not (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
        """
            .formatted(role));
  }

  private static String quoted(Connection connection, String text) throws SQLException {
    try (var statement = connection.prepareStatement("select quote_literal(?)")) {
      statement.setString(1, text);
      var row = statement.executeQuery();
      row.next();
      return row.getString(1);
    }
  }

  // The owner of the database may hand the schema over only to a role it is a member of.
  private static void prepareSchema(Connection connection) throws SQLException {
    var database = connection.getCatalog().replace("\"", "\"\"");
    var isOwned =
        hasRow(
            connection,
            """
            select 1
            from pg_namespace
            where nspname = 'public' and nspowner = 'redress_owner'::regrole
            """);
    if (!isOwned) {
      run(connection, "grant redress_owner to current_user");
      run(
          connection,
          "grant connect, create on database \"%s\" to redress_owner".formatted(database));
      run(connection, "alter schema public owner to redress_owner");
    }
    run(connection, "revoke all on database \"%s\" from public".formatted(database));
    run(
        connection,
        "grant connect on database \"%s\" to redress_app, redress_clock".formatted(database));
  }

  private static boolean hasRow(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.executeQuery(sql).next();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
