package io.redress.cases.conduct;

import io.redress.cases.brands.packages.KnownFacts;
import io.redress.cases.brands.packages.SentDisclosures;
import io.redress.liaison.LiaisonRequest;
import org.springframework.stereotype.Component;

/** Keeps what the brand is told with a request, in the command that asks it. */
@Component
class RequestDisclosures {
  private final SentDisclosures disclosures;

  RequestDisclosures(SentDisclosures disclosures) {
    this.disclosures = disclosures;
  }

  /** What goes with a request that was opened just now. */
  void keep(Progress progress, LiaisonRequest request) {
    var state = progress.before();
    var around = progress.around();
    var matter =
        new KnownFacts.Matter(
            around.order(),
            around.consumer(),
            state.lines(),
            state.head().openedAt(),
            around.merchant().zone());
    disclosures.keep(request, matter.about(request.brandId()), progress.now());
  }
}
