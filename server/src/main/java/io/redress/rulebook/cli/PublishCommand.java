package io.redress.rulebook.cli;

import io.redress.platform.database.BorrowedDatabase;
import io.redress.platform.launch.Arguments;
import io.redress.platform.launch.CommandLine;
import io.redress.platform.launch.WithoutWeb;
import io.redress.platform.settings.Setting;
import io.redress.platform.settings.Settings;
import io.redress.platform.settings.StartupProblem;
import io.redress.platform.tenancy.EveryMerchant;
import io.redress.rulebook.releases.NewRelease;
import io.redress.rulebook.releases.RuleRelease;
import io.redress.rulebook.releases.RuleSets;
import io.redress.rulebook.text.RuleFileSet;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import io.redress.rulebook.text.RuleSources;
import io.redress.shared.Problem;
import io.redress.shared.RuleReleaseId;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/**
 * {@code rulebook publish DIR [--from DATE] [--name NAME] [--merchant SLUG]} puts rule files in
 * force for every house, or terms of brands for one; {@code rulebook releases} lists, {@code
 * rulebook withdraw ID} takes back what is not in force yet. {@code publish shipped} returns to the
 * rules of the program.
 *
 * <p>It works beside a running server, on its database. Exit code 2 when the files have mistakes.
 */
public final class PublishCommand {
  /** The words by which this command is asked for. */
  public static final Set<String> WORDS = Set.of("publish", "releases", "withdraw");

  private static final int MISTAKES = 2;
  private static final String FROM = "from";
  private static final String NAME = "name";
  private static final String MERCHANT = "merchant";
  private static final String SHIPPED = "shipped";
  private static final String BY = "operator";

  private final PrintStream out;
  private final PrintStream err;

  public PublishCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Does what the command line asks for and returns the exit code. */
  public int run(CommandLine line) {
    var arguments = Arguments.parse(line.rest(), Set.of(FROM, NAME, MERCHANT));
    var work = work(arguments);
    var storage = Settings.read(property -> line.lookup(property, System.getenv())).storage();
    if (storage.databaseUrl().isPresent()) {
      return run(line.settings(), work);
    }
    try (var database = BorrowedDatabase.of(storage.data())) {
      var settings = new HashMap<>(line.settings());
      settings.put(Setting.DATA.property(), storage.data().toString());
      settings.put(Setting.DATABASE_URL.property(), database.address().withCredentials());
      return run(settings, work);
    }
  }

  private int run(Map<String, String> settings, Function<ApplicationContext, Integer> work) {
    return new WithoutWeb(settings, Optional.empty()).run(work::apply);
  }

  /** Reads everything that was said before anything is started. */
  Function<ApplicationContext, Integer> work(Arguments arguments) {
    var words = arguments.words();
    var slug = arguments.option(MERCHANT);
    if (words.equals(List.of("releases"))) {
      return this::list;
    }
    if (words.size() == 2 && words.getFirst().equals("publish")) {
      var wanted = wanted(words.get(1), arguments);
      return context -> publish(context, wanted, slug);
    }
    if (words.size() == 2 && words.getFirst().equals("withdraw")) {
      return context -> told(() -> withdraw(context, words.get(1), slug));
    }
    throw new StartupProblem(
        "The commands are ./redress rulebook publish, releases and withdraw:"
            + " ./redress help shows how.");
  }

  private static NewRelease wanted(String directory, Arguments arguments) {
    var name = arguments.option(NAME).orElse(directory.replaceAll(".*/(?=.)|/$", ""));
    return new NewRelease(
        name, arguments.option(FROM).map(PublishCommand::from), files(directory), BY);
  }

  private static RuleFileSet files(String directory) {
    if (directory.equals(SHIPPED)) {
      return RuleFileSet.shipped();
    }
    var path = Path.of(directory);
    if (!Files.isDirectory(path)) {
      throw new StartupProblem(directory + " is no directory.");
    }
    try {
      return new RuleFileSet(RuleSources.in(path));
    } catch (UncheckedIOException e) {
      throw new StartupProblem(directory + " cannot be read.", e);
    }
  }

  private static Instant from(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new StartupProblem(
          "--from must be a day, which begins in UTC, or an instant such as 2026-12-01T06:00:00Z.",
          e);
    }
  }

  private int publish(ApplicationContext context, NewRelease wanted, Optional<String> slug) {
    var rules = context.getBean(RuleSets.class);
    return told(
        () -> {
          var release =
              slug.isEmpty()
                  ? rules.publish(wanted)
                  : inHouse(context, slug.get(), () -> rules.publishForHouse(wanted));
          out.printf(
              "%s is in force from %s: release %s, rules %s.%n",
              release.name(),
              release.from(),
              release.id(),
              RuleFileSet.shortName(release.digest()));
          return 0;
        });
  }

  private int withdraw(ApplicationContext context, String text, Optional<String> slug) {
    var rules = context.getBean(RuleSets.class);
    var id = RuleReleaseId.parse(text);
    if (slug.isEmpty()) {
      rules.withdraw(id);
    } else {
      var _ =
          inHouse(
              context,
              slug.get(),
              () -> {
                rules.withdrawForHouse(id);
                return id;
              });
    }
    out.printf("%s is withdrawn.%n", id);
    return 0;
  }

  private int list(ApplicationContext context) {
    var releases = context.getBean(RuleSets.class).ofInstallation();
    if (releases.isEmpty()) {
      out.println("Nothing was published: the rules of the program are in force.");
    }
    releases.forEach(this::tell);
    return 0;
  }

  private void tell(RuleRelease release) {
    out.printf(
        "%s  %s  from %s, published %s by %s%s%n",
        release.id(),
        release.name(),
        release.from(),
        release.publication().at(),
        release.publication().by(),
        release.withdrawnAt().map(at -> ", withdrawn " + at).orElse(""));
  }

  private static <T> T inHouse(ApplicationContext context, String slug, Work<T> work) {
    var done = new ArrayList<T>();
    context
        .getBean(EveryMerchant.class)
        .each(
            merchant -> {
              if (merchant.slug().equals(slug)) {
                done.add(work.run());
              }
            });
    if (done.isEmpty()) {
      throw Problem.notFound("The merchant " + slug);
    }
    return done.getFirst();
  }

  private int told(Work<Integer> work) {
    try {
      return work.run();
    } catch (UnusableRules e) {
      e.problems().forEach(err::println);
      err.println(e.problems().size() + " mistakes; the rules in force stay as they are");
      return MISTAKES;
    } catch (Problem problem) {
      err.println(problem.getMessage());
      return WithoutWeb.FAILED;
    }
  }

  /** Something that is done in a scope. */
  private interface Work<T> {
    T run();
  }

  /** Whether these words are for this command. */
  public static boolean isFor(List<String> words) {
    return !words.isEmpty() && WORDS.contains(words.getFirst());
  }
}
