package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code docs/invariants.md} says is true: its tests exist, its catalogue is the live one. */
class InvariantsTest {
  private static final Path ROOT = projectRoot();
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");
  private static final int PROPERTIES = 11;

  private static String page = "";
  private static final Map<String, String> SOURCES = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(ROOT.resolve("docs/invariants.md"));
    try (var files = Files.walk(ROOT.resolve("server/src/test/java"))) {
      for (var file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
        SOURCES.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    }
  }

  @Test
  void whenATestIsNamed_thenItExists() {
    var missing = new ArrayList<String>();
    var named = TEST.matcher(page);
    while (named.find()) {
      var source = SOURCES.getOrDefault(named.group(1), "");
      var method = named.group(2);
      if (source.isEmpty() || (method != null && !source.contains("void " + method + "("))) {
        missing.add(named.group());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void whenThePropertiesAreCounted_thenEachHasARowThatNamesATest() {
    assertThat(IntStream.rangeClosed(1, PROPERTIES).mapToObj(number -> "| 1." + number + " |"))
        .allSatisfy(
            start ->
                assertThat(page.lines().filter(line -> line.startsWith(start)))
                    .singleElement()
                    .satisfies(row -> assertThat(TEST.matcher(row).find()).isTrue()));
  }

  @Test
  void whenTheCatalogueIsRead_thenEveryTableBelongsToOneModule() throws SQLException {
    assertThat(modules().keySet())
        .containsExactlyInAnyOrderElementsOf(
            list(
                """
                select relname from pg_class
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                """));
  }

  @Test
  void whenTheCatalogueIsRead_thenTheTablesWithoutAMerchantAreThose() throws SQLException {
    var without =
        list(
            """
            select c.relname from pg_class c
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
              and not exists (
                select 1 from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'merchant_id')
            """);

    assertThat(bullets("## Tables without a merchant").keySet())
        .containsExactlyInAnyOrderElementsOf(without);
  }

  @Test
  void whenTheCatalogueIsRead_thenTheKeysThatCrossModulesAreThose() throws SQLException {
    var modules = modules();
    var crossing = new TreeMap<String, List<String>>();
    for (var key :
        list(
            """
            select conname || ' ' || conrelid::regclass || ' ' || confrelid::regclass
            from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
            """)) {
      var parts = key.split(" ", -1);
      if (!Objects.equals(modules.get(parts[1]), modules.get(parts[2]))) {
        crossing.put(parts[0], List.of(parts[1], parts[2]));
      }
    }

    assertThat(bullets("## Keys that cross modules")).isEqualTo(crossing);
  }

  /** Each table with its module, as the page says. */
  private static Map<String, String> modules() {
    var modules = new TreeMap<String, String>();
    for (var row : section("## Tables by module").filter(each -> each.contains("`")).toList()) {
      if (row.startsWith("|")) {
        var module = row.split("\\|", -1)[1].strip();
        for (var table : names(row)) {
          assertThat(modules.put(table, module)).as(table + " stands twice").isNull();
        }
      }
    }
    return modules;
  }

  /** The bullets below a heading: the first name of each with those that follow. */
  private static Map<String, List<String>> bullets(String heading) {
    var bullets = new TreeMap<String, List<String>>();
    section(heading)
        .filter(line -> line.startsWith("- "))
        .map(InvariantsTest::names)
        .forEach(names -> bullets.put(names.getFirst(), names.subList(1, names.size())));
    return bullets;
  }

  private static Stream<String> section(String heading) {
    return page.lines()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "));
  }

  private static List<String> names(String line) {
    return NAME.matcher(line).results().map(found -> found.group(1)).toList();
  }

  private static Collection<String> list(String sql) throws SQLException {
    try (var connection = TestDatabase.fresh().connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  // Tests run in the project or in one of its modules.
  private static Path projectRoot() {
    var here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("mvnw")) ? here : here.resolveSibling(".").normalize();
  }
}
