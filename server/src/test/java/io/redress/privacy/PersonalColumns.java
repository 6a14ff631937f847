package io.redress.privacy;

import io.redress.platform.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The columns of the database and what {@code docs/privacy.md} says of them. */
final class PersonalColumns {
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (\\w+) \\| (\\w+) \\| (consumer|visitor|staff|brand contact) \\|.*\\|$");

  private PersonalColumns() {}

  /** A column that holds personal data. */
  record Column(String table, String name, String whose) {
    String full() {
      return table + "." + name;
    }

    boolean isOfConsumer() {
      return whose.equals("consumer");
    }
  }

  /** The columns that the page lists. */
  static List<Column> listed() throws IOException {
    var found = new ArrayList<Column>();
    for (var line : Files.readAllLines(root().resolve("docs/privacy.md"))) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        found.add(new Column(row.group(1), row.group(2), row.group(3)));
      }
    }
    return found;
  }

  /** The columns that hold no personal data, one a line. */
  static List<String> impersonal() throws IOException {
    return Files.readAllLines(
        root().resolve("server/src/test/resources/privacy/columns-without-personal-data.txt"));
  }

  /** All columns of text, JSON or bytes that the database has. */
  static SortedSet<String> existing(DatabaseAddress database) throws SQLException {
    var found = new TreeSet<String>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select c.relname || '.' || a.attname
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and c.relname <> 'flyway_schema_history'
                  and a.attnum > 0 and not a.attisdropped
                  and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bytea'::regtype,
                    'json'::regtype, 'jsonb'::regtype, 'text[]'::regtype, 'inet'::regtype)
                """)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    return Files.exists(folder.resolve("docs/privacy.md")) ? folder : folder.resolve("..");
  }
}
