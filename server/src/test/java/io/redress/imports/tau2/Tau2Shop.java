package io.redress.imports.tau2;

import io.redress.catalogue.NewVariant;
import io.redress.platform.SharedData;
import io.redress.shared.Money;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shop of tau2-bench "retail" (Sierra Research, MIT): its orders as our API takes them, and its
 * variants as our catalogue does. Its orders have no date and no tax; one moment stands for all.
 */
final class Tau2Shop {
  static final Currency USD = Currency.getInstance("USD");

  private static final String MOMENT = "2026-06-01T12:00:00Z";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Map<String, String> CATEGORIES =
      Map.of(
          "T-Shirt", "shirt",
          "Running Shoes", "shoes",
          "Hiking Boots", "shoes",
          "Sneakers", "shoes",
          "Smartphone", "phone",
          "Laptop", "laptop",
          "Backpack", "backpack",
          "Luggage Set", "luggage",
          "Sunglasses", "sunglasses",
          "Perfume", "fragrance");

  private final Path folder = SharedData.folder("tau2-retail");
  private final JsonNode orders = read("orders.json");
  private final JsonNode users = read("users.json");
  private final JsonNode products = read("products.json");
  private final JsonNode tasks = read("tasks.json");

  int size() {
    return orders.size();
  }

  /** Its orders, one on each line. */
  String ndjson() {
    var lines = new ArrayList<String>();
    orders.forEach(order -> lines.add(JSON.writeValueAsString(order(order))));
    return String.join("\n", lines);
  }

  /** Everything that it sells. */
  List<NewVariant> variants() {
    var variants = new ArrayList<NewVariant>();
    for (var product : products) {
      for (var variant : product.path("variants")) {
        variants.add(
            new NewVariant(
                variant.path("item_id").asString(),
                Optional.of(product.path("product_id").asString()),
                product.path("name").asString(),
                Optional.of(label(variant)),
                Optional.empty(),
                options(variant),
                Optional.of(usd(variant.path("price").asString())),
                Optional.of(variant.path("available").asBoolean())));
      }
    }
    return variants;
  }

  /** What its customers got or owed, row by row. */
  List<CSVRecord> derivedAmounts() {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(folder.resolve("derived_amounts.csv"));
        var rows = format.parse(reader)) {
      return rows.getRecords();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a scripted action was called with. */
  JsonNode arguments(String task, String action) {
    for (var each : tasks) {
      if (each.path("id").asString().equals(task)) {
        for (var step : each.path("evaluation_criteria").path("actions")) {
          if (step.path("action_id").asString().equals(action)) {
            return step.path("arguments");
          }
        }
      }
    }
    throw new IllegalStateException("no action " + action + " in task " + task);
  }

  static Money usd(String decimal) {
    return Money.ofDecimal(new BigDecimal(decimal), USD);
  }

  private ObjectNode order(JsonNode from) {
    var user = users.path(from.path("user_id").asString());
    var order = JSON.createObjectNode();
    order.put("number", from.path("order_id").asString());
    order.put("placedAt", MOMENT);
    order.put("currency", "USD");
    order
        .putObject("consumer")
        .put(
            "name",
            user.at("/name/first_name").asString() + " " + user.at("/name/last_name").asString())
        .put("email", user.path("email").asString())
        .put("country", "US-" + from.at("/address/state").asString())
        .put("language", "en")
        .put("timeZone", "America/New_York");
    order.putObject("seller").put("country", "US").put("type", "retailer");
    order.putObject("contract").put("channel", "online");
    var lines = order.putArray("lines");
    from.path("items").forEach(item -> lines.add(line(item)));
    var payments = order.putArray("payments");
    var number = 0;
    for (var payment : from.path("payment_history")) {
      if (payment.path("transaction_type").asString().equals("payment")) {
        number++;
        payments
            .addObject()
            .put("provider", "tau2")
            .put("reference", from.path("order_id").asString() + "-" + number)
            .put("method", payment.path("payment_method_id").asString())
            .put("amount", payment.path("amount").asString())
            .put("capturedAt", MOMENT);
      }
    }
    return order;
  }

  private static ObjectNode line(JsonNode item) {
    var name = item.path("name").asString();
    return JSON.createObjectNode()
        .put("sku", item.path("item_id").asString())
        .put("title", name)
        .put("variant", label(item))
        .put("category", CATEGORIES.getOrDefault(name, "other_goods"))
        .put("quantity", "1")
        .put("unitPrice", item.path("price").asString());
  }

  private static String label(JsonNode item) {
    return String.join(" / ", options(item).values());
  }

  private static Map<String, String> options(JsonNode item) {
    var options = new TreeMap<String, String>();
    item.path("options")
        .properties()
        .forEach(o -> options.put(o.getKey(), o.getValue().asString()));
    return options;
  }

  private JsonNode read(String name) {
    try {
      return JSON.readTree(Files.readString(folder.resolve(name), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
