package io.redress.benchmarks;

import io.redress.cases.lists.QueueQuery;
import io.redress.cases.lists.QueueQuery.Lens;
import io.redress.cases.lists.WorkQueue;
import io.redress.cases.search.Search;
import io.redress.cases.search.SearchQuery;
import io.redress.cases.search.Sight;
import io.redress.people.Merchants;
import io.redress.people.Role;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** How long search and queue take in a house with a hundred thousand open cases. */
final class SearchBenchmark implements Benchmark {
  private static final int CASES = 100_000;
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 40;
  private static final String SEED = "house.sql";
  private static final Duration WANTED_OF_SEARCH = Duration.ofMillis(300);
  private static final Duration WANTED_OF_QUEUE = Duration.ofMillis(50);

  @Override
  public String name() {
    return "search";
  }

  @Override
  public Report run() {
    try (var trial = Trial.start()) {
      var merchant = Samples.merchant();
      var now = trial.part(TravellingClock.class).instant();
      trial.part(Merchants.class).create(merchant, now);
      var seeding = System.nanoTime();
      seed(trial, merchant.id(), now);
      var seeded = Duration.ofNanos(System.nanoTime() - seeding);
      var rows = new ArrayList<Report.Row>();
      rows.add(new Report.Row("cases seeded", CASES, "in " + seeded.toSeconds() + " s"));
      var searching = searches(trial, merchant.id(), rows);
      var queue = queues(trial, merchant.id(), now, rows);
      var verdict =
          "search p99 %.0f ms (wanted %d), queue p99 %.0f ms (wanted %d)"
              .formatted(
                  searching.p99(),
                  WANTED_OF_SEARCH.toMillis(),
                  queue.p99(),
                  WANTED_OF_QUEUE.toMillis());
      return new Report(name(), rows, verdict);
    }
  }

  /** What is looked for, by its kind; each round looks for another one. */
  private static Map<String, IntFunction<String>> queries() {
    var queries = new LinkedHashMap<String, IntFunction<String>>();
    queries.put("order number", i -> "HL-" + (100_000 + i * 977 % CASES));
    queries.put("end of an order number", i -> String.valueOf(100_000 + i * 1_373 % CASES));
    queries.put("e-mail", i -> "person" + i * 811 % CASES + "@post.example");
    queries.put("phone, last digits", i -> "%04d".formatted(i * 37 % 10_000));
    queries.put(
        "name, Latin", i -> List.of("Müller", "oneill", "Novak", "Zoë", "Smith").get(i % 5));
    queries.put("name, Chinese", i -> List.of("王", "李秀英", "欧阳", "张伟", "子涵").get(i % 5));
    queries.put("name, Japanese", i -> List.of("田辺", "斎藤 誠", "さくら", "直樹", "林").get(i % 5));
    queries.put("name, Arabic", i -> List.of("محمد", "احمد", "الزهراني", "نور", "ليلى").get(i % 5));
    queries.put(
        "name and article", i -> List.of("anna ring", "clara coat", "田辺 parker").get(i % 3));
    queries.put("article", i -> List.of("MK-PARKER-77", "boots", "真皮", "حقيبة").get(i % 4));
    queries.put("words, Latin", i -> List.of("zip broke", "neighbour", "gift", "the").get(i % 4));
    queries.put("words, Chinese", i -> List.of("拉链", "邻居", "灰色", "礼物").get(i % 4));
    queries.put("words, Japanese", i -> List.of("ファスナー", "修理", "贈り物").get(i % 3));
    queries.put("words, Arabic", i -> List.of("سحاب", "الجيران", "هدية").get(i % 3));
    queries.put("nothing", i -> "qwzx" + i);
    return queries;
  }

  private static Times searches(Trial trial, MerchantId merchant, List<Report.Row> rows) {
    var search = trial.part(Search.class);
    var tenancy = trial.part(Tenancy.class);
    var sight = Sight.of(Role.SUPERVISOR);
    var all = new Times();
    var before = trial.cpu();
    for (var query : queries().entrySet()) {
      var times = new Times();
      for (var i = 0; i < WARM_UP + ROUNDS; i++) {
        var words = new SearchQuery(query.getValue().apply(i), sight);
        var took = timed(() -> tenancy.call(merchant, () -> search.find(words)));
        if (i >= WARM_UP) {
          times.add(took);
          all.add(took);
        }
      }
      times.tell("search: " + query.getKey(), rows);
    }
    var spent = (double) trial.cpu().minus(before).sum() / queries().size() / (WARM_UP + ROUNDS);
    rows.add(new Report.Row("search: processor time of each", spent, "ms"));
    all.tell("search: all", rows);
    return all;
  }

  private static Times queues(
      Trial trial, MerchantId merchant, Instant now, List<Report.Row> rows) {
    var queue = trial.part(WorkQueue.class);
    var tenancy = trial.part(Tenancy.class);
    var all = new Times();
    for (var lens : Lens.values()) {
      var times = new Times();
      Optional<CaseId> after = Optional.empty();
      for (var i = 0; i < WARM_UP + ROUNDS; i++) {
        var query = new QueueQuery(lens, "desk", now, after, 100);
        var started = System.nanoTime();
        var found = tenancy.call(merchant, () -> queue.find(query));
        after = found.next();
        if (i >= WARM_UP) {
          times.add(System.nanoTime() - started);
          all.add(System.nanoTime() - started);
        }
      }
      times.tell("queue, view " + lens.name().toLowerCase(Locale.ROOT), rows);
    }
    all.tell("queue: all", rows);
    return all;
  }

  private static long timed(Runnable work) {
    var started = System.nanoTime();
    work.run();
    return System.nanoTime() - started;
  }

  private static void seed(Trial trial, MerchantId merchant, Instant now) {
    Seed.plant(
        trial,
        SEED,
        Map.of(
            "merchant", "'" + merchant.value() + "'::uuid",
            "now", "'" + now + "'",
            "count", String.valueOf(CASES)));
  }

  /** Times of one kind in nanoseconds. */
  private static final class Times {
    private static final double NANOS = 1e6;
    private final List<Long> each = new ArrayList<>();

    void add(long nanos) {
      each.add(nanos);
    }

    double p50() {
      return at(0.5);
    }

    double p99() {
      return at(0.99);
    }

    private double at(double share) {
      var sorted = each.stream().sorted().toList();
      return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / NANOS;
    }

    void tell(String label, List<Report.Row> rows) {
      rows.add(new Report.Row(label + ", p50", p50(), "ms"));
      rows.add(new Report.Row(label + ", p99", p99(), "ms"));
    }
  }
}
