package io.redress.faces.api;

import io.redress.cases.Cases;
import io.redress.faces.packages.BrandPackages;
import io.redress.faces.packages.PackagePress;
import io.redress.faces.packages.PackageSending;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.Pages;
import io.redress.people.Merchants;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
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
          "As it would go with what is chosen now. In the language of `lang`, else of"
              + " `Accept-Language`.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping(
      path = "/brand-package.pdf",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.ALL_VALUE})
  void paper(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    send(PackageSending.PDF, request, response, id);
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
  void zip(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    send(PackageSending.ZIP, request, response, id);
  }

  private void send(
      PackageSending as, HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    var view = cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
    as.send(press, page(request), packages.draft(view), response);
  }

  private Page page(HttpServletRequest request) {
    var merchant = merchants.current();
    var house = new House(merchant.name(), merchant.zone(), "/s/" + merchant.slug());
    return pages.open(request, house, Audience.BRAND);
  }
}
