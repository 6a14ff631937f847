package io.redress.faces.packages;

import io.redress.cases.CaseView;
import io.redress.cases.brands.packages.BrandFiles;
import io.redress.cases.brands.packages.CaseDisclosures;
import io.redress.cases.brands.packages.PackageReaders;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.disclosure.DisclosedRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what goes to a brand with a request: as it went, or as it would go now. */
@Component
public class BrandPackages {
  private final CaseDisclosures disclosures;
  private final PackageReaders readers;

  BrandPackages(CaseDisclosures disclosures, PackageReaders readers) {
    this.disclosures = disclosures;
    this.readers = readers;
  }

  /** What the brand was given with a request. */
  public BrandPackage of(CaseView view, LiaisonRequest request) {
    return filled(view, Optional.of(request), disclosures.of(view, request));
  }

  /** What the brand would be given if everything that was chosen went now. */
  public BrandPackage draft(CaseView view) {
    var checked = disclosures.check(view);
    var told = disclosures.draft(view, checked);
    return filled(view, checked.live(), told);
  }

  private BrandPackage filled(
      CaseView view, Optional<LiaisonRequest> request, DisclosedRequest told) {
    var brand = request.map(LiaisonRequest::brandId).or(view.head()::brandId);
    return new BrandPackage(
        view.head().id(),
        view.head().number(),
        view.brandName().orElse(""),
        request,
        told,
        brand.map(each -> BrandFiles.of(view, each)).orElse(List.of()),
        readers.of(view, request));
  }
}
