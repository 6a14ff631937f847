package io.redress.faces.brandroom;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.brands.packages.CaseDisclosures;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.Pages;
import io.redress.faces.shared.Place;
import io.redress.liaison.Liaison;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.access.CurrentVisitor;
import io.redress.shared.LiaisonRequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens requests to brands for whoever holds the signed link, and for nobody else. */
@Component
class BrandRequests {
  private final Pages pages;
  private final Merchants merchants;
  private final CurrentVisitor visitor;
  private final Matters matters;

  BrandRequests(Pages pages, Merchants merchants, CurrentVisitor visitor, Matters matters) {
    this.pages = pages;
    this.merchants = merchants;
    this.visitor = visitor;
    this.matters = matters;
  }

  /** What a request is about. */
  @Component
  record Matters(Liaison liaison, Cases cases, Brands brands, CaseDisclosures disclosures) {
    Optional<LiaisonRequest> request(UUID id) {
      return liaison.byId(new LiaisonRequestId(id));
    }

    Optional<Matter> of(LiaisonRequest request) {
      return cases
          .view(request.caseId())
          .flatMap(view -> brands.byId(request.brandId()).map(brand -> of(request, view, brand)));
    }

    private Matter of(LiaisonRequest request, CaseView view, Brand brand) {
      return new Matter(view, brand, disclosures.of(view, request));
    }
  }

  /** A request, who asks, who is asked, and by which link it was opened. */
  record Asked(Page page, String address, LinkGrant grant, LiaisonRequest request, Matter matter) {
    Brand brand() {
      return matter.brand();
    }

    /** Whether an answer still counts; one that comes late does. */
    boolean awaitsAnswer() {
      return request.state() != LiaisonState.INFO_ASKED
          && (request.state().isLive() || request.state() == LiaisonState.NO_ANSWER);
    }
  }

  /**
   * The case behind a request, and the brand; the case is never shown as it is.
   *
   * @param told what the brand may know of it
   */
  record Matter(CaseView view, Brand brand, DisclosedRequest told) {}

  /** The request of this address; 404 without its link. */
  Asked open(HttpServletRequest http, String id) {
    var subject = subject(id);
    var grant =
        visitor
            .find(LinkPurpose.LIAISON, subject)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return find(http, subject, grant)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Optional<Asked> find(HttpServletRequest http, UUID subject, LinkGrant grant) {
    var merchant = merchants.current();
    var address = "/b/" + merchant.slug() + "/requests/" + subject;
    var house = new House(merchant.name(), merchant.zone(), "/s/" + merchant.slug());
    var page = pages.open(http, house, Audience.BRAND, Place.of(address));
    return matters
        .request(subject)
        .flatMap(
            request ->
                matters
                    .of(request)
                    .map(matter -> new Asked(page, address, grant, request, matter)));
  }

  private static UUID subject(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "request", notAnId);
    }
  }
}
