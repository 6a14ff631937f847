package io.redress.imports.formats;

import java.util.List;
import java.util.Map;

/** Orders as the API of Redress takes them. */
final class OwnOrders implements JsonFormat {
  @Override
  public Draft read(JsonDocument document) {
    var places = new Places(document.line(), path -> path);
    document.lines().entrySet().stream()
        .filter(part -> !part.getKey().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .forEach(part -> places.note(part.getKey(), new Place(part.getValue(), part.getKey())));
    var draft =
        new Draft(
            document.line(),
            document.root().path("number").asString(""),
            new Content.Unreadable(),
            places,
            List.of(),
            List.of(),
            List.of(new RawRow(document.line(), List.of(document.text().strip()))));
    return Requests.order(document.root(), draft);
  }
}
