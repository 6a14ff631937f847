package io.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faults.house.CarrierOffice;
import io.redress.faults.house.Examiner;
import io.redress.faults.house.Examiner.Shop;
import io.redress.faults.house.House;
import io.redress.faults.house.Node;
import io.redress.faults.house.PostOffice;
import io.redress.faults.kinds.Fault;
import io.redress.faults.kinds.Faults;
import io.redress.faults.play.Courier;
import io.redress.faults.play.Crew;
import io.redress.faults.play.Lives;
import io.redress.faults.play.Moments;
import io.redress.faults.play.Notebook;
import io.redress.faults.play.Player;
import io.redress.faults.play.ShopTerms;
import io.redress.goods.carriers.LocalEasyPost.Road;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Rounds of play in one house: in each, some play and something goes wrong; then the house comes to
 * rest and everything is examined. What was played stays, so that later rounds go on with it.
 */
final class Rounds implements AutoCloseable {
  private static final int PLAYERS = 3;
  private static final int STEPS = 14;
  private static final int REQUESTS_OF_A_ROUND = 60;
  private static final int MOST_MICROS = 40_000;
  private static final Duration LONGEST_REST = Duration.ofSeconds(90);
  private static final Duration A_WHILE = Duration.ofHours(7);
  private static final int MOST_WHILES = 80;

  /** A while, and what a round takes besides. */
  private static final Duration LONGEST_AWAY = A_WHILE.plus(Duration.ofMinutes(10));

  /** Letters that a node hands over at the same time. */
  private static final int MOST_IN_FLIGHT = 8;

  private final long seed;
  private final PostOffice office = PostOffice.open();
  private final CarrierOffice carrier = CarrierOffice.open();
  private final House house;
  private final List<Node> others;
  private final Examiner examiner;
  private final Shop shop;
  private final Notebook notebook = new Notebook();
  private final Courier courier;
  private final Crew crew;
  private final List<String> cases = new CopyOnWriteArrayList<>();
  private int acknowledged;
  private int strikes;
  private int copies;

  /**
   * A house of this seed.
   *
   * @param others how many nodes work beside the one that is called and shaken
   */
  Rounds(long seed, int others) {
    this.seed = seed;
    this.house = House.open(office.settings(), carrier.environment());
    this.others = Stream.generate(house::anotherNode).limit(others).toList();
    this.examiner = Examiner.of(house);
    this.shop = examiner.openShop();
    this.courier = new Courier(house.address(), shop.token(), notebook);
    this.crew = new Crew(courier, courier.inTheNameOf(shop.colleague()), carrier);
    examiner.ship(shop, carrier.keys());
    ShopTerms.tell(courier);
  }

  /** Plays so many rounds, then brings every refund to its end. */
  void play(int rounds) throws Exception {
    var plan = Faults.plan(rounds, seed);
    strikes = plan.stream().mapToInt(List::size).sum();
    for (var round = 0; round < rounds; round++) {
      var context = "round %d of seed %d: %s".formatted(round, seed, names(plan.get(round)));
      var start = System.nanoTime();
      play(round, plan.get(round));
      examine(context);
      var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
      System.out.printf("%s, %d acknowledged, %d ms%n", context, acknowledged, took);
    }
    bringHome("at home after seed " + seed);
  }

  private void play(int round, List<Fault> faults) throws Exception {
    var random = new Random(seed + 1_000_003L * round);
    var today = examiner.clock().instant();
    var begin = courier.sent();
    var players = new ArrayList<Runnable>();
    for (var player = 0; player < PLAYERS; player++) {
      var one = new Player(shop, crew, cases, random.nextLong());
      players.add(() -> one.play(STEPS, today));
    }
    // Who plays by chance may never get so far on a slow machine: one piece and its refund do.
    players.add(() -> new Lives(today).sentBack(courier));
    var playing = new AtomicInteger(players.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (var player : players) {
        all.add(
            threads.submit(
                () -> {
                  try {
                    player.run();
                  } finally {
                    playing.decrementAndGet();
                  }
                }));
      }
      all.add(threads.submit(strikes(faults, begin, random, playing)));
      for (var each : all) {
        get(each);
      }
    }
    house.node().awaitReady();
    others.forEach(Node::awaitReady);
  }

  /** Each fault strikes when so many requests were sent, and a moment later. */
  private Callable<Void> strikes(
      List<Fault> faults, int begin, Random random, AtomicInteger playing) {
    record Strike(Fault fault, int after, Duration delay, Random random) {}
    var strikes = new ArrayList<Strike>();
    for (var fault : faults) {
      var after = begin + random.nextInt(REQUESTS_OF_A_ROUND / faults.size());
      var delay = Duration.ofNanos(1_000L * random.nextInt(MOST_MICROS));
      strikes.add(new Strike(fault, after, delay, new Random(random.nextLong())));
      begin += REQUESTS_OF_A_ROUND / faults.size();
    }
    return () -> {
      for (var strike : strikes) {
        until(
            "somebody plays",
            () -> courier.sent() >= strike.after() || playing.get() == 0,
            LONGEST_REST);
        Moments.pass(strike.delay());
        strike.fault().strike(new Fault.Stage(house, crew, strike.random()));
      }
      return null;
    };
  }

  private static void get(Future<?> future) throws Exception {
    try {
      future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  private void examine(String context) {
    carrier.server().takeRoad(Road.OPEN);
    acknowledged += notebook.verify(courier);
    // Longer than the lease of a task: what a dead process held is free again.
    courier.travel(Duration.ofSeconds(65 + Math.floorMod(context.hashCode(), 7_200)));
    comeToRest(context);
    nothingIsLost(context);
    examiner.checks().holdAtRest(shop.id(), context);
    examiner.checks().slipsAreTold(shop.id(), due -> due.plus(LONGEST_AWAY), context);
    copies = letters().hold(context);
    labels().hold(context);
  }

  private Letters letters() {
    return new Letters(examiner.checks(), shop.id(), office);
  }

  private Labels labels() {
    return new Labels(examiner.checks(), shop.id(), carrier.books());
  }

  private void comeToRest(String context) {
    until(context + " comes to rest", () -> examiner.checks().isAtRest(shop.id()), LONGEST_REST);
  }

  /** What was acknowledged stands in the database, as far as it was acknowledged. */
  private void nothingIsLost(String context) {
    var checks = examiner.checks();
    var said =
        checks.rows(
            shop.id(),
            """
            select coalesce(string_agg(substring(body from '\\[([0-9a-f]{16})\\]'), ' '), '') as marks
            from message
            where merchant_id = :merchantId
            """);
    assertThat(List.of(String.valueOf(said.getFirst().get("marks")).split(" ")))
        .as("words that were acknowledged, " + context)
        .containsAll(notebook.marks());
    var versions = new HashMap<String, Integer>();
    checks
        .rows(
            shop.id(),
            "select case_id, version from after_sales_case where merchant_id = :merchantId")
        .forEach(
            row -> versions.put(String.valueOf(row.get("case_id")), (Integer) row.get("version")));
    notebook
        .versions()
        .forEach(
            (id, version) ->
                assertThat(versions.getOrDefault(id, -1))
                    .as("version of case " + id + ", " + context)
                    .isGreaterThanOrEqualTo(version));
  }

  /** With a provider and a carrier that behave, everything that was begun with them ends. */
  private void bringHome(String context) {
    courier.provider("well");
    for (var each = 0; each < MOST_WHILES && !isSettled(); each++) {
      courier.travel(A_WHILE);
      comeToRest(context);
    }
    examiner.checks().holdAtHome(shop.id(), context);
    labels().holdAtHome(context);
    copies = letters().holdAtHome(context);
    assertThat(copies)
        .as("letters that came again, " + context)
        .isLessThanOrEqualTo(strikes * MOST_IN_FLIGHT);
  }

  private boolean isSettled() {
    var checks = examiner.checks();
    return checks.areRefundsSettled(shop.id()) && checks.areErrandsSettled(shop.id());
  }

  /** How many letters came to the post office, and how many of them once more than once. */
  String mailed() {
    return "%d letters, %d copies".formatted(office.arrived(), copies);
  }

  /** How many labels were bought at the carrier. */
  String shipped() {
    return "%d labels".formatted(carrier.books().labels());
  }

  private static void until(String what, BooleanSupplier condition, Duration longest) {
    var deadline = System.nanoTime() + longest.toNanos();
    while (!isTrue(condition)) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      Moments.pass(Duration.ofMillis(30));
    }
  }

  // The examiner's own connection breaks with the database: it looks again.
  private static boolean isTrue(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (DataAccessException | TransactionException e) {
      return false;
    }
  }

  private static List<String> names(List<Fault> faults) {
    return faults.stream().map(Fault::name).toList();
  }

  int acknowledged() {
    return acknowledged;
  }

  /** How often each command was done, refused or lost on its way. */
  Map<String, Integer> tally() {
    return new TreeMap<>(notebook.tally());
  }

  @Override
  public void close() {
    courier.close();
    examiner.close();
    others.forEach(Node::close);
    house.close();
    office.close();
    carrier.close();
  }
}
