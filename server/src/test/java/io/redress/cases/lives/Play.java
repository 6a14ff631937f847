package io.redress.cases.lives;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.cases.OpenCase;
import io.redress.faults.checks.Checks;
import io.redress.goods.GoodsLine;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cases of one shop, in random steps of everybody who has to do with them. */
public final class Play {
  private static final int STEPS_BETWEEN_FULL_CHECKS = 100;

  /** A case that refused everything and has not changed is tried again after so many days. */
  private static final int DAYS_OF_QUIET = 3;

  private final Parts parts;
  private final Random random;
  private final String seed;
  private final MerchantId shop;
  private final List<StaffId> staff;
  private final List<Order> orders = new ArrayList<>();
  private final List<CaseId> cases = new ArrayList<>();
  private final List<CaseId> onTheWay = new ArrayList<>();
  private final Map<CaseId, Quiet> quiet = new HashMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private int steps;
  private int daysHome;

  /** That a case of this version refused everything on a day. */
  private record Quiet(int version, int day) {}

  /** What a play is played with. */
  record Parts(CaseWorld world, Sandbox sandbox, Checks checks, Ways ways, SecondPerson second) {}

  Play(Parts parts, long seed) {
    this.parts = parts;
    this.random = new Random(seed);
    this.seed = "seed " + seed;
    this.shop = parts.world().shop();
    this.staff = parts.ways().hire(shop);
  }

  /** Takes some of all steps, each followed by the checks of what it touched. */
  void live(int more, int wanted, int all) {
    for (var end = Math.min(steps + more, all); steps < end; steps++) {
      var context = context();
      if (cases.size() < wanted && random.nextInt(all) < 3 * wanted) {
        open().ifPresent(id -> parts.checks().caseIsPromised(shop, id, context));
      } else if (!cases.isEmpty()) {
        parts.checks().caseIsPromised(shop, act(), context);
      }
      if (steps % STEPS_BETWEEN_FULL_CHECKS == 0) {
        parts.checks().hold(shop, context);
      }
    }
  }

  private Optional<CaseId> open() {
    if (orders.isEmpty() || random.nextInt(3) > 0) {
      orders.add(order());
    }
    var order = orders.get(random.nextInt(orders.size()));
    if (random.nextInt(3) == 0) {
      parts.ways().sleep(shop, order.consumerId(), random);
    }
    var reason = any(CaseReason.values());
    var world = parts.world();
    var outcome = world.in(shop, () -> world.cases().open(request(order, reason), desk()));
    note("open", outcome);
    if (outcome instanceof CaseOutcome.Performed performed) {
      cases.add(performed.caseId());
      return Optional.of(performed.caseId());
    }
    return Optional.empty();
  }

  private Actor desk() {
    return Actor.staff(staff.getFirst());
  }

  private <T> T any(T[] values) {
    return Arrays.asList(values).get(random.nextInt(values.length));
  }

  private Order order() {
    var pieces = List.of(List.of(1), List.of(2), List.of(1, 1), List.of(3, 1));
    var delivered =
        random.nextInt(10) == 0
            ? Optional.<Instant>empty()
            : Optional.of(now().minus(Duration.ofDays(random.nextInt(40))));
    return parts
        .world()
        .order(
            shop,
            new CaseWorld.Basket(
                pieces.get(random.nextInt(pieces.size())),
                1 + random.nextInt(2),
                delivered,
                random.nextInt(4) == 0 ? "US" : "DE"));
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
        any(OpenCase.Channel.values()),
        random.nextBoolean() ? "en" : "zh-Hans");
  }

  private CaseId act() {
    var id = cases.get(random.nextInt(cases.size()));
    var wish = new RandomStep(random, view(id), now(), staff).next();
    note(wish.command().getClass().getSimpleName(), perform(wish.command(), wish.actor()));
    return id;
  }

  /** Now and then the provider, the house or its brand behave otherwise from now on. */
  void change() {
    if (random.nextInt(4) == 0) {
      behave(any(SandboxMode.values()));
    }
    if (random.nextInt(10) == 0) {
      parts.ways().change(shop, random);
    }
  }

  private void behave(SandboxMode mode) {
    parts
        .world()
        .in(
            shop,
            () -> {
              parts.sandbox().behave(mode, now());
              return mode;
            });
  }

  /** From now on everybody wants to come to an end. */
  void turnHome() {
    behave(SandboxMode.WELL);
    onTheWay.addAll(cases);
  }

  /** One day of those who want to come to an end. */
  void walkHome() {
    daysHome++;
    var versions = versions();
    onTheWay.removeIf(id -> mayMove(id, versions) && isHome(id));
  }

  private Map<String, Object> versions() {
    return parts
        .checks()
        .rows(shop, "select case_id, version from after_sales_case where merchant_id = :merchantId")
        .stream()
        .collect(
            Collectors.toMap(
                row -> String.valueOf(row.get("case_id")),
                row -> Objects.requireNonNull(row.get("version"))));
  }

  private boolean mayMove(CaseId id, Map<String, Object> versions) {
    var before = quiet.get(id);
    return before == null
        || !Objects.equals(versions.get(id.toString()), before.version())
        || daysHome - before.day() >= DAYS_OF_QUIET;
  }

  boolean isAllHome() {
    return onTheWay.isEmpty();
  }

  private boolean isHome(CaseId id) {
    var view = view(id);
    if (view.head().status() == CaseStatus.CLOSED) {
      return true;
    }
    if (view.conduct().goods().stream().anyMatch(GoodsLine::isSeenByOne)
        && parts.second().looks(shop, id, staff)) {
      return false;
    }
    for (var command : new HomeStep(view).wishes()) {
      var outcome = perform(command, desk());
      var isAct = !(command instanceof CaseCommand.WriteMessage);
      if (isAct && outcome instanceof CaseOutcome.Performed) {
        return false;
      }
    }
    quiet.put(id, new Quiet(view.head().version(), daysHome));
    return false;
  }

  private CaseOutcome perform(CaseCommand command, Actor actor) {
    return parts.world().in(shop, () -> parts.world().cases().perform(command, actor));
  }

  private CaseView view(CaseId id) {
    return parts.world().view(shop, id);
  }

  private Instant now() {
    return parts.world().clock().instant();
  }

  private void note(String what, CaseOutcome outcome) {
    var done =
        switch (outcome) {
          case CaseOutcome.Performed performed -> "done";
          case CaseOutcome.Refused refused -> refused.refusal().code();
        };
    outcomes.merge(what + " " + done, 1, Integer::sum);
  }

  /** Every case that never ends, told in full. */
  List<String> left() {
    return onTheWay.stream().map(this::view).map(Play::told).toList();
  }

  private static String told(CaseView view) {
    return view.head()
        + " allowed "
        + view.allowed()
        + " "
        + view.conduct().resolutions()
        + view.conduct().goods()
        + view.conduct().intents()
        + view.conduct().liaison()
        + view.conduct().promises()
        + view.conduct().disputes();
  }

  /** How often each command was done or refused, and why. */
  Map<String, Integer> outcomes() {
    return outcomes;
  }

  int cases() {
    return cases.size();
  }

  MerchantId shop() {
    return shop;
  }

  String context() {
    return seed + " step " + steps;
  }
}
