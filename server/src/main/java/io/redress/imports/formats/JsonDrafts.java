package io.redress.imports.formats;

import io.redress.imports.ImportRow.Trouble;
import io.redress.imports.formats.JsonSlices.Slice;
import java.util.List;
import tools.jackson.core.JacksonException;

/** The orders of a JSON file. */
final class JsonDrafts implements Drafts {
  private final FileText file;
  private final JsonFormat format;
  private final List<Slice> slices;

  JsonDrafts(FileText file, JsonFormat format) {
    this.file = file;
    this.format = format;
    this.slices = JsonSlices.of(file.text());
  }

  @Override
  public List<String> header() {
    return List.of();
  }

  @Override
  public int size() {
    return slices.size();
  }

  @Override
  public List<Trouble> troubles() {
    if (!slices.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Trouble(1, "", "", "has no orders", "Send a JSON array, or one object on each line."));
  }

  @Override
  public Draft read(int index) {
    var slice = slices.get(index);
    var text = file.text().substring(slice.start(), slice.end());
    var raw = List.of(new RawRow(slice.line(), List.of(text.strip())));
    if (slice.broken().isPresent()) {
      return Draft.unreadable(slice.broken().get(), raw);
    }
    if (file.isDamaged() && text.indexOf(FileText.DAMAGE) >= 0) {
      return Draft.unreadable(damaged(slice.line()), raw);
    }
    try {
      var document = JsonDocument.parse(text, slice.line());
      if (!document.root().isObject()) {
        return Draft.unreadable(noOrder(slice.line(), text), raw);
      }
      return format.read(document);
    } catch (JacksonException broken) {
      return Draft.unreadable(JsonSlices.unreadable(broken, slice.line() - 1, text), raw);
    }
  }

  private Trouble damaged(int line) {
    return new Trouble(
        line,
        "",
        "",
        "holds bytes that are no " + file.charset().name(),
        "Save the file as UTF-8 and send it again.");
  }

  private static Trouble noOrder(int line, String text) {
    var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return new Trouble(line, "", shown, "is no order", "Send an object { … } for each order.");
  }
}
