package io.redress.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/** One line for one event, with what it names, whatever stands in it. */
class LogLinesTest {
  private static String pattern() throws IOException {
    try (InputStream file = LogLinesTest.class.getResourceAsStream("/application.properties")) {
      var settings = new Properties();
      settings.load(Objects.requireNonNull(file));
      // Only Spring knows how it writes what was thrown.
      return settings.getProperty("logging.pattern.console").replace("%wEx", "");
    }
  }

  private static String line(String message, KeyValuePair... pairs) throws IOException {
    var context = new LoggerContext();
    var layout = new PatternLayout();
    layout.setContext(context);
    layout.setPattern(pattern());
    layout.start();
    var event =
        new LoggingEvent("", context.getLogger("io.redress.Some"), Level.INFO, message, null, null);
    event.setInstant(Instant.EPOCH);
    event.setKeyValuePairs(List.of(pairs));
    event.setMDCPropertyMap(Map.of());
    return layout.doLayout(event);
  }

  @Test
  void whenAnEventNamesThings_thenTheLineTellsThem() throws IOException {
    var line =
        line("security", new KeyValuePair("event", "SIGNED_IN"), new KeyValuePair("by", "7"));

    assertThat(line).contains("security event=\"SIGNED_IN\" by=\"7\"");
  }

  @Test
  void whenWhatIsNamedHasLineBreaks_thenTheLineStaysOne() throws IOException {
    var line = line("one\r\ntwo", new KeyValuePair("event", "three\nfour\u2028five"));

    assertThat(line.lines())
        .singleElement()
        .asString()
        .contains("one | two", "three | four | five");
  }
}
