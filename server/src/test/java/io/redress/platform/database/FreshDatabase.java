package io.redress.platform.database;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives an application under test a database of its own. */
public final class FreshDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final String INLINED = "Inlined Test Properties";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    use(context, TestDatabase.fresh());
  }

  /** Lets the application work on this database. */
  static void use(ConfigurableApplicationContext context, DatabaseAddress database) {
    Map<String, Object> settings =
        Map.of(
            "redress.database-url", database.withCredentials(),
            "redress.database-owner-password", TestDatabase.PASSWORDS.owner(),
            "redress.database-app-password", TestDatabase.PASSWORDS.app(),
            "redress.database-clock-password", TestDatabase.PASSWORDS.clock(),
            "redress.data", TestDatabase.folder().resolve("data").toString(),
            "redress.background", "false",
            "redress.demo", "false",
            "redress.smtp-url", "",
            "redress.test-clock", "false");
    // Stronger than the environment of whoever runs the tests, weaker than the test itself.
    var sources = context.getEnvironment().getPropertySources();
    var source = new MapPropertySource("fresh database", settings);
    if (sources.contains(INLINED)) {
      sources.addAfter(INLINED, source);
    } else {
      sources.addFirst(source);
    }
  }
}
