package io.redress.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source that tells PostgreSQL the merchant of the running work.
 *
 * <p>The setting is local to the transaction and travels in the round trip of its first statement,
 * so it costs nothing and a pooled connection never carries it to the next caller. Without a
 * merchant nothing is set, and row-level security shows no row.
 */
public final class TenantDataSource extends DelegatingDataSource {
  private final Tenancy tenancy;
  private final LongAdder trips = new LongAdder();

  public TenantDataSource(DataSource target, Tenancy tenancy) {
    super(target);
    this.tenancy = tenancy;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return TenantConnection.around(super.getConnection(), tenancy, trips);
  }

  /** How many times something was sent to the database and waited for. */
  public long roundTrips() {
    return trips.sum();
  }

  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException("Connections belong to the runtime role only.");
  }
}
