package io.redress.platform.tenancy;

import io.redress.shared.MerchantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which merchant the transaction of one connection belongs to, and whether PostgreSQL knows. */
final class MerchantScope {
  private static final String SET = "select set_config('app.merchant', ?, true)";

  /** Goes before the first statement of a transaction; its one parameter is the merchant. */
  static final String PREFIX = SET + "; ";

  /** Work on the database that is done inside a transaction. */
  @FunctionalInterface
  interface Work {
    @Nullable Object run() throws SQLException;
  }

  private final Connection target;
  private final Tenancy tenancy;
  private @Nullable MerchantId told;

  MerchantScope(Connection target, Tenancy tenancy) {
    this.target = target;
    this.tenancy = tenancy;
  }

  /** The merchant that the next statement must tell first; empty when there is nothing to tell. */
  Optional<MerchantId> untold() throws SQLException {
    var current = tenancy.current();
    if (told == null || target.getAutoCommit()) {
      return current;
    }
    if (!current.equals(Optional.of(told))) {
      throw new IllegalStateException(
          "A transaction of merchant %s cannot go on for %s."
              .formatted(told, current.map(MerchantId::toString).orElse("nobody")));
    }
    return Optional.empty();
  }

  /** Notes that a statement has told the merchant. */
  void tell(MerchantId merchant) throws SQLException {
    told = target.getAutoCommit() ? null : merchant;
  }

  /** Notes that PostgreSQL may have forgotten it: the transaction or a savepoint ended. */
  void forget() {
    told = null;
  }

  /** Tells the merchant in a round trip of its own, then works in the same transaction. */
  @Nullable Object tellAside(Work work) throws SQLException {
    var merchant = untold();
    if (merchant.isEmpty()) {
      return work.run();
    }
    if (!target.getAutoCommit()) {
      tellNow(merchant.get());
      return work.run();
    }
    target.setAutoCommit(false);
    try {
      tellNow(merchant.get());
      var result = work.run();
      target.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      target.rollback();
      throw e;
    } finally {
      forget();
      target.setAutoCommit(true);
    }
  }

  private void tellNow(MerchantId merchant) throws SQLException {
    try (var statement = target.prepareStatement(SET)) {
      statement.setString(1, merchant.toString());
      statement.execute();
    }
    told = merchant;
  }
}
