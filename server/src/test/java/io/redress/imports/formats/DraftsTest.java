package io.redress.imports.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.imports.ImportKind;
import io.redress.imports.ImportMapping;
import io.redress.imports.ImportMapping.Writing;
import io.redress.imports.ImportRow.Trouble;
import io.redress.imports.ImportSamples;
import io.redress.orders.web.Fields;
import io.redress.orders.web.OrderRequest;
import io.redress.shared.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DraftsTest {
  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Drafts open(ImportKind kind, String text, Map<String, String> constants) {
    var file = ImportSamples.file(kind, text);
    var columns = FileReader.suggest(file, Writing.PLAIN);
    var mapping = new ImportMapping(columns, constants, Map.of(), Writing.PLAIN);
    return FileReader.open(kind, utf8(text), mapping);
  }

  private static OrderRequest order(Draft draft) {
    assertThat(draft.troubles()).isEmpty();
    return ((Content.OfOrder) draft.content()).request();
  }

  @Nested
  class GivenACsvOfOrders {
    private final Map<String, String> constants =
        Map.of(
            "consumer.language", "en",
            "consumer.timeZone", "Europe/Berlin",
            "seller.country", "DE",
            "seller.type", "retailer",
            "contract.channel", "online",
            "payments.provider", "shop",
            "payments.method", "card");

    @Test
    void whenItIsRead_thenTheRequestIsTheOneOfTheApi() {
      var text = ImportSamples.csv(ImportSamples.row("R-1"));

      var drafts = open(ImportKind.ORDERS_CSV, text, constants);
      var request = order(drafts.read(0));

      assertThat(drafts.troubles()).isEmpty();
      assertThat(request.number()).isEqualTo("R-1");
      assertThat(Objects.requireNonNull(request.consumer()).timeZone()).isEqualTo("Europe/Berlin");
      assertThat(Objects.requireNonNull(request.lines())).hasSize(1);
      assertThat(Objects.requireNonNull(request.payments()).getFirst())
          .isEqualTo(
              new OrderRequest.PaymentPart(
                  "shop", "pay-R-1", "card", null, "200.00", "2026-06-01T10:00:00+02:00"));
    }

    @Test
    void whenAFieldHasNeitherColumnNorConstant_thenTheFileIsRefused() {
      var text = ImportSamples.csv(ImportSamples.row("R-1").without("Email"));

      assertThat(open(ImportKind.ORDERS_CSV, text, constants).troubles())
          .extracting(Trouble::column)
          .containsExactly("consumer.email");
    }

    @Test
    void whenAViolationIsLocated_thenItNamesLineAndHeading() {
      var two = ImportSamples.row("R-1").with("SKU", "BAG-2");
      var text = ImportSamples.csv(ImportSamples.row("R-1"), two);
      var draft = open(ImportKind.ORDERS_CSV, text, constants).read(0);

      var located = draft.places().locate(new Violation("lines[1].quantity", "x", "y", "z"));

      assertThat(located).isEqualTo(new Trouble(3, "Qty", "x", "y", "z"));
    }
  }

  @Nested
  class GivenAMapping {
    @Test
    void whenItIsWrittenAndRead_thenItIsTheSame() {
      var fields = new Fields();
      var mapping =
          MappingText.parse(
              """
              columns: {Nr: number, Zahl: lines.quantity}
              constants: {currency: EUR}
              translations: {lines.category: {Tasche: handbag}}
              encoding: GB18030
              delimiter: tab
              dates: [dd.MM.yyyy]
              timeZone: Asia/Shanghai
              decimal: comma
              """,
              fields);

      assertThat(fields.violations()).isEmpty();
      assertThat(MappingText.parse(MappingText.yaml(mapping), fields)).isEqualTo(mapping);
      assertThat(MappingText.kept(MappingText.json(mapping))).isEqualTo(mapping);
      assertThat(mapping.translate("lines.category", "Tasche")).isEqualTo("handbag");
    }

    @Test
    void whenItIsWrong_thenEverythingIsNamedAtOnce() {
      var fields = new Fields();

      MappingText.parse(
          """
          colums: {}
          encoding: UTF-9
          delimiter: ';;'
          dates: [jj.mm.bbb]
          timeZone: Berlin
          decimal: dot
          constants: [1]
          """,
          fields);

      assertThat(fields.violations())
          .extracting(Violation::field)
          .containsExactlyInAnyOrder(
              "mapping.colums",
              "mapping.encoding",
              "mapping.delimiter",
              "mapping.dates",
              "mapping.timeZone",
              "mapping.decimal",
              "mapping.constants");
    }
  }

  @Nested
  class GivenJson {
    private int sizeOf(String text) {
      return open(ImportKind.ORDERS_JSON, text, Map.of()).size();
    }

    @Test
    void whenOrdersAreWrappedListedOrOnLines_thenTheyAreCounted() {
      var one = ImportSamples.json("R-1");
      var line = one.replace("\n", " ");

      assertThat(sizeOf(one)).isEqualTo(1);
      assertThat(sizeOf(line)).isEqualTo(1);
      assertThat(sizeOf(line + "\n\n" + line + "\n")).isEqualTo(2);
      assertThat(sizeOf(one + "\n" + one)).isEqualTo(2);
      assertThat(sizeOf("[" + one + "," + one + "]")).isEqualTo(2);
      assertThat(sizeOf("{\"orders\": [" + one + "," + one + "]}")).isEqualTo(2);
      assertThat(sizeOf("{\n\"order\": " + one + "}")).isEqualTo(1);
      assertThat(open(ImportKind.ORDERS_JSON, "[]", Map.of()).troubles()).hasSize(1);
    }

    @Test
    void whenTheFileIsCutOff_thenWhatIsWholeIsThere() {
      var text = "[" + ImportSamples.json("R-1") + ",\n" + ImportSamples.json("R-2");
      var drafts = open(ImportKind.ORDERS_JSON, text.substring(0, text.length() - 90), Map.of());

      assertThat(drafts.size()).isEqualTo(2);
      assertThat(order(drafts.read(0)).number()).isEqualTo("R-1");
      assertThat(drafts.read(1).troubles())
          .singleElement()
          .satisfies(trouble -> assertThat(trouble.reason()).startsWith("is no JSON"));
    }

    @Test
    void whenShopifyWrites_thenEachFieldKnowsItsPlace() throws IOException {
      try (var file = getClass().getResourceAsStream("/imports/shopify-orders.json")) {
        var bytes = Objects.requireNonNull(file).readAllBytes();
        var drafts = FileReader.open(ImportKind.SHOPIFY, bytes, ImportMapping.NONE);

        assertThat(drafts.size()).isEqualTo(3);
        var second = drafts.read(1);
        assertThat(order(second).currency()).isEqualTo("USD");
        var violation = new Violation("lines[0].unitPrice", "", "", "");
        assertThat(second.places().find(violation.field()).column())
            .isEqualTo("line_items[0].price");
        assertThat(second.places().find("lines[0].unitPrice").line()).isGreaterThan(second.line());
      }
    }
  }
}
