package io.redress.faces.packages;

import io.redress.cases.CaseView;
import io.redress.cases.brands.packages.CaseDisclosures;
import io.redress.cases.brands.packages.CaseDisclosures.Checked;
import io.redress.evidence.Evidence;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.shared.LiaisonRequestId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what goes to a brand with a request: as it went, or as it would go now. */
@Component
public class BrandPackages {
  private static final LiaisonRequestId NEXT = new LiaisonRequestId(new UUID(0, 0));

  private final CaseDisclosures disclosures;

  BrandPackages(CaseDisclosures disclosures) {
    this.disclosures = disclosures;
  }

  /** What the brand was given with a request. */
  public BrandPackage of(CaseView view, LiaisonRequest request) {
    return filled(view, Optional.of(request), disclosures.of(view, request));
  }

  /** What the brand would be given if everything that was chosen went now. */
  public BrandPackage draft(CaseView view) {
    var checked = disclosures.check(view);
    var told = disclosures.draft(view, checked, id(checked));
    return filled(view, checked.live(), told);
  }

  private static LiaisonRequestId id(Checked checked) {
    return checked.live().map(LiaisonRequest::id).orElse(NEXT);
  }

  private static BrandPackage filled(
      CaseView view, Optional<LiaisonRequest> request, DisclosedRequest told) {
    return new BrandPackage(
        view.head().id(),
        view.head().number(),
        view.brandName().orElse(""),
        request,
        told,
        view.content().evidence().stream()
            .filter(Evidence::isForBrand)
            .filter(Evidence::isShown)
            .toList());
  }
}
