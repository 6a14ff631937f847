package io.redress.platform.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A connection whose statements tell the merchant, once per transaction. */
final class TenantConnection implements InvocationHandler {
  private final Connection target;
  private final MerchantScope scope;
  private final PendingWrites pending;

  private TenantConnection(Connection target, Tenancy tenancy, LongAdder trips) {
    this.target = target;
    this.scope = new MerchantScope(target, tenancy);
    this.pending = new PendingWrites(target, scope, trips);
  }

  static Connection around(Connection target, Tenancy tenancy, LongAdder trips) {
    return Delegation.proxy(Connection.class, new TenantConnection(target, tenancy, trips));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws SQLException {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "merchant's " + target;
      case "prepareStatement" -> prepare((Connection) proxy, method, arguments);
      case "prepareCall" -> throw new UnsupportedOperationException("Use select or call.");
      case "createStatement" ->
          TenantStatement.around(
              (Connection) proxy, scope, pending, (Statement) call(method, arguments));
      case "setSavepoint" -> {
        pending.flush();
        yield call(method, arguments);
      }
      case "commit", "setAutoCommit" -> {
        pending.flush();
        scope.forget();
        yield call(method, arguments);
      }
      case "rollback", "close", "abort" -> {
        pending.forget();
        scope.forget();
        yield call(method, arguments);
      }
      case "unwrap" -> isPending(arguments) ? pending : call(method, arguments);
      case "isWrapperFor" -> isPending(arguments) || Boolean.TRUE.equals(call(method, arguments));
      default -> call(method, arguments);
    };
  }

  private static boolean isPending(@Nullable Object @Nullable [] arguments) {
    return arguments != null && arguments[0] == PendingWrites.class;
  }

  private PreparedStatement prepare(
      Connection proxy, Method method, @Nullable Object @Nullable [] arguments) {
    var given = arguments == null ? new Object[0] : arguments.clone();
    return TenantPreparedStatement.around(
        proxy,
        new TenantPreparedStatement.Around(scope, pending),
        new TenantPreparedStatement.Source(
            prefix -> {
              var changed = given.clone();
              changed[0] = prefix + given[0];
              return Objects.requireNonNull((PreparedStatement) call(method, changed));
            },
            returnsKeys(given)));
  }

  // The driver takes the first result of such a statement for the keys: nothing may go before it.
  private static boolean returnsKeys(@Nullable Object[] given) {
    return given.length == 2
        && !(given[1] instanceof Integer wish && wish == Statement.NO_GENERATED_KEYS);
  }

  private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments)
      throws SQLException {
    return Delegation.call(target, method, arguments);
  }
}
