package io.redress.privacy.web;

import io.redress.people.access.CurrentApiKey;
import io.redress.privacy.ErasureOutcome;
import io.redress.privacy.Erasures;
import io.redress.privacy.PersonalExports;
import io.redress.privacy.PrivacyRequest;
import io.redress.privacy.PrivacyRequests;
import io.redress.privacy.Retention;
import io.redress.privacy.web.ErasureDocument.HindranceDocument;
import io.redress.shared.ConsumerId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Personal data by the API; needs a key that may administer. */
@Tag(name = "House")
@RestController
@RequestMapping("/api/v1/privacy")
class PrivacyApi {
  private static final String ZIP = "application/zip";

  private final PersonalExports exports;
  private final Erasures erasures;
  private final PrivacyRequests requests;
  private final Retention retention;
  private final CurrentApiKey caller;

  PrivacyApi(
      PersonalExports exports,
      Erasures erasures,
      PrivacyRequests requests,
      Retention retention,
      CurrentApiKey caller) {
    this.exports = exports;
    this.erasures = erasures;
    this.requests = requests;
    this.retention = retention;
    this.caller = caller;
  }

  @Operation(summary = "Everything about a consumer as a ZIP of JSON and files")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
  @GetMapping(
      path = "/consumers/{id}/copy",
      produces = {ZIP, MediaType.ALL_VALUE})
  void copy(@PathVariable String id, HttpServletResponse response) throws IOException {
    try (var packed = exports.pack(ConsumerId.parse(id))) {
      response.setContentType(ZIP);
      response.setContentLengthLong(packed.size());
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"");
      packed.sendTo(response.getOutputStream());
    }
  }

  @Operation(summary = "What erasing a consumer would do now, and what stands in the way")
  @GetMapping("/consumers/{id}/erasure")
  ErasureDocument preview(@PathVariable String id) {
    var consumer = ConsumerId.parse(id);
    return ErasureDocument.of(
        id, erasures.preview(consumer), erasures.erasedAt(consumer).map(Instant::toString));
  }

  @Operation(summary = "Erase a consumer for good; refused while something stands in the way")
  @PostMapping("/consumers/{id}/erasure")
  ErasureDocument erase(@PathVariable String id) {
    var consumer = ConsumerId.parse(id);
    return switch (erasures.erase(consumer, caller.actor())) {
      case ErasureOutcome.Erased(var at) ->
          ErasureDocument.of(id, erasures.preview(consumer), Optional.of(at.toString()));
      case ErasureOutcome.Refused(var hindrances) ->
          throw Problem.of(
              ProblemCode.REFUSED,
              "In the way: "
                  + hindrances.stream()
                      .map(HindranceDocument::of)
                      .map(PrivacyApi::sentence)
                      .collect(Collectors.joining("; ")));
    };
  }

  private static String sentence(HindranceDocument hindrance) {
    return hindrance.kind()
        + hindrance.caseNumber().map(number -> " " + number).orElse("")
        + hindrance.until().map(until -> " until " + until).orElse("");
  }

  /** Something that a consumer asked for about her data. */
  @Schema(name = "PrivacyRequest")
  record RequestDocument(
      String id,
      String consumerId,
      @Schema(allowableValues = {"copy", "erasure"}) String kind,
      @Schema(allowableValues = {"portal", "desk", "api", "restore"}) String origin,
      Instant askedAt,
      Instant dueAt) {
    static RequestDocument of(PrivacyRequest request) {
      return new RequestDocument(
          request.id().toString(),
          request.consumer().toString(),
          request.kind().name().toLowerCase(Locale.ROOT),
          request.origin().name().toLowerCase(Locale.ROOT),
          request.askedAt(),
          request.dueAt());
    }
  }

  /** At most 200 requests. */
  @Schema(name = "PrivacyRequests")
  record RequestList(List<RequestDocument> requests) {}

  @Operation(summary = "What consumers asked for about their data and is still owed")
  @GetMapping("/requests")
  RequestList requests() {
    return new RequestList(requests.open().stream().map(RequestDocument::of).toList());
  }

  /** How long a kind of data is kept. */
  @Schema(name = "RetentionRule")
  record RuleDocument(String kind, int days, int leastDays, int mostDays) {}

  /** The schedule of the house. */
  @Schema(name = "RetentionSchedule")
  record Schedule(List<RuleDocument> rules) {}

  @Operation(summary = "How long which data is kept")
  @GetMapping("/retention")
  Schedule retention() {
    return new Schedule(
        retention.rules().stream()
            .map(
                rule ->
                    new RuleDocument(rule.kind(), rule.days(), rule.leastDays(), rule.mostDays()))
            .toList());
  }
}
