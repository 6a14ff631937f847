package io.redress.platform.launch;

import io.redress.platform.clock.TravellingClock;
import io.redress.platform.settings.StartupProblem;
import io.redress.platform.settings.StartupReporter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The application without pages, API and background work, for a command that does its work and
 * ends.
 *
 * @param settings values by property name; what is not named here has its standard value or that of
 *     the environment
 * @param clock the time it lives in; the system's when there is none
 */
public record WithoutWeb(Map<String, String> settings, Optional<TravellingClock> clock) {
  /** What a command returns that did not do what was asked. */
  public static final int FAILED = 1;

  private static final String FACES = "io\\.redress\\.faces\\..*";
  private static final String EDGE = "io\\.redress\\.platform\\.(gate|problems)\\..*";
  // How passwords are hashed is set beside the pages that ask for them.
  private static final String WEB = "io\\.redress\\.(?!people\\.web\\.Password).*\\.web\\..*";
  // Files come in by pages and API alone, and are read with the code of the API; but rows of them
  // are erased by whoever erases.
  private static final String IMPORTS =
      "io\\.redress\\.imports\\.(?!store\\.(PersonalRow|RefusedRow)).*";
  // Without pages nobody watches, so nobody needs to listen for changes.
  private static final String LISTENER = "io\\.redress\\.platform\\.live\\.ChangeListener";
  private static final String TEST_CLOCK = "io\\.redress\\.platform\\.clock\\.TestClockEndpoint";
  private static final String WHOLE = "io\\.redress\\.Redress";

  public WithoutWeb {
    settings = Map.copyOf(settings);
  }

  /** Not a component itself, so that the served application does not find it. */
  @EnableAutoConfiguration
  @ComponentScan(
      basePackages = "io.redress",
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = {FACES, EDGE, WEB, IMPORTS, LISTENER, TEST_CLOCK, WHOLE}))
  static class Parts {}

  /** Starts it, does the work and stops it; returns the exit code. */
  public int run(ToIntFunction<ApplicationContext> work) {
    ConfigurableApplicationContext context;
    try {
      context = start();
    } catch (RuntimeException failure) {
      // What could not start has been reported by the reporters of the application.
      return StartupReporter.lineFor(failure).isPresent() ? StartupProblem.EXIT_CODE : FAILED;
    }
    try (context) {
      return work.applyAsInt(context);
    }
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Parts.class)
        .web(WebApplicationType.NONE)
        .initializers((ApplicationContextInitializer<GenericApplicationContext>) this::setClock)
        .run(arguments());
  }

  private void setClock(GenericApplicationContext context) {
    clock.ifPresent(
        time ->
            context.registerBean(
                "commandClock",
                TravellingClock.class,
                () -> time,
                (BeanDefinition definition) -> definition.setPrimary(true)));
  }

  private String[] arguments() {
    var all = new TreeMap<>(settings);
    all.put("redress.background", "false");
    all.put("redress.demo", "false");
    return all.entrySet().stream()
        .map(entry -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
        .toArray(String[]::new);
  }
}
