package io.redress.cases.brands.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseReason;
import io.redress.consumers.Consumer;
import io.redress.liaison.disclosure.KnownFact;
import io.redress.orders.ContractTerms;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.SellerPosition;
import io.redress.shared.BrandId;
import io.redress.shared.CaseLineId;
import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A brand is told of its own pieces, and of those of no known maker where it has none. */
class KnownFactsTest {
  private static final BrandId OURS = new BrandId(new UUID(3, 1));
  private static final BrandId ANOTHER = new BrandId(new UUID(3, 2));
  private static final Instant NOW = Instant.parse("2026-06-05T09:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Money PRICE = Money.of(29_800, "EUR");
  private static final Consumer LENA =
      new Consumer(
          new ConsumerId(new UUID(1, 1)),
          "Lena",
          "lena@example.com",
          Optional.empty(),
          "DE",
          "en",
          BERLIN);

  private static Order order(OrderLine... lines) {
    return new Order(
        new OrderId(new UUID(2, 1)),
        "1001",
        1,
        LENA.id(),
        NOW,
        PRICE.times(lines.length),
        PRICE,
        PRICE,
        PRICE,
        new ContractTerms(ContractTerms.Channel.ONLINE, Optional.empty(), Map.of()),
        new SellerPosition(
            "DE", SellerPosition.Type.PROXY, SellerPosition.Capacity.OWN_NAME, List.of("DE")),
        Arrays.asList(lines),
        List.of());
  }

  private static OrderLine line(
      int number, String title, Optional<BrandId> brand, Optional<String> name) {
    return new OrderLine(
        new OrderLineId(new UUID(4, number)),
        number,
        "SKU-" + number,
        title,
        Optional.empty(),
        brand,
        name,
        "handbag",
        Optional.empty(),
        Optional.of("No. " + title),
        UnitNumbers.all(Quantity.of(1)),
        UnitNumbers.NONE,
        PRICE,
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static OrderLine ours(int number, String title) {
    return line(number, title, Optional.of(OURS), Optional.of("Ours"));
  }

  private static OrderLine anothers(int number, String title) {
    return line(number, title, Optional.of(ANOTHER), Optional.of("Another"));
  }

  private static OrderLine nobodys(int number, String title) {
    return line(number, title, Optional.empty(), Optional.empty());
  }

  /** All lines of an order, in a case. */
  private static List<CaseLine> asked(Order order) {
    return order.lines().stream()
        .map(
            line ->
                new CaseLine(
                    new CaseLineId(new UUID(5, line.number())),
                    line.id(),
                    Quantity.of(1),
                    CaseReason.WRONG_SIZE,
                    UnitNumbers.all(Quantity.of(1)),
                    Map.of()))
        .toList();
  }

  private static Optional<String> title(Order order) {
    return KnownFacts.titleOf(asked(order), order, OURS);
  }

  private static List<String> told(Order order) {
    var matter = new KnownFacts.Matter(order, LENA, asked(order), NOW, BERLIN);
    return KnownFacts.of(matter.about(OURS)).stream().map(KnownFact::text).toList();
  }

  @Test
  void whenAPieceOfNobodyStandsFirst_thenTheOwnOneIsNamed() {
    var order = order(nobodys(1, "Scarf"), ours(2, "Tote"));

    assertThat(title(order)).hasValue("Tote");
    assertThat(told(order)).contains("Tote", "No. Tote").doesNotContain("Scarf", "No. Scarf");
  }

  @Test
  void whenAPieceOfAnotherStandsFirst_thenTheOwnOneIsNamed() {
    var order = order(anothers(1, "Ring"), ours(2, "Tote"));

    assertThat(title(order)).hasValue("Tote");
    assertThat(told(order)).contains("Tote").doesNotContain("Ring", "No. Ring");
  }

  @Test
  void whenNoPieceIsItsOwn_thenNothingOfAnotherIsTold() {
    var listed = order(anothers(1, "Ring"));
    var named = order(line(1, "Ring", Optional.empty(), Optional.of("A maker without an entry")));

    assertThat(title(listed)).isEmpty();
    assertThat(told(listed)).doesNotContain("Ring", "No. Ring");
    assertThat(title(named)).isEmpty();
    assertThat(told(named)).doesNotContain("Ring", "No. Ring");
  }

  @Test
  void whenNoMakerIsKnown_thenThePieceOfNobodyIsTold() {
    var order = order(anothers(1, "Ring"), nobodys(2, "Scarf"));

    assertThat(title(order)).hasValue("Scarf");
    assertThat(told(order)).contains("No. Scarf").doesNotContain("Ring", "No. Ring");
  }
}
