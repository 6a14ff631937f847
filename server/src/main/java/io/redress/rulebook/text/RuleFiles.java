package io.redress.rulebook.text;

import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.credit.CreditLaw;
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
import java.util.TreeSet;

/** Reads rule files, checks them as a whole, and tells everything that is wrong at once. */
public final class RuleFiles {
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
  private static final String MISSING = "missing";
  private static final String EVERYWHERE = "ALL";
  private static final List<String> OF_LAW = List.of("sourced", "memory", "contested");
  private static final List<String> OF_BRANDS =
      List.of("sourced", "memory", "contested", "confirmed");

  private final List<String> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final StatuteReader statutes = new StatuteReader();
  private final CreditReader credit = new CreditReader();
  private final Map<String, Promise> brandTerms = new HashMap<>();
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Map<String, ZoneId> zones = new HashMap<>();
  private final Map<String, RuleHeader> crossCutting = new HashMap<>();
  private final List<Read> headers = new ArrayList<>();

  private record Read(Entry entry, RuleHeader header) {}

  /** Rule files that cannot be used, with every problem by file and line. */
  public static final class UnusableRules extends RuntimeException {
    private final transient List<String> problems;

    UnusableRules(List<String> problems) {
      super(String.join("\n", problems));
      this.problems = List.copyOf(problems);
    }

    /** Each mistake with file, line and what was expected. */
    public List<String> problems() {
      return problems;
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
      problems.add(file + ":" + e.line() + ": " + e.getMessage());
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
      entry.problem(node, country + " needs a zone such as Europe/Berlin");
    }
  }

  private void readRule(Entry entry) {
    var kind = entry.requiredText("kind");
    var header = header(entry, kind.equals("brand_terms") ? Layer.BRAND : Layer.STATUTE);
    if (!ids.add(header.id())) {
      entry.problemAt("id", header.id() + " is there twice; an id stands once in all files");
    }
    headers.add(new Read(entry, header));
    switch (kind) {
      case "brand_terms" -> brandTerms.put(header.id(), promise(entry, header));
      case "conflict", "parties", "period_rule" -> crossCutting.put(header.id(), header);
      // Without a kind no key can be told from a wrong one.
      case "" -> entry.all();
      case CreditReader.EXPIRY, CreditReader.CASH, CreditReader.CONSENT ->
          credit.read(kind, header, entry);
      default -> statutes.read(kind, header, entry);
    }
    entry.close();
  }

  private Promise promise(Entry entry, RuleHeader header) {
    var id = entry.text("extends");
    if (id == null) {
      return PromiseReader.read(entry, header);
    }
    var ordinary = brandTerms.get(id);
    if (ordinary == null) {
      entry.problemAt("extends", "extends must name brand terms that stand above it, not " + id);
      return PromiseReader.read(entry, header);
    }
    return PromiseReader.season(entry, header, ordinary);
  }

  private static RuleHeader header(Entry entry, Layer layer) {
    var inForce = entry.entry("inForce");
    var from = inForce == null ? FIRST_DAY : inForce.day("from", FIRST_DAY);
    var until = inForce == null ? LAST_DAY : inForce.day("until", LAST_DAY);
    if (inForce != null) {
      inForce.close();
    }
    if (until.isBefore(from)) {
      entry.problemAt("inForce", "inForce must end on or after the day on which it begins");
    }
    var version = entry.number("version");
    entry.text("note");
    entry.texts("memoryFields");
    entry.requiredText("asOf");
    return new RuleHeader(
        id(entry),
        version == null ? 1 : version,
        layer,
        entry.texts("jurisdictions"),
        from,
        until,
        origin(entry, layer));
  }

  private static String id(Entry entry) {
    var id = entry.requiredText("id");
    if (!id.matches("[a-z0-9-]*")) {
      entry.problemAt("id", "id must be of small letters, digits and hyphens, not " + id);
    }
    return id;
  }

  /**
   * What was read in a source names it; what nobody read is marked as known from memory only. A
   * brand can confirm its own terms, and nobody a law.
   */
  private static RuleHeader.Origin origin(Entry entry, Layer layer) {
    entry.requiredText("confidence");
    var confidence = entry.choice("confidence", layer == Layer.BRAND ? OF_BRANDS : OF_LAW);
    var source = entry.text("source", "");
    if ("sourced".equals(confidence) && source.isBlank()) {
      entry.problemAt("source", "source is missing: a rule that is sourced says where it was read");
    }
    return new RuleHeader.Origin(
        entry.requiredText("citation"),
        source,
        confidence == null ? "memory" : confidence,
        entry.day("asOf", FIRST_DAY));
  }

  /** A place that no file names would make a rule that never counts. */
  private void checkPlaces() {
    var known = new TreeSet<>(zones.keySet());
    known.addAll(groups.keySet());
    groups.values().forEach(known::addAll);
    known.add(EVERYWHERE);
    for (var read : headers) {
      for (var place : read.header().jurisdictions()) {
        if (!known.contains(place) && !known.contains(place.split("-", 2)[0])) {
          var near = Nearest.to(place, known).orElse("none");
          read.entry()
              .problemAt(
                  "jurisdictions", "jurisdictions cannot be " + place + "; the nearest is " + near);
        }
      }
    }
  }

  private Lawbook lawbook() {
    checkPlaces();
    var rules = statutes.rules(problems);
    var periods =
        crossCutting.values().stream()
            .filter(header -> !Set.of("layering", "proxy-purchase").contains(header.id()))
            .toList();
    var cross = new CrossCutting(required("layering"), required("proxy-purchase"), periods);
    if (!problems.isEmpty()) {
      throw new UnusableRules(problems);
    }
    var law = new CreditLaw(credit.clauses(), groups);
    return new Lawbook(rules, brandTerms, new Countries(groups, zones), cross, law);
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
          new RuleHeader.Origin(MISSING, "", "", null));
    }
    return header;
  }
}
