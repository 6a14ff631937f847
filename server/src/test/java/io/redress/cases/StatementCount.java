package io.redress.cases;

import io.redress.platform.tenancy.TenantDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts how often the application asks its database and waits for the answer: one execution is
 * one, whether it carries one statement or several.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCount {
  private final AtomicInteger count = new AtomicInteger();

  /** How many statements were executed since the last time this was asked. */
  public int taken() {
    return count.getAndSet(0);
  }

  @Bean
  static StatementCounting statementCounting(ObjectProvider<StatementCount> counts) {
    return new StatementCounting(counts);
  }

  /** Puts the counter below everything that could send more than it was asked to. */
  record StatementCounting(ObjectProvider<StatementCount> counts) implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      if (name.equals("dataSource") && bean instanceof TenantDataSource source) {
        source.setTargetDataSource(
            new Counted(Objects.requireNonNull(source.getTargetDataSource()), counts));
      }
      return bean;
    }
  }

  private static final class Counted extends DelegatingDataSource {
    private final ObjectProvider<StatementCount> counts;

    Counted(DataSource target, ObjectProvider<StatementCount> counts) {
      super(target);
      this.counts = counts;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return (Connection) around(Connection.class, super.getConnection());
    }

    private Object around(Class<?> type, Object target) {
      return Proxy.newProxyInstance(
          type.getClassLoader(),
          new Class<?>[] {type},
          (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
              counts.getObject().count.incrementAndGet();
            }
            return wrapped(method.getReturnType(), call(target, method, arguments));
          });
    }

    private @Nullable Object wrapped(Class<?> declared, @Nullable Object result) {
      return result instanceof Statement && Statement.class.isAssignableFrom(declared)
          ? around(declared, result)
          : result;
    }

    private static @Nullable Object call(
        Object target, Method method, Object @Nullable [] arguments) throws Throwable {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw e.getTargetException();
      }
    }
  }
}
