package io.redress.rulebook.store;

import io.redress.rulebook.releases.RuleRelease;
import io.redress.rulebook.releases.RuleRelease.Layer;
import io.redress.rulebook.releases.RuleRelease.Publication;
import io.redress.rulebook.text.RuleFileSet;
import io.redress.shared.RuleReleaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How releases and rule files stand in columns; both layers alike. */
final class ReleaseRows {
  /** One file: JSON keeps no order among keys, and the order of files is part of what they say. */
  private record File(String name, String text) {}

  private ReleaseRows() {}

  static RuleRelease release(ResultSet row, Layer layer) throws SQLException {
    return new RuleRelease(
        new RuleReleaseId(Objects.requireNonNull(row.getObject("release_id", UUID.class))),
        layer,
        row.getString("digest"),
        row.getString("name"),
        instant(row, "from_at").orElseThrow(),
        new Publication(instant(row, "published_at").orElseThrow(), row.getString("published_by")),
        instant(row, "withdrawn_at"));
  }

  static String json(JsonMapper json, RuleFileSet files) {
    var list = new ArrayList<File>();
    files.files().forEach((name, text) -> list.add(new File(name, text)));
    return json.writeValueAsString(list);
  }

  static RuleFileSet files(JsonMapper json, String text) {
    var files = new LinkedHashMap<String, String>();
    json.readValue(text, new TypeReference<List<File>>() {})
        .forEach(file -> files.put(file.name(), file.text()));
    return new RuleFileSet(files);
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
