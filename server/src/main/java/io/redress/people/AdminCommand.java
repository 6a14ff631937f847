package io.redress.people;

import io.redress.people.FirstAdministrator.House;
import io.redress.platform.launch.Arguments;
import io.redress.platform.launch.CommandLine;
import io.redress.platform.launch.WithoutWeb;
import io.redress.platform.settings.Settings;
import io.redress.platform.settings.StartupProblem;
import io.redress.shared.Problem;
import java.io.PrintStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/**
 * {@code ./redress admin create}: makes a merchant, if it is not there, and its first
 * administrator, and tells the one-time link by which the password is chosen.
 */
public final class AdminCommand {
  private static final String MERCHANT = "merchant";
  private static final String SLUG = "slug";
  private static final String EMAIL = "email";
  private static final String COUNTRY = "country";
  private static final String CURRENCY = "currency";
  private static final String ZONE = "zone";

  private final PrintStream out;
  private final PrintStream err;

  public AdminCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Does what the command line asks for and returns the exit code. */
  public int run(CommandLine line) {
    var arguments =
        Arguments.parse(line.rest(), Set.of(MERCHANT, SLUG, EMAIL, COUNTRY, CURRENCY, ZONE));
    if (!arguments.words().equals(List.of("create"))) {
      throw new StartupProblem("The command is ./redress admin create: ./redress help shows how.");
    }
    var slug = arguments.require(SLUG);
    if (!Merchant.isSlug(slug)) {
      throw new StartupProblem(
          "--slug must be 2 to 40 small letters, digits and hyphens, not %s.".formatted(slug));
    }
    var house =
        new House(
            arguments.require(MERCHANT),
            slug,
            arguments.option(COUNTRY).orElse("GB").toUpperCase(Locale.ROOT),
            currency(arguments.option(CURRENCY).orElse("EUR")),
            zone(arguments.option(ZONE).orElse("UTC")));
    var email = arguments.require(EMAIL);
    return new WithoutWeb(line.settings(), Optional.empty())
        .run(context -> create(context, house, email));
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new StartupProblem("--currency must be three letters, like EUR.", unknown);
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new StartupProblem("--zone must be a time zone, like Europe/Amsterdam.", unknown);
    }
  }

  private int create(ApplicationContext context, House house, String email) {
    var now = context.getBean(Clock.class).instant();
    try {
      var token = context.getBean(FirstAdministrator.class).create(house, email, now);
      var link = "/desk/%s/welcome/%s".formatted(house.slug(), token);
      var base = context.getBean(Settings.class).serving().baseUrl();
      out.printf("Choose the password of %s at %s%n", email, base.resolve(link));
      out.println("The link is told only here. It opens once, within 24 hours.");
      return 0;
    } catch (Problem problem) {
      err.println(problem.getMessage());
      return WithoutWeb.FAILED;
    }
  }
}
