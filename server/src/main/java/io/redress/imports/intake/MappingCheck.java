package io.redress.imports.intake;

import io.redress.imports.ImportFile;
import io.redress.imports.ImportKind;
import io.redress.imports.ImportMapping;
import io.redress.imports.ImportMapping.Writing;
import io.redress.imports.domain.KnownField;
import io.redress.imports.formats.FileReader;
import io.redress.imports.formats.MappingText;
import io.redress.orders.web.Fields;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads mappings, checks what they name, and suggests them. */
@Component
public final class MappingCheck {
  private static final int NEAREST = 3;

  private final Merchants merchants;

  MappingCheck(Merchants merchants) {
    this.merchants = merchants;
  }

  /** The mapping in a text; a problem INVALID names everything that is wrong with it. */
  public ImportMapping read(ImportKind kind, String text) {
    var fields = new Fields();
    var mapping = MappingText.parse(text, fields);
    check(kind, mapping, fields);
    fields.refuse();
    return mapping;
  }

  /** A problem INVALID when the mapping names what is not there. */
  public void require(ImportKind kind, ImportMapping mapping) {
    var fields = new Fields();
    check(kind, mapping, fields);
    fields.refuse();
  }

  private static void check(ImportKind kind, ImportMapping mapping, Fields fields) {
    if (!kind.hasColumns() && !mapping.columns().isEmpty()) {
      fields.wrong(
          "mapping.columns",
          "",
          "are not there in such a file",
          "Send constants and translations.");
    }
    var taken = new HashSet<String>();
    mapping
        .columns()
        .forEach(
            (heading, name) -> {
              known(kind, "mapping.columns." + heading, name, fields);
              if (!taken.add(name)) {
                fields.wrong(
                    "mapping.columns." + heading,
                    name,
                    "is the meaning of another column already",
                    "Give each field one column.");
              }
            });
    mapping.constants().keySet().forEach(n -> known(kind, "mapping.constants." + n, n, fields));
    mapping
        .translations()
        .keySet()
        .forEach(n -> known(kind, "mapping.translations." + n, n, fields));
  }

  private static void known(ImportKind kind, String path, String name, Fields fields) {
    if (!FileReader.isField(kind, name)) {
      fields.wrong(
          path, name, "is not a field", "Near are: " + String.join(", ", near(kind, name)) + ".");
    }
  }

  /** The fields whose names are the most alike. */
  private static List<String> near(ImportKind kind, String name) {
    return FileReader.fields(kind).all().stream()
        .map(KnownField::name)
        .sorted(
            Comparator.comparingInt(
                each -> distance(each.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))))
        .limit(NEAREST)
        .toList();
  }

  /** How many letters have to change (Levenshtein, 1965). */
  private static int distance(String one, String other) {
    var before = new int[other.length() + 1];
    for (var j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      var now = new int[other.length() + 1];
      now[0] = i;
      for (var j = 1; j <= other.length(); j++) {
        var change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }

  /**
   * What a file looks like: its headings, and what goes without saying at this merchant. A constant
   * is suggested for what no column gives; people look at it before they agree.
   */
  public ImportMapping suggest(ImportFile file) {
    var writing = withZone(file.mapping().map(ImportMapping::writing).orElse(Writing.PLAIN));
    var columns = FileReader.suggest(file, writing);
    return new ImportMapping(columns, constants(file.kind(), columns), Map.of(), writing);
  }

  /** What goes without saying in the orders of a storefront of this merchant. */
  public ImportMapping usual(ImportKind kind) {
    return new ImportMapping(
        Map.of(), constants(kind, Map.of()), Map.of(), withZone(Writing.PLAIN));
  }

  private Writing withZone(Writing writing) {
    var zone = writing.zone().or(() -> Optional.of(merchants.current().zone()));
    return new Writing(
        writing.encoding(), writing.delimiter(), writing.dates(), zone, writing.decimal());
  }

  private Map<String, String> constants(ImportKind kind, Map<String, String> columns) {
    var constants = new LinkedHashMap<String, String>();
    switch (kind) {
      case ORDERS_CSV -> ofRows(merchants.current(), constants);
      case SHOPIFY, WOOCOMMERCE -> ofMerchant(merchants.current(), constants);
      case PRODUCTS_CSV ->
          constants.put("lines.currency", merchants.current().currency().getCurrencyCode());
      case ORDERS_JSON, CASES_CSV -> {}
    }
    constants.keySet().removeAll(columns.values());
    return constants;
  }

  private static void ofRows(Merchant merchant, Map<String, String> constants) {
    constants.put("currency", merchant.currency().getCurrencyCode());
    constants.put("contract.channel", "online");
    constants.put("payments.provider", "shop");
    constants.put("payments.method", "other");
    ofMerchant(merchant, constants);
  }

  private static void ofMerchant(Merchant merchant, Map<String, String> constants) {
    constants.put("consumer.country", merchant.country());
    constants.put("consumer.language", merchant.languages().getFirst());
    constants.put("consumer.timeZone", merchant.zone().getId());
    constants.put("seller.country", merchant.country());
    constants.put("seller.type", "retailer");
    constants.put("lines.category", "other_goods");
  }
}
