package io.redress.cases.web;

import io.redress.platform.problems.ProblemDocument;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Describes what every operation can answer beside success, and the key that makes it once-only.
 */
final class AnswerDescriptions {
  private static final String SCHEMA = "Problem";
  private static final String UPLOAD = "multipart/form-data";
  private static final Map<String, String> PROBLEMS_OF_ALL =
      Map.of(
          "400", "Something that was sent cannot be used; every field that is wrong is named",
          "401", "No valid API key",
          "403", "The API key has not the scope for this",
          "503", "Busy for a moment; see Retry-After");
  private static final Map<String, String> PROBLEMS_OF_CHANGES =
      Map.of(
          "409", "A rule says no (see refusal), or something else was faster",
          "422", "The Idempotency-Key came with another request before");
  private static final Map<String, String> PROBLEMS_OF_COMMANDS =
      Map.of(
          "412", "The case has moved on since it was read",
          "428", "If-Match is missing");

  private static final Set<String> TAGS =
      Set.of(
          OpenApiDescription.ORDERS,
          OpenApiDescription.IMPORTS,
          OpenApiDescription.CASES,
          OpenApiDescription.DECISIONS,
          OpenApiDescription.HOUSE);

  private AnswerDescriptions() {}

  static void addTo(OpenAPI api) {
    var resolved =
        ModelConverters.getInstance()
            .readAllAsResolvedSchema(new AnnotatedType(ProblemDocument.class));
    resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
    api.getComponents().addSchemas(SCHEMA, resolved.schema.example(example()));
    api.getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach((method, operation) -> complete(path, method, operation)));
  }

  private static void complete(String path, HttpMethod method, Operation operation) {
    if (operation.getTags() == null || !TAGS.containsAll(operation.getTags())) {
      operation.setTags(List.of(tagOf(path)));
    }
    PROBLEMS_OF_ALL.forEach((status, words) -> add(operation, status, words));
    if (path.contains("{")) {
      add(operation, "404", "It does not exist, or belongs to somebody else");
    }
    if (method == HttpMethod.GET) {
      return;
    }
    PROBLEMS_OF_CHANGES.forEach((status, words) -> add(operation, status, words));
    if (path.contains("/commands/")) {
      PROBLEMS_OF_COMMANDS.forEach((status, words) -> add(operation, status, words));
    }
    if (!isUpload(operation)
        && !path.equals(BenchApi.ENTRIES)
        && !path.equals(BrandAnswerApi.PATH)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name("Idempotency-Key")
              .description("Chosen by the caller, 1 to 200 characters; done once for each key")
              .schema(new StringSchema()));
    }
  }

  /** The tag of what other modules offer. */
  private static String tagOf(String path) {
    return path.startsWith("/api/v1/orders") ? OpenApiDescription.ORDERS : OpenApiDescription.HOUSE;
  }

  private static boolean isUpload(Operation operation) {
    var body = operation.getRequestBody();
    return body != null && body.getContent() != null && body.getContent().containsKey(UPLOAD);
  }

  private static void add(Operation operation, String status, String words) {
    var schema = new Schema<>().$ref("#/components/schemas/" + SCHEMA);
    operation
        .getResponses()
        .addApiResponse(
            status,
            new ApiResponse()
                .description(words)
                .content(
                    new Content()
                        .addMediaType(ProblemDocument.MEDIA_TYPE, new MediaType().schema(schema))));
  }

  private static Map<String, Object> example() {
    var example = new LinkedHashMap<String, Object>();
    example.put("type", "urn:redress:problem:refused");
    example.put("title", "A rule says no");
    example.put("status", 409);
    example.put("detail", "The rule more_than_bought says no.");
    example.put("instance", "/api/v1/cases");
    example.put("code", "REFUSED");
    example.put(
        "refusal",
        Map.of(
            "code",
            "more_than_bought",
            "facts",
            Map.of("asked", "3", "left", "2"),
            "allowed",
            List.of()));
    return example;
  }
}
