package io.redress.platform.tenancy;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Skips the result of the statement that told the merchant and gives the caller's own result. */
final class FirstResult {
  private FirstResult() {}

  /** The answer that the named execute method owes its caller. */
  static @Nullable Object skip(Statement statement, String method) throws SQLException {
    var hasRows = statement.getMoreResults();
    return switch (method) {
      case "execute" -> hasRows;
      case "executeQuery" -> {
        if (!hasRows) {
          throw new SQLException("The statement returned no rows.", "02000");
        }
        yield statement.getResultSet();
      }
      case "executeUpdate" -> {
        refuseRows(hasRows);
        yield statement.getUpdateCount();
      }
      case "executeLargeUpdate" -> {
        refuseRows(hasRows);
        yield statement.getLargeUpdateCount();
      }
      default -> throw new IllegalStateException(method);
    };
  }

  private static void refuseRows(boolean hasRows) throws SQLException {
    if (hasRows) {
      throw new SQLException("The statement returned rows where none were expected.", "0100E");
    }
  }
}
