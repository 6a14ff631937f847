package io.redress.faces.brandroom;

import io.redress.faces.packages.BrandPackages;
import io.redress.faces.packages.PackagePress;
import io.redress.faces.packages.PackageSending;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A request to keep, for whoever holds its signed link: in the language of whoever reads unless
 * another is asked for.
 */
@Controller
class BrandPackagePages {
  private final BrandRequests requests;
  private final BrandPackages packages;
  private final PackagePress press;
  private final Pages pages;

  BrandPackagePages(
      BrandRequests requests, BrandPackages packages, PackagePress press, Pages pages) {
    this.requests = requests;
    this.packages = packages;
    this.press = press;
    this.pages = pages;
  }

  @GetMapping("/b/{slug}/requests/{id}/package.pdf")
  void paper(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String id,
      @RequestParam Optional<String> lang)
      throws IOException {
    send(PackageSending.PDF, requests.open(request, id), lang, response);
  }

  @GetMapping("/b/{slug}/requests/{id}/package.zip")
  void zip(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String id,
      @RequestParam Optional<String> lang)
      throws IOException {
    send(PackageSending.ZIP, requests.open(request, id), lang, response);
  }

  private void send(
      PackageSending as,
      BrandRequests.Asked asked,
      Optional<String> lang,
      HttpServletResponse response)
      throws IOException {
    var content = packages.of(asked.matter().view(), asked.request());
    var language = lang.or(() -> asked.matter().reader().language()).orElse(content.language());
    var house = asked.page().house();
    var page = pages.writtenFor(house, Audience.BRAND, language, content.zone(house));
    as.send(press, page, content, response);
  }
}
