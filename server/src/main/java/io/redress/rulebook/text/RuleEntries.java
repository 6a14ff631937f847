package io.redress.rulebook.text;

import io.redress.rulebook.text.Node.Items;
import io.redress.rulebook.text.Node.Scalar;
import io.redress.rulebook.text.Node.Table;
import io.redress.rulebook.text.Node.UnreadableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of rule files as they were written, so that people can read one. */
public final class RuleEntries {
  private final Map<String, Written> byId = new LinkedHashMap<>();

  /**
   * One entry as it stands in its file.
   *
   * @param id identifier that decisions cite
   * @param place file and line
   * @param text the lines of the entry
   * @param owner the clause of which it is a part; empty when it stands for itself
   * @param isFromMemory whether no source was read for it
   */
  public record Written(String id, String place, String text, String owner, boolean isFromMemory) {}

  private RuleEntries() {}

  /** The entries of these texts by file name; a text that is no YAML has none. */
  public static RuleEntries of(Map<String, String> files) {
    var entries = new RuleEntries();
    files.forEach(entries::add);
    return entries;
  }

  public Optional<Written> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every identifier, in the order of the files. */
  Set<String> ids() {
    return byId.keySet();
  }

  /** The identifier that is spelled most like this one. */
  public Optional<String> nearest(String id) {
    return Nearest.to(id, byId.keySet());
  }

  /** The entries that are a part of another one. */
  public List<Written> partsOf(String id) {
    return byId.values().stream().filter(entry -> entry.owner().equals(id)).toList();
  }

  public int size() {
    return byId.size();
  }

  private void add(String file, String text) {
    var lines = text.lines().toList();
    var tables = rules(text);
    for (var place = 0; place < tables.size(); place++) {
      var next = place + 1 < tables.size() ? tables.get(place + 1).line() : lines.size() + 1;
      add(file, lines.subList(tables.get(place).line() - 1, next - 1), tables.get(place));
    }
  }

  private void add(String file, List<String> lines, Table table) {
    var id = word(table, "id");
    var entry =
        new Written(
            id,
            file + ":" + table.line(),
            String.join("\n", lines).strip(),
            word(table, "of"),
            word(table, "confidence").equals("memory"));
    byId.putIfAbsent(id, entry);
  }

  private static List<Table> rules(String text) {
    var tables = new ArrayList<Table>();
    try {
      if (Node.parse(text) instanceof Table root
          && root.entries().get("rules") instanceof Items items) {
        for (var element : items.elements()) {
          if (element instanceof Table table) {
            tables.add(table);
          }
        }
      }
    } catch (UnreadableText e) {
      return List.of();
    }
    return tables;
  }

  private static String word(Table table, String key) {
    return table.entries().get(key) instanceof Scalar scalar ? scalar.text() : "";
  }
}
