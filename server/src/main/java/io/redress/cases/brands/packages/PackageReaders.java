package io.redress.cases.brands.packages;

import io.redress.cases.CaseView;
import io.redress.cases.brands.BrandRecipients;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.conversation.Recipient;
import io.redress.liaison.LiaisonRequest;
import io.redress.rulebook.Remedy;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says for whom what goes to the brand of a case is written: whoever its request goes to. */
@Component
public class PackageReaders {
  private static final String MOST_ASKED = Remedy.REFUND.name().toLowerCase(Locale.ROOT);

  private final Brands brands;
  private final BrandRecipients recipients;

  PackageReaders(Brands brands, BrandRecipients recipients) {
    this.brands = brands;
    this.recipients = recipients;
  }

  /**
   * The reader; empty for a case about no brand.
   *
   * @param request what is asked; without one it is whoever answers for returns
   */
  public Optional<Recipient> of(CaseView view, Optional<LiaisonRequest> request) {
    return view.head().brandId().flatMap(brands::byId).map(brand -> reader(view, brand, request));
  }

  private Recipient reader(CaseView view, Brand brand, Optional<LiaisonRequest> request) {
    var remedy = request.map(LiaisonRequest::askedRemedy).orElse(MOST_ASKED);
    return recipients.of(remedy, brand, view.consumer().country());
  }
}
