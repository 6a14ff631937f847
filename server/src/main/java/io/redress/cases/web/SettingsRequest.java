package io.redress.cases.web;

import io.redress.orders.web.Fields;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many days promises shall take, as a program sends it. */
@Schema(name = "PromiseSettingsRequest")
record SettingsRequest(
    @Schema(
            description = "Days by kind; a kind that is left out takes what it usually takes",
            example = "{\"decision\": 3, \"refund\": 5}")
        @Nullable Map<String, @Nullable Integer> days,
    @Schema(description = "From when promises are made by it; left out: from now on")
        @Nullable String validFrom) {

  /** What was sent. */
  record Read(PromiseSettings settings, Optional<Instant> validFrom) {}

  /** Reads it; a problem that names every field which is wrong. */
  Read read(Instant now) {
    var fields = new Fields();
    var wanted = new EnumMap<PromiseKind, Integer>(PromiseKind.class);
    var sent = days == null ? Map.<String, @Nullable Integer>of() : days;
    sent.forEach(
        (name, count) ->
            kind(name)
                .ifPresentOrElse(
                    kind -> count(fields, kind, count).ifPresent(it -> wanted.put(kind, it)),
                    () ->
                        fields.wrong(
                            "days." + name,
                            name,
                            "is no promise whose days are set here",
                            "Send kinds as GET shows them.")));
    var from = fields.optionalInstant("validFrom", validFrom);
    if (from.filter(now::isAfter).isPresent()) {
      fields.wrong(
          "validFrom",
          String.valueOf(validFrom),
          "has passed",
          "Leave it out, or send a time to come: promises that were made do not move.");
    }
    fields.refuse();
    return new Read(new PromiseSettings(wanted), from);
  }

  private static Optional<PromiseKind> kind(String name) {
    return PromiseSettings.kinds().stream().filter(kind -> Codes.of(kind).equals(name)).findFirst();
  }

  private static Optional<Integer> count(Fields fields, PromiseKind kind, @Nullable Integer count) {
    var most = PromiseSettings.most(kind);
    if (count == null || count < 1 || count > most) {
      fields.wrong(
          "days." + Codes.of(kind),
          String.valueOf(count),
          "is out of bounds",
          "Send 1 to " + most + ".");
      return Optional.empty();
    }
    return Optional.of(count);
  }
}
