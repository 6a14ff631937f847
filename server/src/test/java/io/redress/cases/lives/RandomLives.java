package io.redress.cases.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.cases.OpenCase;
import io.redress.faults.checks.Checks;
import io.redress.money.provider.Sandbox;
import io.redress.money.provider.SandboxMode;
import io.redress.orders.Order;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Quantity;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets many cases of one shop live through random steps, and brings them all home. */
@Component
public class RandomLives {
  private static final Actor STAFF = Actor.staff(new StaffId(new UUID(1, 1)));
  private static final int MOST_DAYS_HOME = 400;

  private final CaseWorld world;
  private final Sandbox sandbox;
  private final Checks checks;

  RandomLives(CaseWorld world, Sandbox sandbox, Checks checks) {
    this.world = world;
    this.sandbox = sandbox;
    this.checks = checks;
  }

  /** One play. */
  public final class Play {
    private final Random random;
    private final String seed;
    private final MerchantId shop;
    private final List<Order> orders = new ArrayList<>();
    private final List<CaseId> cases = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    Play(long seed) {
      this.random = new Random(seed);
      this.seed = "seed " + seed;
      this.shop = world.shop();
    }

    /**
     * Lives of so many cases in so many steps, each step followed by the checks of what it touched.
     */
    public void live(int wanted, int steps) {
      for (var step = 0; step < steps; step++) {
        var context = seed + " step " + step;
        if (cases.size() < wanted && random.nextInt(steps) < 2 * wanted) {
          open().ifPresent(id -> checks.caseIsPromised(shop, id, context));
        } else if (!cases.isEmpty()) {
          checks.caseIsPromised(shop, act(), context);
        }
        if (random.nextInt(12) == 0) {
          letTimePass();
          checks.casesArePromised(shop, context);
        }
        if (step % 100 == 0) {
          checks.hold(shop, seed + " step " + step);
        }
      }
      checks.hold(shop, seed);
    }

    private Optional<CaseId> open() {
      if (orders.isEmpty() || random.nextInt(3) > 0) {
        orders.add(order());
      }
      var order = orders.get(random.nextInt(orders.size()));
      var reason = any(CaseReason.values());
      var outcome = world.in(shop, () -> world.cases().open(request(order, reason), STAFF));
      note("open", outcome);
      if (outcome instanceof CaseOutcome.Performed performed) {
        cases.add(performed.caseId());
        return Optional.of(performed.caseId());
      }
      return Optional.empty();
    }

    private <T> T any(T[] values) {
      return Arrays.asList(values).get(random.nextInt(values.length));
    }

    private Order order() {
      var pieces = List.of(List.of(1), List.of(2), List.of(1, 1), List.of(3, 1));
      var delivered =
          random.nextInt(10) == 0
              ? Optional.<Instant>empty()
              : Optional.of(world.clock().instant().minus(Duration.ofDays(random.nextInt(40))));
      return world.order(
          shop,
          new CaseWorld.Basket(
              pieces.get(random.nextInt(pieces.size())), 1 + random.nextInt(2), delivered));
    }

    private OpenCase request(Order order, CaseReason reason) {
      var lines = new ArrayList<OpenCase.Line>();
      for (var line : order.lines()) {
        if (lines.isEmpty() || random.nextBoolean()) {
          var pieces = Quantity.of(1 + random.nextInt(line.quantity().pieces()));
          lines.add(new OpenCase.Line(line.id(), pieces, reason, Map.of()));
        }
      }
      return new OpenCase(
          order.id(),
          lines,
          random.nextInt(4) == 0 ? OpenCase.Kind.WITHDRAWAL : OpenCase.Kind.REQUEST,
          "It is not what I hoped for.",
          Optional.empty(),
          OpenCase.Channel.PORTAL,
          random.nextBoolean() ? "en" : "zh-Hans");
    }

    private CaseId act() {
      var id = cases.get(random.nextInt(cases.size()));
      var wish = new RandomStep(random, world.view(shop, id), world.clock().instant()).next();
      note(
          wish.command().getClass().getSimpleName(),
          world.in(shop, () -> world.cases().perform(wish.command(), wish.actor())));
      return id;
    }

    private void letTimePass() {
      if (random.nextInt(4) == 0) {
        var mode = any(SandboxMode.values());
        world.in(
            shop,
            () -> {
              sandbox.behave(mode, world.clock().instant());
              return mode;
            });
      }
      var hours = random.nextInt(10) == 0 ? random.nextInt(24 * 12) : random.nextInt(12);
      var minutes = hours * 60L + random.nextInt(60);
      world.clock().advance(Duration.ofMinutes(minutes));
      switch (random.nextInt(5)) {
        case 0 -> {} // the node was down
        case 1 -> world.runOutbox();
        case 2 -> world.runDueWork();
        default -> world.settleDown();
      }
    }

    /** Brings every case to its end and checks that nothing is left. */
    public void bringHome() {
      world.in(
          shop,
          () -> {
            sandbox.behave(SandboxMode.WELL, world.clock().instant());
            return "";
          });
      var left = new ArrayList<>(cases);
      for (var day = 0; day < MOST_DAYS_HOME && !left.isEmpty(); day++) {
        left.removeIf(this::isHome);
        world.pass(Duration.ofHours(24));
        checks.casesArePromised(shop, seed + " on the way home");
      }
      assertThat(left.stream().map(id -> told(world.view(shop, id))))
          .as("cases that never end, " + seed)
          .isEmpty();
      checks.hold(shop, seed + " at home");
    }

    private boolean isHome(CaseId id) {
      var view = world.view(shop, id);
      if (view.head().status() == CaseStatus.CLOSED) {
        return true;
      }
      for (var command : new HomeStep(view).wishes()) {
        var outcome = world.in(shop, () -> world.cases().perform(command, STAFF));
        var isAct = !(command instanceof CaseCommand.WriteMessage);
        if (isAct && outcome instanceof CaseOutcome.Performed) {
          return false;
        }
      }
      return false;
    }

    private String told(CaseView view) {
      return view.head()
          + " allowed "
          + view.allowed()
          + " "
          + view.conduct().resolutions()
          + view.conduct().goods()
          + view.conduct().intents()
          + view.conduct().liaison();
    }

    private void note(String what, CaseOutcome outcome) {
      var done =
          switch (outcome) {
            case CaseOutcome.Performed performed -> "done";
            case CaseOutcome.Refused refused -> refused.refusal().code();
          };
      outcomes.merge(what + " " + done, 1, Integer::sum);
    }

    /** How often each command was done or refused, and why. */
    public Map<String, Integer> outcomes() {
      return outcomes;
    }

    public int cases() {
      return cases.size();
    }

    public MerchantId shop() {
      return shop;
    }
  }

  /** A play of this seed in a shop of its own. */
  public Play play(long seed) {
    return new Play(seed);
  }
}
