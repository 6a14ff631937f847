package io.redress.faults.providers;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Rounds in which providers misbehave. Each has a house of its own, two faults that really strike,
 * and whatever else happens around them; then everybody wants to come to an end, and the books of
 * house and provider are compared.
 */
final class ProviderRounds implements AutoCloseable {
  private static final int FAULTS_OF_A_ROUND = 2;
  private static final int MOST_NOISE = 5;
  private static final int MOST_TRIES = 3;
  private static final int MOST_PARTS_HOME = 30;
  private static final Duration PART = Duration.ofHours(7);

  /** In so many rounds once somebody waits for an answer as long as they would. */
  private static final int ROUNDS_BETWEEN_LONG_WAITS = 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<ProviderFault, Integer> struck = new EnumMap<>(ProviderFault.class);
  private final List<ProviderFault> next = new ArrayList<>();
  private final ProviderTools tools;
  private final int port;
  private final long seed;
  private int refunds;

  ProviderRounds(ProviderTools tools, int port, long seed) {
    this.tools = tools;
    this.port = port;
    this.seed = seed;
  }

  /** Plays so many rounds. */
  void play(int rounds) {
    var order = new Random(seed);
    for (var round = 0; round < rounds; round++) {
      var faults = new ArrayList<ProviderFault>();
      for (var i = 0; i < FAULTS_OF_A_ROUND; i++) {
        faults.add(drawn(order));
      }
      play(round, faults);
    }
  }

  /** Each kind before any comes again. */
  private ProviderFault drawn(Random order) {
    if (next.isEmpty()) {
      next.addAll(List.of(ProviderFault.values()));
      Collections.shuffle(next, order);
    }
    return next.removeFirst();
  }

  private void play(int round, List<ProviderFault> faults) {
    var context = "round %d of seed %d, %s".formatted(round, seed, faults);
    var stage = new Stage(tools, http, port, seed + 1_000_003L * round);
    var books = new ProviderBooks(stage);
    if (round % ROUNDS_BETWEEN_LONG_WAITS == 0) {
      tools.stripe().keepStill();
    } else {
      tools.stripe().hangUp();
    }
    for (var fault : faults) {
      strike(fault, stage, context);
      books.nothingIsPaidTwice(context);
    }
    var noise = new Noise(stage);
    for (var step = stage.random().nextInt(MOST_NOISE); step > 0; step--) {
      noise.step();
      books.nothingIsPaidTwice(context);
    }
    noise.end();
    bringHome(stage, books, context);
    refunds += stage.books().payoutsOfIntents().size();
  }

  /** A stalled machine can keep a fault from happening; then it has to happen once more. */
  private void strike(ProviderFault fault, Stage stage, String context) {
    for (var attempt = 0; attempt < MOST_TRIES; attempt++) {
      stage.books().begin("succeeded");
      if (fault.strikes(stage)) {
        struck.merge(fault, 1, Integer::sum);
        return;
      }
      System.out.println(fault + " did not happen in " + context + ": " + stage.purchases());
    }
    throw new AssertionError(fault + " never happens in " + context);
  }

  private void bringHome(Stage stage, ProviderBooks books, String context) {
    tools.stripe().openTheRoad();
    for (var part = 0; part < MOST_PARTS_HOME && !isHome(stage, books, part); part++) {
      stage.purchases().stream().filter(each -> !each.isAtSandbox()).forEach(Purchase::arrive);
      stage.purchases().forEach(Purchase::takeUp);
      stage.pass(PART);
      books.nothingIsPaidTwice(context);
    }
    books.areAlike(context);
    tools.checks().holdAtHome(stage.shop(), context);
  }

  /** The first parts bring what a person takes up; the last proofs are those of the sandbox. */
  private static boolean isHome(Stage stage, ProviderBooks books, int part) {
    return part >= 2 && books.areAllOver() && stage.isAtRest();
  }

  /** How often each fault has struck. */
  Map<ProviderFault, Integer> struck() {
    return struck;
  }

  /** How many refunds Stripe has paid. */
  int refunds() {
    return refunds;
  }

  @Override
  public void close() {
    http.close();
    tools.stripe().openTheRoad();
    tools.stripe().keepStill();
  }
}
