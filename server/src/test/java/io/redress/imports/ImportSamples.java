package io.redress.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files with valid defaults for tests. */
public final class ImportSamples {
  private ImportSamples() {}

  /** A row of a CSV of orders that comes in as it is. */
  public static Row row(String number) {
    var cells = new LinkedHashMap<String, String>();
    cells.put("Order number", number);
    cells.put("Order date", "2026-06-01T10:00:00+02:00");
    cells.put("Currency", "EUR");
    cells.put("Customer name", "Ada L");
    cells.put("Email", "ada@shop.example");
    cells.put("Country", "DE");
    cells.put("SKU", "BAG-1");
    cells.put("Title", "Red bag");
    cells.put("Category", "handbag");
    cells.put("Qty", "2");
    cells.put("Unit price", "100.00");
    cells.put("Shipping", "");
    cells.put("Payment reference", "pay-" + number);
    cells.put("Total", "200.00");
    return new Row(cells);
  }

  /** A row of a CSV of cases about the first line of an order. */
  public static Row caseRow(String order) {
    var cells = new LinkedHashMap<String, String>();
    cells.put("Order number", order);
    cells.put("SKU", "BAG-1");
    cells.put("Qty", "1");
    cells.put("Reason", "changed_mind");
    cells.put("Comment", "It is not for me.");
    cells.put("Language", "en");
    return new Row(cells);
  }

  /** A row of a CSV of products: a variant of the red bag. */
  public static Row variantRow(String sku) {
    var cells = new LinkedHashMap<String, String>();
    cells.put("Handle", "BAG");
    cells.put("Product name", "Red bag");
    cells.put("Vendor", "Maison Aurelle");
    cells.put("Category", "handbag");
    cells.put("SKU", sku);
    cells.put("Size", "small");
    cells.put("Price", "180.00");
    cells.put("In stock", "yes");
    return new Row(cells);
  }

  /** A row by its headings. */
  public record Row(Map<String, String> cells) {
    /** The same row with another cell. */
    public Row with(String heading, String cell) {
      var changed = new LinkedHashMap<>(cells);
      changed.put(heading, cell);
      return new Row(changed);
    }

    /** The same row without a column. */
    public Row without(String heading) {
      var changed = new LinkedHashMap<>(cells);
      changed.remove(heading);
      return new Row(changed);
    }
  }

  /** The rows as CSV below the headings of the first one. */
  public static String csv(Row... rows) {
    return csv(List.of(rows));
  }

  public static String csv(List<Row> rows) {
    var lines = new ArrayList<String>();
    lines.add(line(List.copyOf(rows.getFirst().cells().keySet())));
    rows.forEach(row -> lines.add(line(List.copyOf(row.cells().values()))));
    return String.join("\r\n", lines) + "\r\n";
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(
            cell ->
                cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
        .collect(Collectors.joining(","));
  }

  public static ImportFile file(ImportKind kind, String text) {
    return file(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  public static ImportFile file(ImportKind kind, byte[] bytes) {
    return new ImportFile(kind, "sample", bytes, Optional.empty());
  }

  /** An order as the API takes it, of 2 handbags at 100.00 EUR. */
  public static String json(String number) {
    return """
    {
      "number": "%s",
      "placedAt": "2026-06-01T10:00:00+02:00",
      "currency": "EUR",
      "consumer": {"name": "Ada L", "email": "ada@shop.example", "country": "DE",
                   "language": "en", "timeZone": "Europe/Berlin"},
      "seller": {"country": "DE", "type": "retailer"},
      "contract": {"channel": "online"},
      "lines": [
        {"sku": "BAG-1", "title": "Red bag", "category": "handbag",
         "quantity": 2, "unitPrice": "100.00"}
      ],
      "payments": [{"provider": "sandbox", "reference": "pay-%s", "method": "card",
                    "amount": "200.00", "capturedAt": "2026-06-01T10:00:05+02:00"}]
    }\
    """
        .formatted(number, number);
  }
}
