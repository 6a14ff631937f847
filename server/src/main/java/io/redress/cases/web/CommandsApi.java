package io.redress.cases.web;

import io.redress.cases.CaseOutcome;
import io.redress.cases.brands.health.BrandAsking;
import io.redress.orders.web.Fields;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Performs commands on cases: each has its own address and its own body, told apart by {@link
 * CommandCatalogue}.
 */
@Tag(name = OpenApiDescription.CASES)
@RestController
class CommandsApi {
  static final String PATH = "/api/v1/cases/{id}/commands/{command}";

  private static final byte[] EMPTY_BODY = {'{', '}'};

  private final BrandAsking asking;
  private final CaseMatters matters;
  private final JsonMapper json;

  CommandsApi(BrandAsking asking, CaseMatters matters, JsonMapper json) {
    this.asking = asking;
    this.matters = matters;
    this.json = json;
  }

  /** What became of a case by a command. */
  @Schema(name = "Performed", description = "The command was done, wholly")
  record Performed(String id, @Schema(description = "Of the case after it") int version) {}

  @Operation(summary = "Perform a command")
  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Performed> perform(
      @PathVariable String id,
      @PathVariable String command,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request) {
    var caseId = CaseId.parse(id);
    var kind = CommandCatalogue.find(command).orElseThrow(() -> Problem.notFound("The command"));
    var version = ReadVersion.of(ifMatch);
    var sent = read(CommandCatalogue.body(kind).orElseThrow(), body, request);
    var fields = new Fields();
    var reading =
        new CommandReading(caseId, fields, () -> matters.matter(caseId), matters::canHold);
    var read = sent.read(reading);
    var actor = matters.actor(caseId, sent.speaker(fields));
    return switch (asking.perform(read, actor, version.number())) {
      case CaseOutcome.Performed performed ->
          ResponseEntity.ok()
              .eTag(ReadVersion.tag(performed.version()))
              .body(new Performed(id, performed.version()));
      case CaseOutcome.Refused refused -> throw new RefusedException(refused.refusal());
    };
  }

  private CommandRequest read(
      Class<? extends CommandRequest> type, byte @Nullable [] body, HttpServletRequest request) {
    try {
      var sent = body == null || body.length == 0 ? EMPTY_BODY : body;
      return Optional.ofNullable(json.readValue(sent, type))
          .orElseThrow(() -> Problem.of(ProblemCode.INVALID, "The body is null; send an object."));
    } catch (JacksonException e) {
      throw new HttpMessageNotReadableException(
          "The body is not that of this command.", e, new ServletServerHttpRequest(request));
    }
  }
}
