package io.redress.imports;

import static io.redress.imports.ImportSamples.caseRow;
import static io.redress.imports.ImportSamples.csv;
import static io.redress.imports.ImportSamples.file;
import static io.redress.imports.ImportSamples.json;
import static io.redress.imports.ImportSamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.imports.ImportSamples.Row;
import io.redress.platform.RedressTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whatever is wrong with a row is told by line, column, value, reason and remedy. */
@RedressTest
@Import(ImportWorld.class)
class BadRowsScenarioTest {
  @Autowired ImportWorld world;

  /** A file with one bad row, and what must be said about it. */
  @SuppressWarnings("ArrayRecordComponent") // bytes of a file, compared by nobody
  record Bad(String what, ImportKind kind, byte[] bytes, Told told) {
    @Override
    public String toString() {
      return what;
    }
  }

  /** What must be said: the reason begins with these words. */
  record Told(int line, String column, String value, String reason) {}

  private static Bad order(String what, Row row, String column, String reason) {
    var value = row.cells().getOrDefault(column, "");
    return new Bad(what, ImportKind.ORDERS_CSV, utf8(csv(row)), new Told(2, column, value, reason));
  }

  private static Bad orders(String what, Told told, Row... rows) {
    return new Bad(what, ImportKind.ORDERS_CSV, utf8(csv(rows)), told);
  }

  private static Bad text(String what, ImportKind kind, String text, Told told) {
    return new Bad(what, kind, utf8(text), told);
  }

  private static Bad change(String what, String from, String to, Told told) {
    var changed = json("R-1").replace(from, to);
    assertThat(changed).isNotEqualTo(json("R-1"));
    return new Bad(what, ImportKind.ORDERS_JSON, utf8("[" + changed + "]"), told);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Stream<Bad> cells() {
    var row = row("R-1");
    return Stream.of(
        order("no number", row.with("Order number", ""), "Order number", "is missing"),
        order(
            "a long number",
            row.with("Order number", "9".repeat(65)),
            "Order number",
            "is longer than 64"),
        order("no date", row.with("Order date", ""), "Order date", "is missing"),
        order(
            "a date that is none",
            row.with("Order date", "yesterday"),
            "Order date",
            "cannot be read"),
        order(
            "the 31st of June",
            row.with("Order date", "2026-06-31"),
            "Order date",
            "cannot be read"),
        order("an unknown currency", row.with("Currency", "EUX"), "Currency", "is not a currency"),
        order(
            "a currency that is no money",
            row.with("Currency", "XXX"),
            "Currency",
            "is not a currency"),
        order("no name", row.with("Customer name", ""), "Customer name", "is missing"),
        order("no e-mail", row.with("Email", ""), "Email", "is missing"),
        order(
            "an e-mail that is none",
            row.with("Email", "ada at shop"),
            "Email",
            "is not an e-mail address"),
        order(
            "a country that is none",
            row.with("Country", "Germany"),
            "Country",
            "is not a country"),
        order("no sku", row.with("SKU", ""), "SKU", "is missing"),
        orders("no title", new Told(2, "Title", "", "is missing"), row.with("Title", " ")),
        orders(
            "a title of two lines",
            new Told(2, "Title", "(control characters)", "is not plain text"),
            row.with("Title", "Red\nbag")),
        order(
            "an unknown category",
            row.with("Category", "Handtasche"),
            "Category",
            "is not a category"),
        order("no quantity", row.with("Qty", ""), "Qty", "is missing"),
        order("a negative quantity", row.with("Qty", "-2"), "Qty", "is not a quantity"),
        order("no pieces", row.with("Qty", "0"), "Qty", "is not a quantity"),
        order("half a piece", row.with("Qty", "1.5"), "Qty", "is not a quantity"),
        order("too many pieces", row.with("Qty", "1000001"), "Qty", "is not a quantity"),
        order("no price", row.with("Unit price", ""), "Unit price", "is missing"),
        order(
            "a price in words",
            row.with("Unit price", "hundred"),
            "Unit price",
            "is not an amount"),
        order(
            "a negative price",
            row.with("Unit price", "-100.00"),
            "Unit price",
            "is not an amount"),
        order(
            "three decimals in euro",
            row.with("Unit price", "100.005"),
            "Unit price",
            "has too many decimals"),
        order(
            "a decimal comma where there are points",
            row.with("Unit price", "100,00"),
            "Unit price",
            "is not an amount"),
        order("a formula", row.with("Unit price", "=A1*2"), "Unit price", "is a formula"),
        order(
            "an error of the sheet",
            row.with("Title", "#REF!"),
            "Title",
            "is an error of the spreadsheet"),
        order(
            "a number too large for the sheet",
            row.with("Unit price", "1E+05"),
            "Unit price",
            "is not an amount"));
  }

  static Stream<Bad> wholes() {
    var row = row("R-1");
    var second = row.with("SKU", "BAG-2").with("Qty", "1");
    var many =
        IntStream.rangeClosed(1, 1001)
            .mapToObj(i -> row.with("SKU", "BAG-" + i))
            .toArray(Row[]::new);
    return Stream.of(
        orders(
            "two currencies in one order",
            new Told(3, "Currency", "USD", "is not what line 2"),
            row,
            second.with("Currency", "USD")),
        orders(
            "two customers in one order",
            new Told(3, "Email", "eve@shop.example", "is not what line 2"),
            row,
            second.with("Email", "eve@shop.example")),
        orders("the same row twice", new Told(3, "", "", "is the same as line 2"), row, row),
        orders("1001 lines", new Told(2, "", "1001 entries", "are too many"), many),
        orders(
            "a sum that is not what was paid",
            new Told(2, "Payment reference", "199.99 EUR", "is not the total"),
            row.with("Total", "199.99")),
        order(
            "more discount than price",
            row.with("Order discount", "500.00"),
            "Order discount",
            "is more than the lines cost"),
        text(
            "a row that is too long",
            ImportKind.ORDERS_CSV,
            csv(row).stripTrailing() + ",more\r\n",
            new Told(2, "", "15 cells", "is longer than")),
        text(
            "a quote that is not closed",
            ImportKind.ORDERS_CSV,
            csv(row).replace("Red bag", "\"Red bag"),
            new Told(2, "", "R-1,2026-06-01T10:00:00+02:00", "has quotes that do not match")),
        text(
            "a NUL",
            ImportKind.ORDERS_CSV,
            csv(row.with("Title", "Red\0bag")),
            new Told(2, "Title", "Red\uFFFDbag", "holds a NUL")),
        new Bad(
            "a byte that is no UTF-8",
            ImportKind.ORDERS_CSV,
            csv(row.with("Title", "Sac à main")).getBytes(StandardCharsets.ISO_8859_1),
            new Told(2, "Title", "Sac \uFFFD main", "holds bytes that are no UTF-8")),
        orders(
            "neither yes nor no",
            new Told(2, "finalSale", "perhaps", "is not yes or no"),
            row.with("lines.facts.finalSale", "perhaps")));
  }

  static Stream<Bad> jsons() {
    return Stream.of(
        change(
            "a name that nobody knows",
            "\"sku\"",
            "\"skuu\": 1, \"sku\"",
            new Told(10, "lines[0].skuu", "skuu", "is not known here")),
        change(
            "a NUL in JSON",
            "Red bag",
            "Red\\u0000bag",
            new Told(10, "lines[0].title", "(control characters)", "is not plain text")),
        change(
            "half a pair",
            "Red bag",
            "Red\\ud800bag",
            new Told(10, "lines[0].title", "(half a character)", "is not well-formed text")),
        change(
            "a name twice",
            "\"currency\": \"EUR\"",
            "\"currency\": \"EUR\", \"currency\": \"USD\"",
            new Told(4, "", "", "is no JSON")),
        change(
            "an object where a text belongs",
            "\"EUR\"",
            "{}",
            new Told(4, "currency", "", "cannot be read")),
        change(
            "an unknown channel",
            "online",
            "internet",
            new Told(8, "contract.channel", "internet", "is not known")),
        change(
            "a line that is null",
            "\"lines\": [",
            "\"lines\": [null,",
            new Told(9, "lines", "null", "is no entry")),
        text(
            "a file that is cut off",
            ImportKind.ORDERS_JSON,
            "[" + json("R-1").substring(0, 300),
            new Told(8, "", "", "is no JSON")),
        text(
            "a number where an order belongs",
            ImportKind.ORDERS_JSON,
            "[7]",
            new Told(1, "", "7", "is no order")));
  }

  static Stream<Bad> requests() {
    var row = caseRow("R-none");
    return Stream.of(
        new Bad(
            "an order that nobody knows",
            ImportKind.CASES_CSV,
            utf8(csv(row)),
            new Told(2, "Order number", "", "is not the number of an order")),
        new Bad(
            "no reason",
            ImportKind.CASES_CSV,
            utf8(csv(caseRow("R-9").with("Reason", ""))),
            new Told(2, "Reason", "", "is missing")),
        new Bad(
            "a reason that is none",
            ImportKind.CASES_CSV,
            utf8(csv(caseRow("R-9").with("Reason", "bored"))),
            new Told(2, "Reason", "bored", "is not known")),
        new Bad(
            "more than was bought",
            ImportKind.CASES_CSV,
            utf8(csv(caseRow("R-9").with("Qty", "3"))),
            new Told(2, "Qty", "3", "is more than what was bought")),
        new Bad(
            "a sku of another order",
            ImportKind.CASES_CSV,
            utf8(csv(caseRow("R-9").with("SKU", "BAG-7"))),
            new Told(2, "SKU", "BAG-7", "is not in this order")));
  }

  static Stream<Bad> all() {
    return Stream.of(cells(), wholes(), jsons(), requests()).flatMap(each -> each);
  }

  @Test
  void whenTheyAreCounted_thenThereAreFortyKinds() {
    assertThat(all().map(Bad::what).distinct()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("all")
  void whenARowIsBad_thenItIsToldWhereAndWhatToDoAndNothingComesIn(Bad bad) {
    var merchant = world.merchant();
    world.run(merchant, file(ImportKind.ORDERS_JSON, json("R-9")));

    var run = world.run(merchant, file(bad.kind(), bad.bytes()));

    assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(run.counts().created()).isZero();
    assertThat(run.counts().refused()).isPositive();
    var troubles = world.troubles(merchant, run);
    assertThat(troubles).allSatisfy(each -> assertThat(each.remedy()).isNotBlank());
    assertThat(troubles)
        .as(bad.what())
        .anySatisfy(
            each -> {
              assertThat(each.line()).isEqualTo(bad.told().line());
              assertThat(each.column()).contains(bad.told().column());
              assertThat(each.value()).contains(bad.told().value());
              assertThat(each.reason()).startsWith(bad.told().reason());
            });
  }

  @Test
  void whenGoodRowsStandBesideBadOnes_thenTheyComeIn() {
    var merchant = world.merchant();
    var rows = List.of(row("R-1"), row("R-2").with("Qty", "-1"), row("R-3"));

    var run = world.run(merchant, file(ImportKind.ORDERS_CSV, csv(rows)));

    assertThat(run.counts()).isEqualTo(new ImportRun.Counts(3, 2, 0, 0, 1));
    assertThat(world.rows(merchant, run))
        .extracting(ImportRow::number, ImportRow::line, ImportRow::outcome)
        .map(
            tuple ->
                Arrays.stream(tuple.toArray())
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")))
        .containsExactly("R-1 2 CREATED", "R-2 3 REFUSED", "R-3 4 CREATED");
  }
}
