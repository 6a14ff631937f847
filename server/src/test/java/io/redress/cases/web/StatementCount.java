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
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts how often the application asks its database and waits for the answer: one execution is
 * one, whether it carries one statement or several.
 */
@TestConfiguration(proxyBeanMethods = false)
class StatementCount {
  private static final AtomicInteger EXECUTED = new AtomicInteger();

  /** How many statements were executed so far. */
  static int executed() {
    return EXECUTED.get();
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
      return counted(super.getConnection(), Connection.class);
    }
  }

  /** The same object, whose statements are counted when they are executed. */
  private static <T> T counted(T target, Class<T> type) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            EXECUTED.incrementAndGet();
          }
          try {
            return switch (method.invoke(target, arguments)) {
              case PreparedStatement prepared -> counted(prepared, PreparedStatement.class);
              case Statement statement -> counted(statement, Statement.class);
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
