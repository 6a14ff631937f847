package io.redress.cases.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faults.checks.Checks;
import io.redress.money.provider.Sandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Lets the cases of some shops live side by side in one time, and brings them all home. */
@Component
public class RandomLives {
  private static final int MOST_DAYS_HOME = 400;
  private static final int STEPS_BETWEEN = 20;
  private static final int HANDS = 4;

  private final CaseWorld world;
  private final Play.Parts parts;

  RandomLives(CaseWorld world, Sandbox sandbox, Checks checks, Ways ways, SecondPerson second) {
    this.world = world;
    this.parts = new Play.Parts(world, sandbox, checks, ways, second);
  }

  /** So many shops, each with a seed of its own, that begin with this one. */
  public Season season(long seed, int shops) {
    return new Season(seed, shops);
  }

  /** A time in which some shops live; the clock goes on when all have taken their steps. */
  public final class Season implements AutoCloseable {
    private final List<Play> plays;
    private final Random random;
    private final String seed;
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    private final TreeSet<Instant> looks = new TreeSet<>();

    private Season(long seed, int shops) {
      this.seed = "seed " + seed;
      this.random = new Random(seed);
      this.plays =
          LongStream.range(seed, seed + shops).mapToObj(each -> new Play(parts, each)).toList();
    }

    /** Lives of so many cases of each shop, each with so many steps on average. */
    public void live(int casesOfEach, int stepsOfEach) {
      var all = casesOfEach * stepsOfEach;
      for (var step = 0; step < all; ) {
        var more = 1 + random.nextInt(2 * STEPS_BETWEEN);
        together(play -> play.live(more, casesOfEach, all));
        step += more;
        plays.forEach(Play::change);
        letTimePass();
        together(play -> parts.checks().casesArePromised(play.shop(), play.context()));
      }
      together(this::holds);
    }

    private void letTimePass() {
      var hours = random.nextInt(10) == 0 ? random.nextInt(24 * 12) : random.nextInt(12);
      world.clock().advance(Duration.ofMinutes(hours * 60L + random.nextInt(60)));
      switch (random.nextInt(5)) {
        case 0 -> {} // the node was down
        case 1 -> world.runOutbox();
        case 2 -> look(world::runDueWork);
        default -> look(world::settleDown);
      }
    }

    private void look(Runnable work) {
      looks.add(world.clock().instant());
      work.run();
    }

    /** Brings every case to its end and checks that nothing is left. */
    public void bringHome() {
      plays.forEach(Play::turnHome);
      for (var day = 0; day < MOST_DAYS_HOME && !isAllHome(); day++) {
        together(Play::walkHome);
        world.clock().advance(Duration.ofHours(24));
        look(world::settleDown);
        together(this::arePromisedGoingHome);
      }
      together(Play::walkHome);
      assertThat(plays.stream().flatMap(play -> play.left().stream()))
          .as("cases that never end, " + seed)
          .isEmpty();
      together(this::holds);
    }

    private void arePromisedGoingHome(Play play) {
      if (!play.isAllHome()) {
        parts.checks().casesArePromised(play.shop(), seed + " going home");
      }
    }

    private boolean isAllHome() {
      return plays.stream().allMatch(Play::isAllHome);
    }

    /** Whatever holds always, and that every slip was told at the first look after it. */
    private void holds(Play play) {
      parts.checks().hold(play.shop(), play.context());
      parts.checks().slipsAreTold(play.shop(), this::firstLookAt, play.context());
    }

    private Instant firstLookAt(Instant due) {
      return Optional.ofNullable(looks.ceiling(due)).orElseGet(world.clock()::instant);
    }

    private void together(Consumer<Play> deed) {
      var all = new ArrayList<Future<?>>();
      for (var play : plays) {
        all.add(hands.submit(() -> deed.accept(play)));
      }
      all.forEach(Season::get);
    }

    private static void get(Future<?> future) {
      try {
        future.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** How often each command was done or refused, and why. */
    public Map<String, Integer> outcomes() {
      var all = new TreeMap<String, Integer>();
      plays.forEach(play -> play.outcomes().forEach((what, n) -> all.merge(what, n, Integer::sum)));
      return all;
    }

    /** How many cases lived. */
    public int cases() {
      return plays.stream().mapToInt(Play::cases).sum();
    }

    @Override
    public void close() {
      hands.shutdownNow();
    }
  }
}
