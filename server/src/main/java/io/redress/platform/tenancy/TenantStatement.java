package io.redress.platform.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plain statement that tells the merchant before it runs, in a round trip of its own. */
final class TenantStatement implements InvocationHandler {
  private final Connection connection;
  private final MerchantScope scope;
  private final PendingWrites pending;
  private final Statement target;

  private TenantStatement(
      Connection connection, MerchantScope scope, PendingWrites pending, Statement target) {
    this.connection = connection;
    this.scope = scope;
    this.pending = pending;
    this.target = target;
  }

  static Statement around(
      Connection connection,
      MerchantScope scope,
      PendingWrites pending,
      @Nullable Statement target) {
    return Delegation.proxy(
        Statement.class,
        new TenantStatement(connection, scope, pending, Objects.requireNonNull(target)));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws SQLException {
    var name = method.getName();
    if (name.startsWith("execute")) {
      pending.flushBeforeTrip();
      return scope.tellAside(() -> Delegation.call(target, method, arguments));
    }
    return switch (name) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "getConnection" -> connection;
      default -> Delegation.call(target, method, arguments);
    };
  }
}
