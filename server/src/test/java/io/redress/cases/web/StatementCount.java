package io.redress.cases.web;

import io.redress.platform.tenancy.TenantDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts how often the application asks its database and waits for the answer, and how many
 * statements travelled so: one execution is one round trip and may carry several of them.
 */
@TestConfiguration(proxyBeanMethods = false)
class StatementCount {
  private static final AtomicInteger EXECUTED = new AtomicInteger();
  private static final AtomicInteger CARRIED = new AtomicInteger();
  private static final Pattern NEXT = Pattern.compile(";\\s+");

  /** Round trips and statements so far. */
  record Cost(int trips, int statements) {
    static Cost soFar() {
      return new Cost(EXECUTED.get(), CARRIED.get());
    }

    Cost since(Cost before) {
      return new Cost(trips - before.trips, statements - before.statements);
    }
  }

  @Bean
  static BeanPostProcessor countingDataSource() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (name.equals("dataSource") && bean instanceof TenantDataSource source) {
          source.setTargetDataSource(
              new Counting(Objects.requireNonNull(source.getTargetDataSource())));
        }
        return bean;
      }
    };
  }

  private static final class Counting extends DelegatingDataSource {
    Counting(DataSource counted) {
      super(counted);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return counted(super.getConnection(), Connection.class, 0);
    }
  }

  /**
   * The same object, whose statements are counted when they are executed.
   *
   * @param carried how many are in its text, where it was made with one
   */
  private static <T> T counted(T target, Class<T> type, int carried) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          var inText =
              arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
                  ? (int) NEXT.splitAsStream(sql).filter(part -> !part.isBlank()).count()
                  : carried;
          if (method.getName().startsWith("execute")) {
            EXECUTED.incrementAndGet();
            CARRIED.addAndGet(inText);
          }
          try {
            return switch (method.invoke(target, arguments)) {
              case PreparedStatement prepared -> counted(prepared, PreparedStatement.class, inText);
              case Statement statement -> counted(statement, Statement.class, 0);
              case null -> null;
              case Object other -> other;
            };
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
