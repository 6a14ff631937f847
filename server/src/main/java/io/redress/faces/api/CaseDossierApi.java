package io.redress.faces.api;

import io.redress.cases.dossier.Dossier;
import io.redress.cases.dossier.Dossiers;
import io.redress.faces.desk.HouseWords;
import io.redress.faces.dossier.DossierPress;
import io.redress.faces.dossier.DossierWords;
import io.redress.faces.dossier.Handed;
import io.redress.faces.portal.OwnWords;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.Pages;
import io.redress.people.Merchants;
import io.redress.people.StaffMembers;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The file of a case by the API. */
@Tag(name = "Cases")
@RestController
@RequestMapping("/api/v1/cases/{id}")
class CaseDossierApi {
  private static final String ZIP = "application/zip";
  private static final String FORMS =
      "`consumer`: without the notes of the house and what it and the brand wrote. `house`: all of"
          + " it, for keys that administer.";

  private final Dossiers dossiers;
  private final DossierPress press;
  private final Pages pages;
  private final Merchants merchants;
  private final StaffMembers staff;

  CaseDossierApi(
      Dossiers dossiers, DossierPress press, Pages pages, Merchants merchants, StaffMembers staff) {
    this.dossiers = dossiers;
    this.press = press;
    this.pages = pages;
    this.merchants = merchants;
    this.staff = staff;
  }

  @Operation(
      summary = "The file of a case as a paper",
      description = "In the language of `lang`, else of `Accept-Language`.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping(
      path = "/file.pdf",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.ALL_VALUE})
  void paper(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String id,
      @Parameter(description = FORMS, schema = @Schema(allowableValues = {"consumer", "house"}))
          @RequestParam(defaultValue = "consumer")
          String form)
      throws IOException {
    send(Handed.PDF, request, response, dossier(id, form));
  }

  @Operation(
      summary = "The file of a case as a ZIP",
      description = "The paper, all data as JSON, pictures and films, and SHA-256 of each.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
  @GetMapping(
      path = "/file.zip",
      produces = {ZIP, MediaType.ALL_VALUE})
  void zip(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String id,
      @Parameter(description = FORMS, schema = @Schema(allowableValues = {"consumer", "house"}))
          @RequestParam(defaultValue = "consumer")
          String form)
      throws IOException {
    send(Handed.ZIP, request, response, dossier(id, form));
  }

  private Dossier dossier(String id, String form) {
    var caseId = CaseId.parse(id);
    var wanted =
        Codes.parse(Dossier.Form.class, form)
            .orElseThrow(() -> Problem.of(ProblemCode.INVALID, "The form is consumer or house."));
    return switch (wanted) {
      case HOUSE -> dossiers.ofHouse(caseId);
      case CONSUMER -> dossiers.ofConsumer(caseId);
    };
  }

  private void send(
      Handed as, HttpServletRequest request, HttpServletResponse response, Dossier dossier)
      throws IOException {
    var page = page(request, dossier);
    as.send(press, page, dossier, words(page, dossier), response);
  }

  private Page page(HttpServletRequest request, Dossier dossier) {
    var merchant = merchants.current();
    var house = new House(merchant.name(), merchant.zone(), "/s/" + merchant.slug());
    var reader = dossier.isForHouse() ? Audience.STAFF : Audience.CONSUMER;
    return pages.open(request, house, reader);
  }

  private DossierWords words(Page page, Dossier dossier) {
    return dossier.isForHouse()
        ? new HouseWords(page, dossier.view(), staff.list())
        : new OwnWords(page, dossier.view());
  }
}
