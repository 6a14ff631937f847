package io.redress.platform.tenancy;

import io.redress.shared.MerchantId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement that is prepared only when it runs, since only then it is known whether it
 * is the first of its transaction and so has to tell the merchant.
 *
 * <p>What is set before is kept and set again on the statement that runs; as the first one it has
 * the merchant as one more parameter in front, and one more result that is skipped.
 */
final class TenantPreparedStatement implements InvocationHandler {
  /** Makes the real statement, with a prefix before its SQL. */
  @FunctionalInterface
  interface Preparer {
    PreparedStatement prepare(String prefix) throws SQLException;
  }

  /** Where the real statement comes from and whether its first result must be its own. */
  record Source(Preparer preparer, boolean isFirstResultItsOwn) {}

  /** The transaction around a statement: whose it is, and what must be sent before. */
  record Around(MerchantScope scope, PendingWrites pending) {}

  private record Setting(Method method, List<@Nullable Object> arguments) {}

  private final Connection connection;
  private final MerchantScope scope;
  private final PendingWrites pending;
  private final Source source;
  private final Map<Object, Setting> settings = new LinkedHashMap<>();
  private @Nullable PreparedStatement statement;
  private boolean isPrefixed;
  private boolean isClosed;

  private TenantPreparedStatement(Connection connection, Around around, Source source) {
    this.connection = connection;
    this.scope = around.scope();
    this.pending = around.pending();
    this.source = source;
  }

  static PreparedStatement around(Connection connection, Around around, Source source) {
    return Delegation.proxy(
        PreparedStatement.class, new TenantPreparedStatement(connection, around, source));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws SQLException {
    var name = method.getName();
    if (name.startsWith("set") && arguments != null) {
      settings.put(
          keyOf(method, arguments),
          new Setting(method, Arrays.<@Nullable Object>asList(arguments)));
      return null;
    }
    return switch (name) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "getConnection" -> connection;
      case "isClosed" -> isClosed;
      case "close" -> close();
      case "clearParameters" -> clearParameters();
      case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" -> execute(method);
      case "addBatch" -> Delegation.call(set(unprefixed(), 0), method, arguments);
      case "executeBatch", "executeLargeBatch" -> {
        pending.flushBeforeTrip();
        yield scope.tellAside(() -> Delegation.call(unprefixed(), method, arguments));
      }
      default -> Delegation.call(current(), method, arguments);
    };
  }

  private @Nullable Object execute(Method method) throws SQLException {
    pending.flushBeforeTrip();
    var merchant = scope.untold();
    if (merchant.isEmpty()) {
      return Delegation.call(set(unprefixed(), 0), method, null);
    }
    if (source.isFirstResultItsOwn()) {
      return scope.tellAside(() -> Delegation.call(set(unprefixed(), 0), method, null));
    }
    return tellAndExecute(merchant.get(), method.getName());
  }

  private @Nullable Object tellAndExecute(MerchantId merchant, String name) throws SQLException {
    var first = set(prefixed(), 1);
    first.setString(1, merchant.toString());
    first.execute();
    scope.tell(merchant);
    return FirstResult.skip(first, name);
  }

  private PreparedStatement prefixed() throws SQLException {
    return prepared(true);
  }

  private PreparedStatement unprefixed() throws SQLException {
    return prepared(false);
  }

  private PreparedStatement current() throws SQLException {
    return statement == null ? set(unprefixed(), 0) : statement;
  }

  private PreparedStatement prepared(boolean wantsPrefix) throws SQLException {
    if (isClosed) {
      throw new SQLException("This statement is closed.");
    }
    if (statement != null && isPrefixed == wantsPrefix) {
      return statement;
    }
    if (statement != null) {
      statement.close();
    }
    isPrefixed = wantsPrefix;
    statement = source.preparer().prepare(wantsPrefix ? MerchantScope.PREFIX : "");
    return statement;
  }

  private PreparedStatement set(PreparedStatement target, int shift) throws SQLException {
    for (var setting : settings.values()) {
      var arguments = setting.arguments().toArray();
      if (shift > 0 && isParameter(setting.method())) {
        arguments[0] = (Integer) Objects.requireNonNull(arguments[0]) + shift;
      }
      Delegation.call(target, setting.method(), arguments);
    }
    return target;
  }

  private static Object keyOf(Method method, @Nullable Object[] arguments) {
    return isParameter(method) ? Objects.requireNonNull(arguments[0]) : method.getName();
  }

  private static boolean isParameter(Method method) {
    return method.getDeclaringClass() != Statement.class;
  }

  private @Nullable Object clearParameters() throws SQLException {
    settings.values().removeIf(setting -> isParameter(setting.method()));
    if (statement != null) {
      statement.clearParameters();
    }
    return null;
  }

  private @Nullable Object close() throws SQLException {
    isClosed = true;
    if (statement != null) {
      statement.close();
    }
    return null;
  }
}
