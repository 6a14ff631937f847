package io.redress.cases.web;

import io.redress.cases.documents.Documents;
import io.redress.shared.CaseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents about money that went back and pieces that were sent for others. */
@Tag(name = OpenApiDescription.CASES)
@RestController
class DocumentsApi {
  private final Documents documents;
  private final CaseMatters matters;

  DocumentsApi(Documents documents, CaseMatters matters) {
    this.documents = documents;
    this.matters = matters;
  }

  @Operation(
      summary = "Credit notes of a case, what corrects them, and receipts, oldest first",
      description = "Each is there as a paper, too, below its number with `.pdf`.")
  @GetMapping("/api/v1/cases/{id}/documents")
  IssuedDocument.All ofCase(@PathVariable String id) {
    var caseId = matters.head(CaseId.parse(id)).id();
    return new IssuedDocument.All(
        documents.ofCase(caseId).stream().map(IssuedDocument::of).toList());
  }

  @Operation(
      summary = "Documents about money over all cases, newest first",
      description =
          "At most 200, whose number, or the number of whose proof, order or case, begins with"
              + " `number`.")
  @GetMapping("/api/v1/documents")
  IssuedDocument.Listed find(@RequestParam(defaultValue = "") String number) {
    return new IssuedDocument.Listed(
        documents.find(number).stream().map(IssuedDocument::row).toList());
  }
}
