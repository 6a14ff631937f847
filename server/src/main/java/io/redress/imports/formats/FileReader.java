package io.redress.imports.formats;

import io.redress.imports.ImportFile;
import io.redress.imports.ImportKind;
import io.redress.imports.ImportMapping;
import io.redress.imports.domain.KnownFields;
import io.redress.imports.domain.MappingSuggestion;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/** Opens files by what they are. */
public final class FileReader {
  private FileReader() {}

  /** The parts of a file. */
  public static Drafts open(ImportKind kind, byte[] bytes, ImportMapping mapping) {
    var text = FileText.of(bytes, charset(mapping));
    return switch (kind) {
      case ORDERS_CSV, CASES_CSV, PRODUCTS_CSV ->
          new CsvDrafts(text, table(text, mapping), CsvShape.of(kind), mapping);
      case ORDERS_JSON -> new JsonDrafts(text, new OwnOrders());
      case SHOPIFY -> new JsonDrafts(text, new ShopifyOrders(mapping));
      case WOOCOMMERCE -> new JsonDrafts(text, new WooCommerceOrders(mapping));
    };
  }

  /** What the headings of a file suggest that its columns mean. */
  public static Map<String, String> suggest(ImportFile file, ImportMapping.Writing writing) {
    if (!file.kind().hasColumns()) {
      return Map.of();
    }
    var reading = new ImportMapping(Map.of(), Map.of(), Map.of(), writing);
    var text = FileText.of(file.bytes(), charset(reading));
    return MappingSuggestion.columns(table(text, reading).header(), fields(file.kind()));
  }

  /** The fields that a mapping of such files may name. */
  public static KnownFields fields(ImportKind kind) {
    return CsvShape.of(kind).fields();
  }

  /** Whether a mapping of such files may name this field. */
  public static boolean isField(ImportKind kind, String name) {
    return CsvShape.of(kind).field(name).isPresent();
  }

  private static CsvTable table(FileText text, ImportMapping mapping) {
    return CsvTable.of(text, mapping.writing().delimiter());
  }

  private static Optional<Charset> charset(ImportMapping mapping) {
    return mapping.writing().encoding().flatMap(FileText::charset);
  }
}
