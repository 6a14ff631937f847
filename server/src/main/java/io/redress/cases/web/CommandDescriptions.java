package io.redress.cases.web;

import io.redress.cases.domain.CommandKind;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;

/** Describes each command at its own address with its own body, from the catalogue. */
final class CommandDescriptions {
  private static final String JSON = "application/json";
  private static final String REFERENCE = "#/components/schemas/";

  private CommandDescriptions() {}

  static void addTo(OpenAPI api) {
    api.getPaths().remove(CommandsApi.PATH);
    for (var kind : CommandKind.values()) {
      CommandCatalogue.body(kind).ifPresent(body -> add(api, kind, body));
    }
  }

  private static void add(OpenAPI api, CommandKind kind, Class<? extends CommandRequest> body) {
    var described = body.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    api.getComponents().addSchemas(described.name(), schema(api, described.name(), body));
    var content =
        new Content()
            .addMediaType(
                JSON, new MediaType().schema(new Schema<>().$ref(REFERENCE + described.name())));
    var isEmpty = body.getRecordComponents().length == 0;
    var operation =
        new Operation()
            .operationId(kind.code())
            .addTagsItem(OpenApiDescription.CASES)
            .summary(described.description())
            .addParametersItem(
                new PathParameter().name("id").description("Of the case").schema(text()))
            .addParametersItem(
                new HeaderParameter()
                    .name(ReadVersion.HEADER)
                    .required(true)
                    .description("ETag of the case as it was read, or * for any version")
                    .schema(text().example("\"3\"")))
            .requestBody(new RequestBody().required(!isEmpty).content(content))
            .responses(new ApiResponses().addApiResponse("200", done()));
    var path = CommandsApi.PATH.replace("{command}", kind.code());
    api.getPaths().addPathItem(path, new PathItem().post(operation));
  }

  /** The schema of a body; those of its parts are added on the way. */
  private static Schema<?> schema(OpenAPI api, String name, Class<?> body) {
    var resolved = ModelConverters.getInstance().readAllAsResolvedSchema(new AnnotatedType(body));
    if (resolved == null || resolved.schema == null) {
      return new ObjectSchema().name(name).additionalProperties(false);
    }
    resolved.referencedSchemas.forEach(
        (part, described) -> api.getComponents().addSchemas(part, described));
    Schema<?> schema = resolved.schema;
    schema.setAdditionalProperties(false);
    return schema;
  }

  private static ApiResponse done() {
    var schema = new Schema<>().$ref(REFERENCE + "Performed");
    return new ApiResponse()
        .description("Done, wholly; the ETag is the new version")
        .content(new Content().addMediaType(JSON, new MediaType().schema(schema)));
  }

  private static Schema<?> text() {
    return new StringSchema();
  }

  /** All addresses of commands. */
  static List<String> paths() {
    return Arrays.stream(CommandKind.values())
        .filter(kind -> CommandCatalogue.body(kind).isPresent())
        .map(kind -> CommandsApi.PATH.replace("{command}", kind.code()))
        .toList();
  }
}
