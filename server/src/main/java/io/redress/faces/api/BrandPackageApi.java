package io.redress.faces.api;

import io.redress.cases.Cases;
import io.redress.faces.packages.BrandPackages;
import io.redress.faces.packages.PackagePress;
import io.redress.faces.packages.PackageSending;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Pages;
import io.redress.people.Merchants;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a brand gets to keep of a request, by the API. */
@Tag(name = "Cases")
@RestController
@RequestMapping("/api/v1/cases/{id}")
class BrandPackageApi {
  private static final String ZIP = "application/zip";

  private final Cases cases;
  private final BrandPackages packages;
  private final PackagePress press;
  private final Pages pages;
  private final Merchants merchants;

  BrandPackageApi(
      Cases cases, BrandPackages packages, PackagePress press, Pages pages, Merchants merchants) {
    this.cases = cases;
    this.packages = packages;
    this.press = press;
    this.pages = pages;
    this.merchants = merchants;
  }

  @Operation(
      summary = "What the brand of a case gets, as a paper",
      description =
          "As it would go with what is chosen now. In the language of `lang`, else in that of"
              + " the brand's contact.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping(
      path = "/brand-package.pdf",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.ALL_VALUE})
  void paper(
      HttpServletResponse response,
      @PathVariable String id,
      @Parameter(description = "Language of the paper, BCP 47") @RequestParam Optional<String> lang)
      throws IOException {
    send(PackageSending.PDF, response, id, lang);
  }

  @Operation(
      summary = "What the brand of a case gets, as a ZIP",
      description = "The paper, clean copies of the photos, and the papers that were chosen.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
  @GetMapping(
      path = "/brand-package.zip",
      produces = {ZIP, MediaType.ALL_VALUE})
  void zip(
      HttpServletResponse response,
      @PathVariable String id,
      @Parameter(description = "Language of the paper, BCP 47") @RequestParam Optional<String> lang)
      throws IOException {
    send(PackageSending.ZIP, response, id, lang);
  }

  private void send(
      PackageSending as, HttpServletResponse response, String id, Optional<String> lang)
      throws IOException {
    var view = cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
    var content = packages.draft(view);
    var merchant = merchants.current();
    var house = new House(merchant.name(), merchant.zone(), "/s/" + merchant.slug());
    var language = lang.orElse(content.language());
    var page = pages.writtenFor(house, Audience.BRAND, language, content.zone(house));
    as.send(press, page, content, response);
  }
}
