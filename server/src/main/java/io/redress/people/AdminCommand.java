package io.redress.people;

import io.redress.platform.launch.Arguments;
import io.redress.platform.launch.CommandLine;
import io.redress.platform.launch.WithoutWeb;
import io.redress.platform.settings.StartupProblem;
import io.redress.shared.Problem;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/**
 * {@code ./redress admin create}: makes a merchant, if it is not there, and its first
 * administrator, and tells the password once.
 */
public final class AdminCommand {
  private static final String MERCHANT = "merchant";
  private static final String SLUG = "slug";
  private static final String EMAIL = "email";

  private final PrintStream out;
  private final PrintStream err;

  public AdminCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Does what the command line asks for and returns the exit code. */
  public int run(CommandLine line) {
    var arguments = Arguments.parse(line.rest(), Set.of(MERCHANT, SLUG, EMAIL));
    if (!arguments.words().equals(List.of("create"))) {
      throw new StartupProblem("The command is ./redress admin create: ./redress help shows how.");
    }
    var slug = arguments.require(SLUG);
    if (!Merchant.isSlug(slug)) {
      throw new StartupProblem(
          "--slug must be 2 to 40 small letters, digits and hyphens, not %s.".formatted(slug));
    }
    var name = arguments.require(MERCHANT);
    var email = arguments.require(EMAIL);
    return new WithoutWeb(line.settings(), Optional.empty())
        .run(context -> create(context, name, slug, email));
  }

  private int create(ApplicationContext context, String name, String slug, String email) {
    var now = context.getBean(Clock.class).instant();
    try {
      var password = context.getBean(FirstAdministrator.class).create(name, slug, email, now);
      out.printf("Sign in at /desk/%s as %s with the password %s%n", slug, email, password);
      out.println("The password is told only here; it is not kept.");
      return 0;
    } catch (Problem problem) {
      err.println(problem.getMessage());
      return WithoutWeb.FAILED;
    }
  }
}
