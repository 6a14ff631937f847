package io.redress.faces.packages;

import io.redress.evidence.Evidence;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.shared.CaseId;
import java.util.List;
import java.util.Optional;

/**
 * All that goes to a brand with a request.
 *
 * @param number of the case, by which the request is called
 * @param request what is asked; none while it is only looked at
 * @param told what the brand may know
 * @param photos those that staff let the brand see, as far as there is something to see
 */
public record BrandPackage(
    CaseId caseId,
    String number,
    String brand,
    Optional<LiaisonRequest> request,
    DisclosedRequest told,
    List<Evidence> photos) {
  public BrandPackage {
    photos = List.copyOf(photos);
  }

  /** The name of its files, of letters, digits and hyphens. */
  public String fileName() {
    return "request-" + number.replaceAll("[^A-Za-z0-9-]", "-");
  }
}
