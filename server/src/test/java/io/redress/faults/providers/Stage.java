package io.redress.faults.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld.Basket;
import io.redress.faults.providers.Hook.Event;
import io.redress.money.provider.SandboxMode;
import io.redress.money.provider.StripeKeys;
import io.redress.money.provider.StripeLedger;
import io.redress.money.provider.StripeProvider;
import io.redress.orders.PaymentFacts;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.platform.TestClock;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A house of one round with an account at Stripe, what is bought there, and its time. */
final class Stage {
  private final ProviderTools tools;
  private final Random random;
  private final MerchantId shop;
  private final StripeKeys keys;
  private final Hook hook;
  private final List<Purchase> purchases = new ArrayList<>();
  private final List<Event> told = new ArrayList<>();
  private final List<Event> untold = new ArrayList<>();

  Stage(ProviderTools tools, HttpClient http, int port, long seed) {
    this.tools = tools;
    this.random = new Random(seed);
    tools.world().clock().travelTo(TestClock.START);
    this.shop = tools.world().shop();
    this.keys = tools.stripe().open();
    var slug =
        tools
            .world()
            .in(
                shop,
                () -> {
                  tools.house().accounts().connect(keys, now());
                  tools.house().staff().invite(lead(), now());
                  return tools.house().merchants().current().slug();
                });
    var address = "http://127.0.0.1:%d/hooks/%s/stripe".formatted(port, slug);
    this.hook = new Hook(http, URI.create(address), keys);
  }

  /** Who is told of what slips; a house in which nobody works has nobody to tell. */
  private static StaffMember lead() {
    var id = new StaffId(UUID.randomUUID());
    return new StaffMember(
        id, id + "@shop.example", "Noor", Role.SUPERVISOR, "en", ZoneId.of("Europe/Berlin"));
  }

  ProviderTools tools() {
    return tools;
  }

  MerchantId shop() {
    return shop;
  }

  Random random() {
    return random;
  }

  /** Stripe's books of the house. */
  StripeLedger books() {
    return tools.stripe().of(keys);
  }

  List<Purchase> purchases() {
    return purchases;
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** An order of a bag or two, paid through Stripe at once or in two parts. */
  Purchase buy() {
    return bought(1 + random.nextInt(2), 1 + random.nextInt(2), this::captured);
  }

  /** An order of two bags, paid through Stripe at once, so that one may be asked back alone. */
  Purchase buyMore() {
    return bought(2, 1, this::captured);
  }

  /** An order of a bag or two, paid through the built-in provider. */
  Purchase buyAtSandbox() {
    return bought(1 + random.nextInt(2), 1, UnaryOperator.identity());
  }

  private PaymentFacts captured(PaymentFacts facts) {
    return new PaymentFacts(
        StripeProvider.NAME,
        books().captured(facts.captured().minorUnits(), "EUR"),
        facts.method(),
        facts.methodLabel(),
        facts.captured(),
        facts.capturedAt());
  }

  private Purchase bought(int bags, int payments, UnaryOperator<PaymentFacts> till) {
    var delivered = Optional.of(now().minus(Duration.ofDays(5)));
    var basket = new Basket(Collections.nCopies(bags, 1), payments, delivered);
    var order = tools.world().order(shop, basket, till);
    var purchase = new Purchase(this, order);
    purchases.add(purchase);
    return purchase;
  }

  Instant now() {
    return tools.world().clock().instant();
  }

  /** Does what is due now. */
  void work() {
    tools.world().settleDown();
  }

  void pass(Duration time) {
    tools.world().clock().advance(time);
    work();
  }

  /** Whether nothing is due any more. */
  boolean isAtRest() {
    return tools.checks().isAtRest(shop);
  }

  void behave(SandboxMode mode) {
    var _ =
        tools
            .world()
            .in(
                shop,
                () -> {
                  tools.sandbox().behave(mode, now());
                  return mode;
                });
  }

  /** Something that Stripe will tell later, or once more when it was told. */
  Event event(String kind, String object, String payment) {
    var event = Event.of(kind, object, payment);
    untold.add(event);
    return event;
  }

  /** Stripe tells it, and what follows is done. */
  void tell(Event event) {
    send(List.of(event), () -> {});
    work();
  }

  /** Stripe tells several at the same time, while two nodes of the house are at work. */
  void tellAtOnce(List<Event> events) {
    send(events, this::work);
    // Whoever came second waits a moment.
    pass(Duration.ofMinutes(2));
  }

  private void send(List<Event> events, Runnable meanwhile) {
    var now = now();
    var all = new ArrayList<Callable<Integer>>();
    events.forEach(event -> all.add(() -> hook.send(event, now)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = all.stream().map(threads::submit).toList();
      var other = threads.submit(tools.world()::runOutbox);
      meanwhile.run();
      other.get();
      for (var answer : answers) {
        assertThat(answer.get()).as("what the hook answers").isEqualTo(200);
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    untold.removeAll(events);
    told.addAll(events);
  }

  /** What Stripe has told already, and what it still has to tell. */
  List<Event> everything() {
    var all = new ArrayList<>(told);
    all.addAll(untold);
    return all;
  }

  List<Event> untold() {
    return List.copyOf(untold);
  }
}
