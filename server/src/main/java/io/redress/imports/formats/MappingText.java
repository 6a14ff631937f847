package io.redress.imports.formats;

import io.redress.imports.ImportMapping;
import io.redress.imports.ImportMapping.Decimal;
import io.redress.imports.ImportMapping.Writing;
import io.redress.imports.domain.CellText;
import io.redress.orders.web.Fields;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A mapping as YAML or JSON. */
public final class MappingText {
  private static final int MOST_CHARACTERS = 65_536;
  private static final Set<String> KEYS =
      Set.of(
          "columns",
          "constants",
          "translations",
          "encoding",
          "delimiter",
          "dates",
          "timeZone",
          "decimal");

  // A buffer that holds the whole text: the reader fails where an emoji straddles two of them.
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .loadSettings(LoadSettings.builder().setBufferSize(MOST_CHARACTERS + 1).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Fields fields;

  private MappingText(Fields fields) {
    this.fields = fields;
  }

  /** Reads a mapping; everything that is wrong with its form goes to the fields. */
  public static ImportMapping parse(String text, Fields fields) {
    if (text.length() > MOST_CHARACTERS) {
      fields.wrong("mapping", "", "is longer than 65536 characters", "Shorten it.");
      return ImportMapping.NONE;
    }
    try {
      var root = YAML.readTree(text);
      if (root instanceof ObjectNode object) {
        return new MappingText(fields).mapping(object);
      }
      fields.wrong("mapping", "", "is no mapping", "Send columns: and constants: with names.");
    } catch (JacksonException unreadable) {
      // Text that goes too deep is given up without a place.
      var line =
          Optional.ofNullable(unreadable.getLocation())
              .map(TokenStreamLocation::getLineNr)
              .filter(number -> number > 0)
              .orElse(1);
      fields.wrong("mapping", "line " + line, "is no YAML or JSON", "Correct it there.");
    }
    return ImportMapping.NONE;
  }

  /** Reads what {@link #json} wrote. */
  public static ImportMapping kept(String json) {
    var fields = new Fields();
    var mapping = parse(json, fields);
    fields.refuse();
    return mapping;
  }

  /** The mapping as YAML. */
  public static String yaml(ImportMapping mapping) {
    return YAML.writeValueAsString(tree(mapping));
  }

  /** The mapping as JSON. */
  public static String json(ImportMapping mapping) {
    return JSON.writeValueAsString(tree(mapping));
  }

  private static ObjectNode tree(ImportMapping mapping) {
    var root = JSON.createObjectNode();
    var columns = root.putObject("columns");
    mapping.columns().forEach(columns::put);
    var constants = root.putObject("constants");
    mapping.constants().forEach(constants::put);
    var translations = root.putObject("translations");
    mapping
        .translations()
        .forEach(
            (field, words) -> {
              var table = translations.putObject(field);
              words.forEach(table::put);
            });
    var writing = mapping.writing();
    writing.encoding().ifPresent(name -> root.put("encoding", name));
    writing.delimiter().ifPresent(mark -> root.put("delimiter", mark.toString()));
    var dates = root.putArray("dates");
    writing.dates().forEach(dates::add);
    writing.zone().ifPresent(zone -> root.put("timeZone", zone.getId()));
    root.put("decimal", writing.decimal() == Decimal.COMMA ? "comma" : "point");
    return root;
  }

  private ImportMapping mapping(ObjectNode root) {
    for (var key : root.propertyNames()) {
      if (!KEYS.contains(key)) {
        fields.wrong("mapping." + key, "", "is not known here", "Known are: " + sorted(KEYS) + ".");
      }
    }
    return new ImportMapping(
        texts(root.path("columns"), "mapping.columns"),
        texts(root.path("constants"), "mapping.constants"),
        translations(root.path("translations")),
        writing(root));
  }

  private Writing writing(ObjectNode root) {
    return new Writing(
        encoding(root.path("encoding")),
        delimiter(root.path("delimiter")),
        dates(root.path("dates")),
        zone(root.path("timeZone")),
        decimal(root.path("decimal")));
  }

  private Optional<String> encoding(JsonNode node) {
    var name = text(node);
    if (name.isPresent() && FileText.charset(name.get()).isEmpty()) {
      fields.wrong(
          "mapping.encoding",
          name.get(),
          "is not a character set",
          "Name one like UTF-8, GB18030 or windows-1252; leave it out to have it found out.");
      return Optional.empty();
    }
    return name;
  }

  private Optional<Character> delimiter(JsonNode node) {
    var mark = node.isString() ? Optional.of(node.asString()) : Optional.<String>empty();
    if (mark.isPresent() && mark.get().equals("tab")) {
      return Optional.of('\t');
    }
    if (mark.isPresent() && (mark.get().length() != 1 || "\"\r\n".contains(mark.get()))) {
      fields.wrong(
          "mapping.delimiter", mark.get(), "cannot part cells", "Send one character, or tab.");
      return Optional.empty();
    }
    return mark.map(each -> each.charAt(0));
  }

  private List<String> dates(JsonNode node) {
    var patterns = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(each -> patterns.add(each.asString("")));
    } else {
      text(node).ifPresent(patterns::add);
    }
    for (var pattern : patterns) {
      try {
        CellText.formatter(pattern);
      } catch (IllegalArgumentException noPattern) {
        fields.wrong(
            "mapping.dates", pattern, "is no pattern of dates", "Send one like dd.MM.yyyy HH:mm.");
        return List.of();
      }
    }
    return patterns;
  }

  private Optional<ZoneId> zone(JsonNode node) {
    var name = text(node);
    try {
      return name.map(ZoneId::of);
    } catch (DateTimeException unknown) {
      fields.wrong(
          "mapping.timeZone", name.orElse(""), "is not a time zone", "Send one like Europe/Paris.");
      return Optional.empty();
    }
  }

  private Decimal decimal(JsonNode node) {
    var word = text(node);
    return word.isEmpty()
        ? Decimal.POINT
        : fields.choice("mapping.decimal", word.get(), Decimal.values());
  }

  private Map<String, Map<String, String>> translations(JsonNode node) {
    var tables = new LinkedHashMap<String, Map<String, String>>();
    for (var field : node.properties()) {
      var path = "mapping.translations." + field.getKey();
      tables.put(field.getKey(), texts(field.getValue(), path));
    }
    return tables;
  }

  private Map<String, String> texts(JsonNode node, String path) {
    var read = new LinkedHashMap<String, String>();
    if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
      fields.wrong(path, "", "is no table", "Send names with one value each.");
      return read;
    }
    for (var entry : node.properties()) {
      if (entry.getValue().isContainer()) {
        fields.wrong(path + "." + entry.getKey(), "", "is no single value", "Send one text.");
      } else {
        read.put(entry.getKey(), entry.getValue().asString(""));
      }
    }
    return read;
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node.asString("")).filter(text -> !text.isBlank());
  }

  private static String sorted(Set<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }
}
