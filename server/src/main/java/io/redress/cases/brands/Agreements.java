package io.redress.cases.brands;

import io.redress.cases.domain.AgreedWithBrand;
import io.redress.shared.BrandId;
import org.springframework.stereotype.Component;

/** Looks up what of the dealings with a brand counts for a request to it. */
@Component
public class Agreements {
  /** What counts today. */
  public AgreedWithBrand with(BrandId brand) {
    return AgreedWithBrand.NOTHING;
  }
}
