package io.redress.benchmarks;

import io.redress.platform.tenancy.TenantDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts how often the application sends something to its database; each round trip is prepared
 * anew, and may carry several statements.
 */
final class StatementCount implements BeanPostProcessor {
  private static final String APPLICATION_DATA_SOURCE = "dataSource";

  private final AtomicLong statements = new AtomicLong();

  long soFar() {
    return statements.get();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (name.equals(APPLICATION_DATA_SOURCE) && bean instanceof TenantDataSource source) {
      source.setTargetDataSource(new Counted(Objects.requireNonNull(source.getTargetDataSource())));
    }
    return bean;
  }

  private final class Counted extends DelegatingDataSource {
    Counted(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return counted(super.getConnection());
    }
  }

  private Connection counted(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            StatementCount.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("prepare")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }
}
