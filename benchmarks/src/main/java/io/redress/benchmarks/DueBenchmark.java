package io.redress.benchmarks;

import io.redress.cases.jobs.DueWork;
import io.redress.people.Merchants;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.MerchantId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Promises of two shops that came due while nothing ran: each consumer is told, each promise is
 * followed by another, the letters wait in the outbox. First some beside the plain writing of the
 * same rows, then as many as a long standstill leaves.
 */
final class DueBenchmark implements Benchmark {
  private static final String SEED = "due.sql";
  private static final int SHOPS = 2;
  private static final int WARM_UP = 10_000;
  private static final int COMPARED = 4_000;
  private static final int ALL = 100_000;
  private static final Duration WANTED = Duration.ofSeconds(60);
  private static final Duration APART = Duration.ofHours(1);

  @Override
  public String name() {
    return "due";
  }

  @Override
  public Report run() {
    // A mail server that is never asked: without one letters are kept and nothing waits to leave.
    try (var trial = Trial.start(List.of("--redress.smtp-url=smtp://127.0.0.1:9"))) {
      var clock = trial.part(TravellingClock.class);
      var start = clock.instant();
      var counts = List.of(WARM_UP, COMPARED, ALL);
      for (var shop = 0; shop < SHOPS; shop++) {
        seed(trial, start, counts);
      }
      var work = trial.part(DueWork.class);
      clock.advance(APART.plusMinutes(5));
      work.runDue();
      clock.advance(APART);
      var compared = new Comparison(trial).of(work::runDue);
      clock.advance(APART);
      var rows = new ArrayList<>(compared.rows());
      var seconds = runAll(trial, work, rows);
      var verdict =
          String.format(
              Locale.ROOT,
              "%,d due promises in %.1f s (wanted %d); %s",
              ALL,
              seconds,
              WANTED.toSeconds(),
              compared.ratio());
      return new Report(name(), rows, verdict);
    }
  }

  private static double runAll(Trial trial, DueWork work, List<Report.Row> rows) {
    var waiting = waiting(trial);
    var cpu = trial.cpu();
    var started = System.nanoTime();
    var done = work.runDue();
    var seconds = (System.nanoTime() - started) / 1e9;
    var spent = trial.cpu().minus(cpu);
    if (done != ALL || waiting(trial) - waiting < ALL) {
      throw new IllegalStateException(
          "%d promises and %d letters, not %d".formatted(done, waiting(trial) - waiting, ALL));
    }
    rows.add(new Report.Row("all due promises", done, "handled, each with a letter"));
    rows.add(new Report.Row("  in", seconds, "s"));
    rows.add(new Report.Row("  that is", done / seconds, "/s"));
    rows.add(
        new Report.Row("  CPU of application", (double) spent.application() / done, "ms each"));
    rows.add(new Report.Row("  CPU of PostgreSQL", (double) spent.database() / done, "ms each"));
    return seconds;
  }

  /** A shop with cases of each count, their promises due an hour after those before. */
  private static void seed(Trial trial, Instant start, List<Integer> counts) {
    var merchant = Samples.merchant();
    trial.part(Merchants.class).create(merchant, start);
    var first = 1;
    var due = start.plus(APART);
    for (var count : counts) {
      plant(trial, merchant.id(), first, first + count / SHOPS - 1, due);
      first += count / SHOPS;
      due = due.plus(APART);
    }
  }

  private static void plant(Trial trial, MerchantId merchant, int first, int last, Instant due) {
    Seed.plant(
        trial,
        SEED,
        Map.of(
            "merchant",
            "'" + merchant.value() + "'::uuid",
            "first",
            String.valueOf(first),
            "last",
            String.valueOf(last),
            "due",
            "'" + due + "'"));
  }

  private static long waiting(Trial trial) {
    try (var connection = trial.address().connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from outbox_task where kind = 'mail.send' and state = 'open'")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
