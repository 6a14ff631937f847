package io.redress.faces.packages;

import io.redress.conversation.Recipient;
import io.redress.evidence.Evidence;
import io.redress.faces.shared.House;
import io.redress.language.Language;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.shared.CaseId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All that goes to a brand with a request.
 *
 * @param number of the case, by which the request is called
 * @param request what is asked; none while it is only looked at
 * @param told what the brand may know
 * @param photos those that staff let the brand see, as far as there is something to see
 * @param reader for whom it is written; empty where the brand is not known
 */
public record BrandPackage(
    CaseId caseId,
    String number,
    String brand,
    Optional<LiaisonRequest> request,
    DisclosedRequest told,
    List<Evidence> photos,
    Optional<Recipient> reader) {
  public BrandPackage {
    photos = List.copyOf(photos);
  }

  /** The language of its reader, BCP 47. */
  public String language() {
    return reader.map(Recipient::language).orElse(Language.ENGLISH.tag());
  }

  /** The zone of its reader, else the house's. */
  public ZoneId zone(House house) {
    return reader.map(Recipient::zone).orElse(house.zone());
  }

  /** The name of its files, of letters, digits and hyphens. */
  public String fileName() {
    return "request-" + number.replaceAll("[^A-Za-z0-9-]", "-");
  }
}
