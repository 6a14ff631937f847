package io.redress.faces.brandroom;

import io.redress.cases.CaseSummary;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.brands.packages.CaseDisclosures;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.KnownReader;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.Pages;
import io.redress.faces.shared.Place;
import io.redress.language.Language;
import io.redress.liaison.Liaison;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.liaison.room.Colleague;
import io.redress.liaison.room.Colleagues;
import io.redress.liaison.room.EarlierRequest;
import io.redress.liaison.room.EarlierRequests;
import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.SignedLinks;
import io.redress.people.access.CurrentVisitor;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.LinkId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
  record Matters(
      Liaison liaison,
      OfReaders readers,
      Cases cases,
      Brands brands,
      CaseDisclosures disclosures) {
    Optional<LiaisonRequest> request(UUID id) {
      return liaison.byId(new LiaisonRequestId(id));
    }

    Optional<Matter> of(LiaisonRequest request, LinkGrant grant) {
      return cases
          .view(request.caseId())
          .flatMap(
              view ->
                  brands
                      .byId(request.brandId())
                      .map(
                          brand ->
                              new Matter(
                                  view,
                                  brand,
                                  disclosures.of(view, request),
                                  readers.reader(grant.id()))));
    }
  }

  /** What is known of whoever reads, and what else is theirs. */
  @Component
  record OfReaders(EarlierRequests earlier, Colleagues colleagues, SignedLinks links) {
    Reader reader(LinkId link) {
      return new Reader(links.readerOf(link), colleagues.byLink(link));
    }
  }

  /**
   * Whoever opened a link.
   *
   * @param address to which it was sent; empty for one that was handed out otherwise
   * @param colleague to whom it was passed on; empty for the contact
   */
  record Reader(Optional<String> address, Optional<Colleague> colleague) {}

  /** A request, who asks, who is asked, and by which link it was opened. */
  record Asked(Page page, String address, LinkGrant grant, LiaisonRequest request, Matter matter) {
    Brand brand() {
      return matter.brand();
    }

    /** The address to which the link was sent that opened it. */
    Optional<String> reader() {
      return matter.reader().address();
    }

    /** The colleague to whom it was passed on; empty when the contact reads. */
    Optional<Colleague> colleague() {
      return matter.reader().colleague();
    }

    /** Who speaks for the brand here, by name. */
    String speaker() {
      return colleague().map(Colleague::name).orElseGet(brand()::contactName);
    }

    /** Whether the contact of the brand reads, and nobody else to whom it was passed on. */
    boolean isContact() {
      return matter.isContact();
    }

    /** Whether an answer still counts; one that comes late does. */
    boolean awaitsAnswer() {
      return request.state() != LiaisonState.INFO_ASKED
          && (request.state().isLive() || request.state() == LiaisonState.NO_ANSWER);
    }
  }

  /**
   * The case behind a request, the brand, and who reads; the case is never shown as it is.
   *
   * @param told what the brand may know of it
   */
  record Matter(CaseView view, Brand brand, DisclosedRequest told, Reader reader) {
    boolean isContact() {
      return reader.colleague().isEmpty()
          && reader.address().filter(brand.contactEmail()::equalsIgnoreCase).isPresent();
    }
  }

  /** Requests that came before, and their cases, of which only number and piece are told. */
  record Earlier(List<EarlierRequest> requests, List<CaseSummary> cases) {}

  /** What this reader was asked before; nothing where it is not known who reads. */
  Earlier earlier(Asked asked) {
    var ids =
        asked
            .reader()
            .map(reader -> matters.readers().links().subjectsSentTo(reader, LinkPurpose.LIAISON))
            .orElse(Set.of());
    var requests = matters.readers().earlier().of(asked.brand().id(), ids, asked.request().id());
    var cases = requests.stream().map(EarlierRequest::caseId).collect(Collectors.toSet());
    return new Earlier(requests, matters.cases().summaries(cases));
  }

  /** To whom it was passed on so far. */
  List<Colleague> colleagues(Asked asked) {
    return matters.readers().colleagues().of(asked.request().id());
  }

  /** Notes the language in which the contact answers: that of the letters to come. */
  void remember(Asked asked) {
    var brand = asked.brand();
    var language = asked.page().language();
    var isKept = Language.ofTag(brand.contactLanguage(), List.of(language)).isPresent();
    if (!isKept && asked.isContact()) {
      matters.brands().contactReads(brand.id(), language.tag());
    }
  }

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
    return matters
        .request(subject)
        .flatMap(
            request ->
                matters.of(request, grant).map(matter -> asked(http, grant, request, matter)));
  }

  private Asked asked(
      HttpServletRequest http, LinkGrant grant, LiaisonRequest request, Matter matter) {
    var merchant = merchants.current();
    var address = "/b/" + merchant.slug() + "/requests/" + request.id();
    var house = new House(merchant.name(), merchant.zone(), "/s/" + merchant.slug());
    if (matter.isContact()) {
      KnownReader.speaks(matter.brand().contactLanguage());
    }
    var page = pages.open(http, house, Audience.BRAND, Place.of(http.getRequestURI()));
    return new Asked(page, address, grant, request, matter);
  }

  private static UUID subject(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "request", notAnId);
    }
  }
}
