package io.redress.platform.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is set from outside, read once and checked.
 *
 * @param serving where pages and API are served
 * @param storage where data is kept
 * @param work how much is done at once
 * @param smtpUrl mail server; mails are kept and shown when it is absent
 * @param trial what only a test or a demonstration wants
 */
public record Settings(
    Serving serving, Storage storage, Work work, Optional<URI> smtpUrl, Trial trial) {

  /**
   * Where pages and API are served.
   *
   * @param proxies who stands before it and is believed about who calls
   */
  public record Serving(int port, String bind, URI baseUrl, List<InetAddress> proxies) {
    public Serving {
      proxies = List.copyOf(proxies);
    }

    /** The address of this machine to listen on. */
    public InetAddress address() {
      try {
        return InetAddress.getByName(bind);
      } catch (UnknownHostException e) {
        throw new StartupProblem(bind + " is no address of this machine: correct --bind.", e);
      }
    }

    /** Whether only this machine can reach it. */
    public boolean isLoopback() {
      return address().isLoopbackAddress() && proxies.isEmpty();
    }
  }

  /** Where data is kept: a folder, and an external database when there is one. */
  public record Storage(Path data, Optional<String> databaseUrl, Passwords passwords) {}

  /** The passwords of the database roles that were set from outside. */
  public record Passwords(Optional<String> owner, Optional<String> app, Optional<String> clock) {}

  /** How much is done at once, and whether due work is done by this node. */
  public record Work(boolean isBackground, int concurrency, int pool) {}

  /** What only a test or a demonstration wants. */
  public record Trial(boolean isDemo, boolean hasTestClock) {}

  private static final int HIGHEST_PORT = 65_535;
  private static final int HIGHEST_CONCURRENCY = 10_000;
  private static final int HIGHEST_POOL = 200;

  public Settings {
    if (trial.hasTestClock() && smtpUrl.filter(url -> !isThisMachine(url)).isPresent()) {
      throw new StartupProblem(
          "A movable clock and a real mail server do not go together: unset REDRESS_TEST_CLOCK or"
              + " REDRESS_SMTP_URL, or set one at 127.0.0.1 that keeps what it gets.");
    }
    if (trial.hasTestClock() && !serving.isLoopback()) {
      throw new StartupProblem(
          "A movable clock is for this machine only: unset REDRESS_TEST_CLOCK, or REDRESS_BIND and"
              + " REDRESS_PROXIES.");
    }
  }

  /**
   * Whether this names the machine itself, by its address: a name could come to mean another one.
   */
  private static boolean isThisMachine(URI url) {
    return Set.of("127.0.0.1", "[::1]").contains(Objects.requireNonNullElse(url.getHost(), ""));
  }

  /**
   * Reads the settings; the first unusable one is told as a {@link StartupProblem}.
   *
   * @param lookup gives the value of a property name ({@code redress.port}) or null
   */
  public static Settings read(Function<String, @Nullable String> lookup) {
    var values = new Values(lookup);
    var port = values.number(Setting.PORT, 0, HIGHEST_PORT);
    return new Settings(
        new Serving(
            port,
            values.text(Setting.BIND).orElse(Setting.BIND.standard()),
            values.address(Setting.BASE_URL).orElse(URI.create("http://localhost:" + port)),
            values.literals(Setting.PROXIES)),
        new Storage(
            Path.of(values.text(Setting.DATA).orElse(Setting.DATA.standard())).toAbsolutePath(),
            values.text(Setting.DATABASE_URL),
            new Passwords(
                values.text(Setting.DATABASE_OWNER_PASSWORD),
                values.text(Setting.DATABASE_APP_PASSWORD),
                values.text(Setting.DATABASE_CLOCK_PASSWORD))),
        new Work(
            values.choice(Setting.BACKGROUND),
            values.number(Setting.CONCURRENCY, 1, HIGHEST_CONCURRENCY),
            values.number(Setting.POOL, 2, HIGHEST_POOL)),
        values.address(Setting.SMTP_URL),
        new Trial(values.choice(Setting.DEMO), values.choice(Setting.TEST_CLOCK)));
  }

  private record Values(Function<String, @Nullable String> lookup) {
    Optional<String> text(Setting setting) {
      var value = lookup.apply(setting.property());
      var chosen = value == null || value.isBlank() ? setting.standard() : value.strip();
      return Optional.of(chosen).filter(text -> !text.isEmpty());
    }

    int number(Setting setting, int least, int most) {
      var text = text(setting).orElseThrow();
      try {
        var number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw unusable(setting, text, "a number from " + least + " to " + most);
      }
      throw unusable(setting, text, "a number from " + least + " to " + most);
    }

    boolean choice(Setting setting) {
      var text = text(setting).orElseThrow();
      return switch (text) {
        case "true", "1" -> true;
        case "false", "0" -> false;
        default -> throw unusable(setting, text, "true or false");
      };
    }

    Optional<URI> address(Setting setting) {
      return text(setting)
          .map(
              text -> {
                try {
                  return URI.create(text);
                } catch (IllegalArgumentException e) {
                  // The value is not repeated: it may hold a password.
                  throw unusable(setting, "what is set", "an address");
                }
              });
    }

    List<InetAddress> literals(Setting setting) {
      return text(setting).stream()
          .flatMap(text -> Arrays.stream(text.split(",", -1)))
          .map(
              text -> {
                try {
                  return InetAddress.ofLiteral(text.strip());
                } catch (IllegalArgumentException e) {
                  throw unusable(setting, text, "IP addresses parted by commas");
                }
              })
          .toList();
    }

    private static StartupProblem unusable(Setting setting, String text, String wanted) {
      return new StartupProblem(
          "--%s (%s) must be %s, not %s."
              .formatted(setting.option(), setting.variable(), wanted, text));
    }
  }
}
