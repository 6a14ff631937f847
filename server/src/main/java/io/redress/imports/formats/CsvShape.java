package io.redress.imports.formats;

import io.redress.imports.ImportKind;
import io.redress.imports.ImportMapping;
import io.redress.imports.domain.FieldKind;
import io.redress.imports.domain.KnownField;
import io.redress.imports.domain.KnownFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the rows of a CSV make together: orders, cases or products. */
@SuppressWarnings("ImmutableEnumChecker") // fields and keys are never changed
enum CsvShape {
  ORDERS(KnownFields.OF_ORDERS, List.of("number"), "/number") {
    @Override
    Draft request(JsonNode tree, Draft draft) {
      return Requests.order(tree, draft);
    }
  },
  CASES(KnownFields.OF_CASES, List.of("order", "request"), "/order") {
    @Override
    Draft request(JsonNode tree, Draft draft) {
      return Requests.openCase(tree, draft);
    }
  },
  PRODUCTS(KnownFields.OF_PRODUCTS, List.of("product"), "/lines/0/sku") {
    @Override
    Draft request(JsonNode tree, Draft draft) {
      return Requests.products(tree, draft);
    }
  };

  /** Answers of a case line are named by the facts of the decision contract. */
  static final String ANSWERS = "lines.answers.";

  private final KnownFields fields;
  private final List<String> key;
  private final String number;

  CsvShape(KnownFields fields, List<String> key, String number) {
    this.fields = fields;
    this.key = key;
    this.number = number;
  }

  /** Where in the tree the number stands by which people know it (RFC 6901). */
  String number() {
    return number;
  }

  /** What a mapping of such files may name; files without columns are orders. */
  static CsvShape of(ImportKind kind) {
    return switch (kind) {
      case ORDERS_CSV, ORDERS_JSON, SHOPIFY, WOOCOMMERCE -> ORDERS;
      case CASES_CSV -> CASES;
      case PRODUCTS_CSV -> PRODUCTS;
    };
  }

  /** The draft with the request that the tree describes. */
  abstract Draft request(JsonNode tree, Draft draft);

  KnownFields fields() {
    return fields;
  }

  /** The field with this name. */
  Optional<KnownField> field(String name) {
    if (this == CASES && name.startsWith(ANSWERS) && name.length() > ANSWERS.length()) {
      return Optional.of(new KnownField(name, FieldKind.TEXT, false, List.of()));
    }
    return fields.find(name);
  }

  /** The columns of the table that mean something. */
  List<CsvColumn> columns(CsvTable table, ImportMapping mapping) {
    var columns = new ArrayList<CsvColumn>();
    mapping
        .columns()
        .forEach(
            (heading, name) -> {
              var index = table.column(heading.strip());
              if (index >= 0) {
                field(name).ifPresent(f -> columns.add(new CsvColumn(index, heading.strip(), f)));
              }
            });
    return columns;
  }

  /** The rows that belong together, in the order in which their first ones stand. */
  List<List<RawRow>> groups(CsvTable table, List<CsvColumn> columns, ImportMapping mapping) {
    var groups = new LinkedHashMap<String, List<RawRow>>();
    for (var row : table.rows()) {
      var name = key(row, columns, mapping);
      // A row that does not say what it belongs to stands alone.
      var key = name.isEmpty() ? "\n" + row.line() : name;
      groups.computeIfAbsent(key, each -> new ArrayList<>()).add(row);
    }
    return List.copyOf(groups.values());
  }

  private String key(RawRow row, List<CsvColumn> columns, ImportMapping mapping) {
    var parts = new LinkedHashMap<String, String>();
    for (var column : columns) {
      var name = column.field().name();
      if (key.contains(name) && column.index() < row.cells().size()) {
        parts.put(name, mapping.translate(name, row.cells().get(column.index())).strip());
      }
    }
    return parts.getOrDefault(key.getFirst(), "").isEmpty() ? "" : joined(parts);
  }

  private String joined(Map<String, String> parts) {
    return String.join("\n", key.stream().map(name -> parts.getOrDefault(name, "")).toList());
  }
}
