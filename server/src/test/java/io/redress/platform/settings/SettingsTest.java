package io.redress.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static Settings read(Map<String, String> values) {
    return Settings.read(values::get);
  }

  @Nested
  class GivenNothing {
    @Test
    void whenItIsRead_thenEverythingHasItsStandard() {
      var settings = read(Map.of());

      assertThat(settings.serving().port()).isEqualTo(8080);
      assertThat(settings.serving().isLoopback()).isTrue();
      assertThat(settings.serving().baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
      assertThat(settings.storage().data()).isEqualTo(Path.of("data").toAbsolutePath());
      assertThat(settings.storage().databaseUrl()).isEmpty();
      assertThat(settings.smtpUrl()).isEmpty();
      assertThat(settings.trial()).isEqualTo(new Settings.Trial(true, false));
    }
  }

  @Nested
  class GivenEmptyValues {
    @Test
    void whenTheyAreRead_thenTheyAreAsIfNotThere() {
      var settings = read(Map.of("redress.bind", "", "redress.port", " ", "redress.proxies", "  "));

      assertThat(settings).isEqualTo(read(Map.of()));
    }
  }

  @Nested
  class GivenAMovableClock {
    @Test
    void whenOnlyThisMachineIsServed_thenItIsTaken() {
      assertThat(read(Map.of("redress.test-clock", "1")).trial().hasTestClock()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp://127.0.0.1:3025", "smtp://a:b@[::1]:3025"})
    void whenMailsStayOnThisMachine_thenItIsTaken(String url) {
      var settings = read(Map.of("redress.test-clock", "true", "redress.smtp-url", url));

      assertThat(settings.smtpUrl()).contains(URI.create(url));
      assertThat(settings.trial().hasTestClock()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "redress.bind, 0.0.0.0",
      "redress.proxies, 10.0.0.5",
      "redress.smtp-url, smtp://mail.example:25",
      "redress.smtp-url, smtp://127.0.0.1@mail.example:25",
      "redress.smtp-url, smtp://127.0.0.1.mail.example:25",
      "redress.smtp-url, smtp://localhost:25"
    })
    void whenSomebodyElseCouldBeMet_thenItIsRefused(String property, String value) {
      assertThatThrownBy(() -> read(Map.of("redress.test-clock", "true", property, value)))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("REDRESS_TEST_CLOCK");
    }
  }

  @Nested
  class GivenWhatCannotBeUsed {
    @ParameterizedTest
    @CsvSource({
      "redress.port, 70000, --port (REDRESS_PORT)",
      "redress.pool, many, --pool (REDRESS_POOL)",
      "redress.demo, perhaps, --demo (REDRESS_DEMO)",
      "redress.proxies, 10.0.0.5;10.0.0.6, --proxies (REDRESS_PROXIES)",
      "redress.proxies, proxy.example, --proxies (REDRESS_PROXIES)"
    })
    void whenItIsRead_thenOneLineNamesItAndTheValue(String property, String value, String name) {
      assertThatThrownBy(() -> read(Map.of(property, value)))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining(name)
          .hasMessageContaining(value);
    }

    @Test
    void whenAnAddressWithAPasswordIsNone_thenItIsNotRepeated() {
      assertThatThrownBy(() -> read(Map.of("redress.smtp-url", "smtp://me:se cret@host")))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("--smtp-url")
          .hasMessageNotContaining("cret");
    }
  }
}
