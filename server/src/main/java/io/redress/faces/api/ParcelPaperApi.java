package io.redress.faces.api;

import io.redress.faces.papers.ParcelPress;
import io.redress.faces.shared.Codes;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.Parcels;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The papers of a parcel by the API: which there are, and each as PDF. */
@Tag(name = "Cases")
@RestController
class ParcelPaperApi {
  private final Parcels parcels;
  private final ParcelPress press;

  ParcelPaperApi(Parcels parcels, ParcelPress press) {
    this.parcels = parcels;
    this.press = press;
  }

  /** Which papers a parcel has, which customs form it needs, and why. */
  @Schema(name = "ParcelPapers")
  record PapersAnswer(
      @Schema(example = "PA-000042") String parcel,
      @Schema(example = "cn22") String customsForm,
      @Schema(example = "small") String because,
      List<PaperAnswer> papers) {}

  /** One of them. */
  @Schema(name = "ParcelPaper")
  record PaperAnswer(
      @Schema(example = "label") String kind,
      @Schema(example = "[\"a6\", \"a4\"]") List<String> sizes,
      @Schema(example = "/api/v1/parcels/00000000-0000-0000-0000-000000000007/papers/label.pdf")
          String href) {}

  @Operation(
      summary = "Which papers a parcel has",
      description =
          "Label, packing slip and, across a border of customs or tax, customs form and invoice for"
              + " returned goods. A parcel that is not sent any more has none.")
  @GetMapping("/api/v1/parcels/{id}/papers")
  PapersAnswer papers(@PathVariable String id) {
    var parcel = require(id);
    var verdict = press.read(parcel).verdict();
    return new PapersAnswer(
        parcel.number(),
        Codes.of(verdict.form()),
        Codes.of(verdict.because()),
        press.list(parcel).stream().map(each -> answer(parcel, each)).toList());
  }

  @Operation(
      summary = "A paper of a parcel",
      description = "In the language of the case that the parcel travels for.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping(
      path = "/api/v1/parcels/{id}/papers/{paper}.pdf",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.ALL_VALUE})
  ResponseEntity<byte[]> paper(
      @PathVariable String id,
      @Parameter(example = "label") @PathVariable String paper,
      @Parameter(description = "a4 or a6; empty for the usual one", example = "a6")
          @RequestParam(defaultValue = "")
          String size) {
    return press.answer(require(id), paper, size);
  }

  private static PaperAnswer answer(Parcel parcel, ParcelPress.Listed listed) {
    var kind = Codes.of(listed.kind());
    return new PaperAnswer(
        kind,
        listed.sizes().stream().map(Codes::of).toList(),
        "/api/v1/parcels/" + parcel.id() + "/papers/" + kind + ".pdf");
  }

  private Parcel require(String id) {
    return parcels.named(id).orElseThrow(() -> Problem.notFound("The parcel"));
  }
}
