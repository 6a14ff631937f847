package io.redress.cases.review;

import io.redress.cases.review.DecisionReview.Again;
import io.redress.platform.database.BorrowedDatabase;
import io.redress.platform.launch.Arguments;
import io.redress.platform.launch.CommandLine;
import io.redress.platform.launch.WithoutWeb;
import io.redress.platform.settings.Setting;
import io.redress.platform.settings.Settings;
import io.redress.platform.settings.StartupProblem;
import io.redress.platform.tenancy.EveryMerchant;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * {@code ./redress rulebook recompare [--all] [--merchant SLUG]}: makes every kept decision again
 * by its own rules, and compares it with those of today.
 *
 * <p>It works beside a running server, on its database, and changes nothing. Exit code 1 when a
 * decision comes out otherwise by its own rules.
 */
public final class RecompareCommand {
  private static final String WORD = "recompare";
  private static final String MERCHANT = "merchant";
  private static final String ALL = "--all";
  private static final int TOLD_EVERY = 1_000;

  private final PrintStream out;
  private final PrintStream err;

  public RecompareCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Whether these words are for this command. */
  public static boolean isFor(List<String> words) {
    return !words.isEmpty() && words.getFirst().equals(WORD);
  }

  /**
   * What is looked at.
   *
   * @param slug of the one merchant; every merchant when there is none
   * @param isEachTold whether decisions that are as today are told too
   */
  record Wanted(Optional<String> slug, boolean isEachTold) {}

  /** Does what the command line asks for. */
  public int run(CommandLine line) {
    var words = line.rest().stream().filter(word -> !word.equals(ALL)).toList();
    var arguments = Arguments.parse(words, Set.of(MERCHANT));
    if (!arguments.words().equals(List.of(WORD))) {
      throw new StartupProblem(
          "The command is ./redress rulebook recompare: ./redress help shows how.");
    }
    var wanted = new Wanted(arguments.option(MERCHANT), line.rest().contains(ALL));
    var storage = Settings.read(property -> line.lookup(property, System.getenv())).storage();
    if (storage.databaseUrl().isPresent()) {
      return look(line.settings(), wanted);
    }
    try (var database = BorrowedDatabase.of(storage.data())) {
      var settings = new HashMap<>(line.settings());
      settings.put(Setting.DATA.property(), storage.data().toString());
      settings.put(Setting.DATABASE_URL.property(), database.address().withCredentials());
      return look(settings, wanted);
    }
  }

  private int look(Map<String, String> settings, Wanted wanted) {
    return new WithoutWeb(settings, Optional.empty()).run(context -> look(context, wanted));
  }

  int look(ApplicationContext context, Wanted wanted) {
    var reviews = context.getBean(DecisionReviews.class);
    var total = new Count();
    context
        .getBean(EveryMerchant.class)
        .each(
            merchant -> {
              if (wanted.slug().isEmpty() || wanted.slug().get().equals(merchant.slug())) {
                total.merchants++;
                look(merchant.slug(), reviews, wanted, total);
              }
            });
    if (wanted.slug().isPresent() && total.merchants == 0) {
      err.printf("There is no merchant %s here.%n", wanted.slug().get());
      return WithoutWeb.FAILED;
    }
    out.printf(
        "%d decisions of %d merchants: %d as today, %d otherwise today;"
            + " by their own rules %d the same, %d otherwise, %d unknown.%n",
        total.seen,
        total.merchants,
        total.seen - total.changed,
        total.changed,
        total.same,
        total.otherwise,
        total.unknown);
    return total.otherwise == 0 ? 0 : WithoutWeb.FAILED;
  }

  private void look(String slug, DecisionReviews reviews, Wanted wanted, Count total) {
    var all = reviews.count();
    var seen = new int[1];
    reviews.each(
        review -> {
          total.add(review);
          tell(slug, review, wanted);
          if (++seen[0] % TOLD_EVERY == 0) {
            err.printf("%s: %d of %d%n", slug, seen[0], all);
          }
        });
  }

  private void tell(String slug, DecisionReview review, Wanted wanted) {
    if (!review.isAsToday() || wanted.isEachTold()) {
      var how = review.isAsToday() ? "as today" : "otherwise today";
      var made = review.made();
      var by = made.rules().map(version -> version.name()).orElse("rules that were not kept");
      out.printf("%s %s of %s by %s: %s%n", slug, review.id(), made.at(), by, how);
      review.differences().forEach(each -> out.println("  " + line(each)));
    }
    if (review.again() instanceof Again.Otherwise otherwise) {
      out.printf("%s %s: its own rules give another answer now%n", slug, review.id());
      otherwise.differences().forEach(each -> out.println("  " + line(each)));
    }
  }

  private static String line(DecisionDifference difference) {
    if (difference.before().equals(difference.after())) {
      return difference.subject() + ": comes to the same, and is written otherwise now";
    }
    var rules = difference.rules().stream().collect(Collectors.joining(", "));
    return "%s: %s -> %s%s"
        .formatted(
            difference.subject(),
            shown(difference.before()),
            shown(difference.after()),
            rules.isEmpty() ? "" : " (" + rules + ")");
  }

  private static String shown(String value) {
    return value.isEmpty() ? "nothing" : value;
  }

  /** What was seen of all merchants. */
  private static final class Count {
    private int merchants;
    private int seen;
    private int changed;
    private int same;
    private int otherwise;
    private int unknown;

    void add(DecisionReview review) {
      seen++;
      changed += review.isAsToday() ? 0 : 1;
      switch (review.again()) {
        case Again.Same s -> same++;
        case Again.Otherwise o -> otherwise++;
        case Again.Unknown u -> unknown++;
      }
    }
  }
}
