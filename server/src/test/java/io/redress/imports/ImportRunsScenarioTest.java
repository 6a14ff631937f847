package io.redress.imports;

import static io.redress.imports.ImportSamples.caseRow;
import static io.redress.imports.ImportSamples.csv;
import static io.redress.imports.ImportSamples.file;
import static io.redress.imports.ImportSamples.json;
import static io.redress.imports.ImportSamples.row;
import static io.redress.imports.ImportSamples.variantRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.catalogue.Products;
import io.redress.catalogue.Variant;
import io.redress.imports.ImportRun.Counts;
import io.redress.imports.ImportRun.State;
import io.redress.imports.UndoResult.Obstacle;
import io.redress.imports.UndoResult.Reason;
import io.redress.money.Payments;
import io.redress.money.ledger.Account;
import io.redress.money.ledger.Ledger;
import io.redress.orders.Orders;
import io.redress.people.Merchant;
import io.redress.platform.RedressTest;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RedressTest
@Import(ImportWorld.class)
class ImportRunsScenarioTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Optional<Money> PRICE = Optional.of(Money.of(18_000, "EUR"));

  @Autowired ImportWorld world;
  @Autowired Orders orders;
  @Autowired Products products;
  @Autowired Payments payments;
  @Autowired Ledger ledger;
  @Autowired Cases cases;
  private Merchant merchant = io.redress.people.PeopleSamples.merchant();

  @BeforeEach
  void openMerchant() {
    merchant = world.merchant();
  }

  private ImportRun run(ImportKind kind, String text) {
    return world.run(merchant, file(kind, text));
  }

  private Money booked(Account account) {
    return world.at(merchant, () -> ledger.trialBalance().of(account, EUR));
  }

  @Nested
  class GivenOrdersAsCsv {
    @Test
    void whenTheyComeIn_thenTheRowsOfANumberAreOneOrder() {
      var bag = row("R-1").with("Total", "250.00");
      var hat =
          row("R-1")
              .with("SKU", "HAT-1")
              .with("Title", "Hat")
              .with("Category", "hat")
              .with("Qty", "1")
              .with("Unit price", "45.50")
              .with("Total", "")
              .with("Shipping", "4.50");

      var run = run(ImportKind.ORDERS_CSV, csv(bag, row("R-2"), hat));

      assertThat(run.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
      var order = world.at(merchant, () -> orders.byNumber("R-1").orElseThrow());
      assertThat(order.total()).isEqualTo(Money.of(25_000, "EUR"));
      assertThat(order.lines()).extracting(line -> line.sku()).containsExactly("BAG-1", "HAT-1");
      assertThat(world.at(merchant, () -> payments.ofOrder(order.id())))
          .singleElement()
          .satisfies(paid -> assertThat(paid.providerReference()).isEqualTo("pay-R-1"));
    }

    @Test
    void whenTheyComeInAgain_thenNothingChanges() {
      run(ImportKind.ORDERS_CSV, csv(row("R-1"), row("R-2")));

      var again = run(ImportKind.ORDERS_CSV, csv(row("R-1"), row("R-2"), row("R-3")));

      assertThat(again.counts()).isEqualTo(new Counts(3, 1, 2, 0, 0));
    }

    @Test
    void whenAMappingSaysHow_thenDatesCommasAndWordsAreRead() {
      var text =
          "Bestellung;Datum;Ware;Art;Stück;Preis;Bezahlt;Mail;Name;Final\r\n"
              + "B-7;02.06.2026"
              + " 14:31;Tasche;Handtaschen;2;1.100,50;2.201,00;a@b.example;Ada;ja\r\n";
      var mapping =
          world.at(
              merchant,
              () ->
                  world.imports.mapping(
                      ImportKind.ORDERS_CSV,
                      """
                      columns: {Bestellung: number, Datum: placedAt, Ware: lines.title,
                        Art: lines.category, Stück: lines.quantity, Preis: lines.unitPrice,
                        Bezahlt: payments.amount, Mail: consumer.email, Name: consumer.name,
                        Final: lines.facts.finalSale}
                      constants: {currency: EUR, consumer.country: DE, consumer.language: de,
                        consumer.timeZone: Europe/Berlin, seller.country: DE,
                        seller.type: retailer, contract.channel: online, lines.sku: BAG-1,
                        payments.provider: shop, payments.method: card}
                      translations: {lines.category: {Handtaschen: handbag}}
                      dates: dd.MM.yyyy HH:mm
                      timeZone: Europe/Berlin
                      decimal: comma
                      """));

      var run = world.run(merchant, file(ImportKind.ORDERS_CSV, text).with(mapping));

      assertThat(world.troubles(merchant, run)).isEmpty();
      var order = world.at(merchant, () -> orders.byNumber("B-7").orElseThrow());
      assertThat(order.placedAt()).isEqualTo("2026-06-02T12:31:00Z");
      assertThat(order.total()).isEqualTo(Money.of(220_100, "EUR"));
      assertThat(order.lines().getFirst().itemFacts()).containsEntry("finalSale", true);
    }
  }

  @Nested
  class GivenWhatWasRefused {
    @Test
    void whenTheListIsCorrectedAndSentAgain_thenItComesIn() {
      var first =
          run(
              ImportKind.ORDERS_CSV,
              csv(row("R-1"), row("R-2").with("Title", "=1+1'").with("Qty", "-2")));
      var list = errors(first);

      assertThat(list).startsWith("\uFEFFOrder number,").contains(",'=1+1',");
      assertThat(list)
          .contains("redress_reason")
          .contains("is not a quantity")
          .doesNotContain("R-1,");
      var again = run(ImportKind.ORDERS_CSV, list.replace("'-2", "2"));

      assertThat(again.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
      var order = world.at(merchant, () -> orders.byNumber("R-2").orElseThrow());
      assertThat(order.lines().getFirst().title()).isEqualTo("=1+1'");
    }

    @Test
    void whenTheListIsRefusedAgain_thenItIsAsItWas() {
      var bad = row("R-2").with("Title", "'=1+1").with("Qty", "-2");
      var once = errors(run(ImportKind.ORDERS_CSV, csv(bad)));
      var twice = errors(run(ImportKind.ORDERS_CSV, once));

      assertThat(twice).isEqualTo(once);
    }

    private String errors(ImportRun run) {
      return new String(
          world.at(merchant, () -> world.imports.errors(run.id())), StandardCharsets.UTF_8);
    }
  }

  @Nested
  class GivenManyOrdersAsJson {
    @Test
    void whenTheyAreOnLinesOrInAnArray_thenEachComesIn() {
      var lines =
          IntStream.rangeClosed(1, 5)
              .mapToObj(i -> json("N-" + i).replace("\n", " "))
              .collect(Collectors.joining("\n"));
      var array = "[" + json("A-1") + ",\n" + json("A-2") + "]";

      assertThat(run(ImportKind.ORDERS_JSON, lines).counts().created()).isEqualTo(5);
      assertThat(run(ImportKind.ORDERS_JSON, array).counts().created()).isEqualTo(2);
    }

    @Test
    void whenOneLineIsBroken_thenTheOthersComeIn() {
      var lines =
          List.of(json("N-1"), "{\"number\": ", json("N-3")).stream()
              .map(each -> each.replace("\n", " "))
              .collect(Collectors.joining("\n"));

      var run = run(ImportKind.ORDERS_JSON, lines);

      assertThat(run.counts()).isEqualTo(new Counts(3, 2, 0, 0, 1));
      assertThat(world.troubles(merchant, run))
          .singleElement()
          .satisfies(each -> assertThat(each.line()).isEqualTo(2));
    }
  }

  @Nested
  class GivenRequestsAsCsv {
    @Test
    void whenTheyComeIn_thenCasesAreOpenedAsByTheApi() {
      run(ImportKind.ORDERS_CSV, csv(row("R-1")));

      var run = run(ImportKind.CASES_CSV, csv(caseRow("R-1")));

      assertThat(world.troubles(merchant, run)).isEmpty();
      assertThat(run.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
      var order = world.at(merchant, () -> orders.byNumber("R-1").orElseThrow());
      assertThat(world.at(merchant, () -> cases.find(CaseQuery.of(order.id())))).hasSize(1);
    }

    @Test
    void whenTheSameFileComesAgain_thenItIsRefused() {
      run(ImportKind.ORDERS_CSV, csv(row("R-1")));
      run(ImportKind.CASES_CSV, csv(caseRow("R-1")));

      var problem =
          catchThrowableOfType(Problem.class, () -> run(ImportKind.CASES_CSV, csv(caseRow("R-1"))));

      assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT);
    }
  }

  @Nested
  class GivenProductsAsCsv {
    @Test
    void whenTheyComeIn_thenTheCatalogueKnowsThem() {
      var large = variantRow("BAG-L").with("Size", "large").with("In stock", "no");

      var run = run(ImportKind.PRODUCTS_CSV, csv(variantRow("BAG-S"), large));

      assertThat(world.troubles(merchant, run)).isEmpty();
      assertThat(run.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
      var product = world.at(merchant, () -> products.byNumber("BAG").orElseThrow());
      assertThat(product.title()).isEqualTo("Red bag");
      assertThat(product.brandName()).hasValue("Maison Aurelle");
      assertThat(product.variants())
          .extracting(Variant::sku, Variant::label, Variant::price, Variant::isAvailable)
          .containsExactly(
              tuple("BAG-L", Optional.of("large"), PRICE, Optional.of(false)),
              tuple("BAG-S", Optional.of("small"), PRICE, Optional.of(true)));
    }

    @Test
    void whenTheyComeAgain_thenOnlyWhatChangedCounts() {
      run(ImportKind.PRODUCTS_CSV, csv(variantRow("BAG-S")));

      var same = run(ImportKind.PRODUCTS_CSV, csv(variantRow("BAG-S")));
      var dearer = run(ImportKind.PRODUCTS_CSV, csv(variantRow("BAG-S").with("Price", "190.00")));

      assertThat(same.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
      assertThat(dearer.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
    }

    @Test
    void whenOneIsWrong_thenItIsToldWhereAndTheOthersComeIn() {
      var bad = variantRow("HAT-1").with("Handle", "HAT").with("Category", "hats");

      var run = run(ImportKind.PRODUCTS_CSV, csv(variantRow("BAG-S"), bad));

      assertThat(run.counts()).isEqualTo(new Counts(2, 1, 0, 0, 1));
      assertThat(world.troubles(merchant, run))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.line()).isEqualTo(3);
                assertThat(each.column()).isEqualTo("Category");
                assertThat(each.value()).isEqualTo("hats");
              });
    }

    @Test
    void whenItIsToBeUndone_thenTheProductsStayAndTheReasonIsTold() {
      var undone = world.undo(merchant, run(ImportKind.PRODUCTS_CSV, csv(variantRow("BAG-S"))));

      assertThat(undone)
          .isInstanceOfSatisfying(
              UndoResult.Refused.class,
              each ->
                  assertThat(each.obstacles())
                      .singleElement()
                      .extracting(Obstacle::reason)
                      .isEqualTo(Reason.NOTED_PRODUCTS));
      assertThat(world.at(merchant, () -> products.bySku("BAG-S"))).isPresent();
    }
  }

  @Nested
  class GivenAnImportThatIsUndone {
    @Test
    void whenNothingDependsOnIt_thenTheOrdersAreGoneAndTheBooksAreEven() {
      var run = run(ImportKind.ORDERS_CSV, csv(row("R-1"), row("R-2")));
      assertThat(booked(Account.PAYMENT_CAPTURED)).isEqualTo(Money.of(40_000, "EUR"));

      var undone = world.undo(merchant, run);

      assertThat(undone)
          .isInstanceOfSatisfying(
              UndoResult.Undone.class,
              each -> {
                assertThat(each.orders()).isEqualTo(2);
                assertThat(each.run().state()).isEqualTo(State.UNDONE);
              });
      assertThat(world.at(merchant, () -> orders.byNumber("R-1"))).isEmpty();
      assertThat(booked(Account.PAYMENT_CAPTURED).isZero()).isTrue();
      assertThat(booked(Account.SALES).isZero()).isTrue();
    }

    @Test
    void whenTheOrdersComeAgain_thenTheirNumbersAndReferencesAreFree() {
      world.undo(merchant, run(ImportKind.ORDERS_CSV, csv(row("R-1"))));

      var again = run(ImportKind.ORDERS_CSV, csv(row("R-1").with("Title", "Blue bag")));

      assertThat(again.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
      var order = world.at(merchant, () -> orders.byNumber("R-1").orElseThrow());
      assertThat(order.lines().getFirst().title()).isEqualTo("Blue bag");
      assertThat(booked(Account.PAYMENT_CAPTURED)).isEqualTo(Money.of(20_000, "EUR"));
    }

    @Test
    void whenAnOrderHasACase_thenItIsRefusedAndNothingChanges() {
      var run = run(ImportKind.ORDERS_CSV, csv(row("R-1"), row("R-2")));
      run(ImportKind.CASES_CSV, csv(caseRow("R-2")));

      var result = world.undo(merchant, run);

      assertThat(result)
          .isInstanceOfSatisfying(
              UndoResult.Refused.class,
              each ->
                  assertThat(each.obstacles())
                      .singleElement()
                      .satisfies(
                          obstacle -> {
                            assertThat(obstacle.reason()).isEqualTo(Reason.HAS_CASES);
                            assertThat(obstacle.orderNumber()).isEqualTo("R-2");
                            assertThat(obstacle.cases()).hasSize(1);
                          }));
      assertThat(world.at(merchant, () -> orders.byNumber("R-1"))).isPresent();
    }

    @Test
    void whenItIsUndoneTwice_thenTheSecondTimeIsRefused() {
      var run = run(ImportKind.ORDERS_CSV, csv(row("R-1")));
      world.undo(merchant, run);

      assertThat(world.undo(merchant, run))
          .isEqualTo(new UndoResult.Refused(List.of(new Obstacle(Reason.NOT_DONE, "", List.of()))));
    }
  }
}
