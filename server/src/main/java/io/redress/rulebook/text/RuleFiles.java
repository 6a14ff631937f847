package io.redress.rulebook.text;

import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.domain.Countries;
import io.redress.rulebook.domain.Lawbook;
import io.redress.rulebook.domain.Lawbook.CrossCutting;
import io.redress.rulebook.domain.Promise;
import io.redress.rulebook.domain.RuleHeader;
import io.redress.rulebook.text.Node.Scalar;
import io.redress.rulebook.text.Node.Table;
import io.redress.rulebook.text.Node.UnreadableText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads rule files, checks them as a whole, and tells everything that is wrong at once. */
public final class RuleFiles {
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
  private static final String MISSING = "missing";

  private final List<String> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final StatuteReader statutes = new StatuteReader();
  private final Map<String, Promise> brandTerms = new HashMap<>();
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Map<String, ZoneId> zones = new HashMap<>();
  private final Map<String, RuleHeader> crossCutting = new HashMap<>();

  /** Rule files that cannot be used, with every problem by file and line. */
  public static final class UnusableRules extends RuntimeException {
    UnusableRules(List<String> problems) {
      super(String.join("\n", problems));
    }
  }

  /** The rules of these texts by file name. */
  public static Lawbook read(Map<String, String> files) {
    var reader = new RuleFiles();
    files.forEach(reader::readFile);
    return reader.lawbook();
  }

  private void readFile(String file, String text) {
    try {
      if (Node.parse(text) instanceof Table table) {
        var entry = new Entry(file, table, problems);
        readCountries(entry);
        entry.entries("rules").forEach(this::readRule);
        entry.close();
      } else {
        problems.add(file + ":1: expected a table with rules");
      }
    } catch (UnreadableText e) {
      problems.add(file + ": " + e.getMessage());
    }
  }

  private void readCountries(Entry entry) {
    var stated = entry.entry("groups");
    if (stated != null) {
      stated.all().keySet().forEach(group -> groups.put(group, Set.copyOf(stated.texts(group))));
    }
    var byCountry = entry.entry("zones");
    if (byCountry != null) {
      byCountry.all().forEach((country, node) -> readZone(byCountry, country, node));
    }
  }

  private void readZone(Entry entry, String country, Node node) {
    try {
      if (node instanceof Scalar scalar) {
        zones.put(country, ZoneId.of(scalar.text()));
      }
    } catch (DateTimeException e) {
      entry.problem(node, "no such zone");
    }
  }

  private void readRule(Entry entry) {
    var kind = entry.requiredText("kind");
    var header = header(entry, kind.equals("brand_terms") ? Layer.BRAND : Layer.STATUTE);
    if (!ids.add(header.id())) {
      entry.problem(header.id() + " is there twice");
    }
    switch (kind) {
      case "brand_terms" -> brandTerms.put(header.id(), PromiseReader.read(entry, header));
      case "conflict", "parties", "period_rule" -> crossCutting.put(header.id(), header);
      default -> statutes.read(kind, header, entry);
    }
    entry.close();
  }

  private static RuleHeader header(Entry entry, Layer layer) {
    var inForce = entry.entry("inForce");
    var from = inForce == null ? FIRST_DAY : inForce.day("from", FIRST_DAY);
    var until = inForce == null ? LAST_DAY : inForce.day("until", LAST_DAY);
    var version = entry.number("version");
    entry.text("note");
    entry.text("asOf");
    return new RuleHeader(
        entry.requiredText("id"),
        version == null ? 1 : version,
        layer,
        entry.texts("jurisdictions"),
        from,
        until,
        new RuleHeader.Origin(
            entry.requiredText("citation"),
            entry.text("source", ""),
            entry.text("confidence", "memory")));
  }

  private Lawbook lawbook() {
    var rules = statutes.rules(problems);
    var periods =
        crossCutting.values().stream()
            .filter(header -> !Set.of("layering", "proxy-purchase").contains(header.id()))
            .toList();
    var cross = new CrossCutting(required("layering"), required("proxy-purchase"), periods);
    if (!problems.isEmpty()) {
      throw new UnusableRules(problems);
    }
    return new Lawbook(rules, brandTerms, new Countries(groups, zones), cross);
  }

  private RuleHeader required(String id) {
    var header = crossCutting.get(id);
    if (header == null) {
      problems.add("no file has the rule " + id);
      return new RuleHeader(
          id,
          1,
          Layer.STATUTE,
          List.of(),
          FIRST_DAY,
          LAST_DAY,
          new RuleHeader.Origin(MISSING, "", ""));
    }
    return header;
  }
}
