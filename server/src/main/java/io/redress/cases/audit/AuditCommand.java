package io.redress.cases.audit;

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
import org.springframework.context.ApplicationContext;

/**
 * {@code ./redress audit verify}: computes every chain of every merchant again and compares it with
 * the seals, those outside the database included.
 *
 * <p>It works beside a running server, on its database, and changes nothing but that it notes what
 * it found.
 */
public final class AuditCommand {
  private static final String MERCHANT = "merchant";

  private final PrintStream out;
  private final PrintStream err;

  public AuditCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Does what the command line asks for; 1 when something is broken or there is no such merchant.
   */
  public int run(CommandLine line) {
    var arguments = Arguments.parse(line.rest(), Set.of(MERCHANT));
    if (!arguments.words().equals(List.of("verify"))) {
      throw new StartupProblem("The command is ./redress audit verify: ./redress help shows how.");
    }
    var slug = arguments.option(MERCHANT);
    var storage = Settings.read(property -> line.lookup(property, System.getenv())).storage();
    if (storage.databaseUrl().isPresent()) {
      return verify(line.settings(), slug);
    }
    try (var database = BorrowedDatabase.of(storage.data())) {
      var settings = new HashMap<>(line.settings());
      settings.put(Setting.DATA.property(), storage.data().toString());
      settings.put(Setting.DATABASE_URL.property(), database.address().withCredentials());
      return verify(settings, slug);
    }
  }

  private int verify(Map<String, String> settings, Optional<String> slug) {
    var all = new HashMap<>(settings);
    // A newer version that only looks must not change the tables under an older one at work.
    all.put("spring.flyway.enabled", "false");
    return new WithoutWeb(all, Optional.empty()).run(context -> verify(context, slug));
  }

  private int verify(ApplicationContext context, Optional<String> slug) {
    var runs = context.getBean(AuditRuns.class);
    var checked = new int[1];
    var broken = new int[1];
    context
        .getBean(EveryMerchant.class)
        .each(
            merchant -> {
              if (slug.isEmpty() || slug.get().equals(merchant.slug())) {
                checked[0]++;
                broken[0] += tell(merchant.slug(), runs.run(AuditRun.Origin.COMMAND).report());
              }
            });
    if (slug.isPresent() && checked[0] == 0) {
      err.printf("There is no merchant %s here.%n", slug.get());
      return WithoutWeb.FAILED;
    }
    var verdict = broken[0] == 0 ? "all is whole" : broken[0] + " broken";
    out.printf("%d checked: %s.%n", checked[0], verdict);
    return broken[0] == 0 ? 0 : WithoutWeb.FAILED;
  }

  private int tell(String slug, AuditReport report) {
    out.printf(
        "%s: %d cases, %d chains of the ledger, %d sealed days: %s%n",
        slug,
        report.cases(),
        report.ledgers(),
        report.days(),
        report.isWhole() ? "whole" : report.broken().size() + " broken");
    for (var each : report.broken()) {
      out.printf("  %s %s: %s%n", each.kind(), each.subject(), each.reason());
    }
    return report.broken().size();
  }
}
