package io.redress.faces.api;

import io.redress.cases.Cases;
import io.redress.cases.documents.Documents;
import io.redress.faces.documents.DocumentPress;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A document about money by the API, as the consumer gets it. */
@Tag(name = "Cases")
@RestController
class CaseDocumentApi {
  private final Cases cases;
  private final Documents documents;
  private final DocumentPress press;

  CaseDocumentApi(Cases cases, Documents documents, DocumentPress press) {
    this.cases = cases;
    this.documents = documents;
    this.press = press;
  }

  @Operation(
      summary = "A credit note, its correction or a receipt as a paper",
      description = "In the language of the consumer; the same to the last byte each time.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping(
      path = "/api/v1/cases/{id}/documents/{number}.pdf",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.ALL_VALUE})
  ResponseEntity<byte[]> paper(
      @PathVariable String id, @Parameter(example = "CN-000042") @PathVariable String number) {
    var view = cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
    var found = documents.ofCase(view.head().id(), number);
    return press.answer(view, found.orElseThrow(() -> Problem.notFound("The document")));
  }
}
