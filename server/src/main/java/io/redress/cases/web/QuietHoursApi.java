package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.contact.Contacts;
import io.redress.consumers.Consumer;
import io.redress.consumers.Consumers;
import io.redress.consumers.QuietHours;
import io.redress.orders.web.Fields;
import io.redress.shared.ConsumerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a consumer is not written to, as somebody told the house by telephone. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/consumers/{id}/quiet-hours")
class QuietHoursApi {
  private final Consumers consumers;
  private final Contacts contacts;

  QuietHoursApi(Consumers consumers, Contacts contacts) {
    this.consumers = consumers;
    this.contacts = contacts;
  }

  /** Local times of the consumer. */
  @Schema(name = "QuietHours")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Document(
      @Schema(description = "The first quiet moment", example = "21:00") @Nullable String from,
      @Schema(
              description = "The first moment after it; earlier than from means the next day",
              example = "08:00")
          @Nullable String to,
      @Schema(description = "The consumer's zone; only in answers") @Nullable String timeZone) {
    static Document of(Consumer consumer) {
      return new Document(
          consumer.quiet().map(quiet -> quiet.from().toString()).orElse(null),
          consumer.quiet().map(quiet -> quiet.to().toString()).orElse(null),
          consumer.zone().getId());
    }
  }

  @Operation(
      summary = "When a consumer is not written to",
      description =
          "No times: at any hour. The ETag is their version; send it as If-Match with the next"
              + " change.")
  @GetMapping
  ResponseEntity<Document> quiet(@PathVariable String id) {
    return answer(ConsumerId.parse(id));
  }

  @Operation(
      summary = "Write nothing to a consumer in these hours",
      description =
          "Letters that can wait leave after them. Promises that would fall due in them are due"
              + " before them, those that are open already as well. Needs If-Match (428 without, 412"
              + " when they were changed meanwhile).")
  @PutMapping
  ResponseEntity<Document> set(
      @PathVariable String id,
      @RequestBody Document wanted,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    var fields = new Fields();
    var from = time(fields, "from", wanted.from());
    var to = time(fields, "to", wanted.to());
    if (from.isPresent() && from.equals(to)) {
      fields.wrong("to", String.valueOf(wanted.to()), "is when they begin", "Send another time.");
    }
    fields.refuse();
    var person = consumers.byId(ConsumerId.parse(id)).id();
    contacts.changeQuietHours(
        person, Optional.of(new QuietHours(from.orElseThrow(), to.orElseThrow())), read);
    return answer(person);
  }

  @Operation(
      summary = "Write to a consumer at any hour",
      description = "Needs If-Match (428 without, 412 when they were changed meanwhile).")
  @DeleteMapping
  ResponseEntity<Document> end(
      @PathVariable String id,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    var person = consumers.byId(ConsumerId.parse(id)).id();
    contacts.changeQuietHours(person, Optional.empty(), read);
    return answer(person);
  }

  /** The version is read first: a change in between makes it old, never the hours. */
  private ResponseEntity<Document> answer(ConsumerId person) {
    var version = consumers.quietVersion(person);
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(version))
        .body(Document.of(consumers.byId(person)));
  }

  private static Optional<LocalTime> time(Fields fields, String path, @Nullable String text) {
    var sent = fields.required(path, text, 8);
    try {
      return Optional.of(LocalTime.parse(sent).truncatedTo(ChronoUnit.MINUTES));
    } catch (DateTimeParseException unreadable) {
      if (text != null && !text.isBlank()) {
        fields.wrong(path, text, "is no time of day", "Send one like 21:00.");
      }
      return Optional.empty();
    }
  }
}
