package io.redress.faces.brandroom;

import io.redress.cases.CaseSummary;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.brands.packages.BrandTitles;
import io.redress.cases.brands.packages.CaseDisclosures;
import io.redress.cases.colleagues.BrandReader;
import io.redress.cases.colleagues.BrandReaders;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.KnownReader;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.Pages;
import io.redress.faces.shared.Place;
import io.redress.liaison.Liaison;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.liaison.room.BrandColleagues;
import io.redress.liaison.room.Colleague;
import io.redress.liaison.room.EarlierRequest;
import io.redress.liaison.room.EarlierRequests;
import io.redress.liaison.room.HeardAnswer;
import io.redress.liaison.room.HeardAnswers;
import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.SignedLinks;
import io.redress.people.access.CurrentVisitor;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonBatchId;
import io.redress.shared.LiaisonRequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
      HeardAnswers heard,
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
                                  reader(grant, brand),
                                  heard.of(request.id()))));
    }

    /** Whoever opened it; who is not asked any more is told that the link has ended. */
    private BrandReader reader(LinkGrant grant, Brand brand) {
      return readers
          .who()
          .of(grant.id(), brand)
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
    }
  }

  /** Who reads, and what else is theirs. */
  @Component
  record OfReaders(
      BrandReaders who,
      EarlierRequests earlier,
      BrandColleagues colleagues,
      SignedLinks links,
      BrandTitles titles) {}

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
      return matter.reader().name();
    }

    /**
     * What came with it in one letter. Whoever got this one from a colleague, or by a link that was
     * handed out otherwise, has no way to the others.
     */
    Optional<LiaisonBatchId> batch() {
      return colleague().isPresent() || reader().isEmpty()
          ? Optional.empty()
          : request.course().batch();
    }

    /** Whether an answer still counts; one that comes late does, or after a question of theirs. */
    boolean awaitsAnswer() {
      return request.state().hearsTheBrand() && !isReplaced() && !isOver();
    }

    /** Whether the brand was asked anew about the case: only what was asked last is answered. */
    boolean isReplaced() {
      return matter
          .view()
          .conduct()
          .liaison()
          .filter(latest -> !latest.id().equals(request.id()))
          .isPresent();
    }

    /** Whether the case has ended, and with it what was asked for it. */
    private boolean isOver() {
      return !matter.view().head().status().isOpen();
    }
  }

  /**
   * The case behind a request, the brand, and who reads; the case is never shown as it is.
   *
   * @param told what the brand may know of it
   * @param heard what the brand said to the request so far
   */
  record Matter(
      CaseView view,
      Brand brand,
      DisclosedRequest told,
      BrandReader reader,
      List<HeardAnswer> heard) {
    Matter {
      heard = List.copyOf(heard);
    }
  }

  /**
   * Requests that came before, and their cases, of which only number and piece are told.
   *
   * @param titles of the first piece of the brand's own in each
   */
  record Earlier(
      List<EarlierRequest> requests, List<CaseSummary> cases, Map<CaseId, String> titles) {
    Earlier {
      requests = List.copyOf(requests);
      cases = List.copyOf(cases);
      titles = Map.copyOf(titles);
    }
  }

  /** What this reader was asked before; nothing where it is not known who reads. */
  Earlier earlier(Asked asked) {
    var ids =
        asked
            .reader()
            .map(reader -> matters.readers().links().subjectsSentTo(reader, LinkPurpose.LIAISON))
            .orElse(Set.of());
    var requests = matters.readers().earlier().of(asked.brand().id(), ids, asked.request().id());
    var ofCases = requests.stream().map(EarlierRequest::caseId).collect(Collectors.toSet());
    var cases = matters.cases().summaries(ofCases);
    return new Earlier(requests, cases, titles(asked, cases));
  }

  /** What cases are about for this brand: of each the first piece of its own. */
  Map<CaseId, String> titles(Asked asked, Collection<CaseSummary> cases) {
    return matters.readers().titles().of(cases, asked.brand().id());
  }

  /** Those of these requests that the house told this reader by links that open now. */
  List<LiaisonRequest> told(Asked asked, List<LiaisonRequest> all) {
    var readers = matters.readers();
    var ids = all.stream().map(each -> each.id().value()).toList();
    var now = asked.page().now();
    var held =
        asked
            .reader()
            .map(reader -> readers.links().openTo(reader, LinkPurpose.LIAISON, ids, now))
            .orElse(List.of());
    var passedOn = readers.colleagues().passedOn(held.stream().map(LinkGrant::id).toList());
    var told =
        held.stream()
            .filter(each -> !passedOn.contains(each.id()))
            .map(LinkGrant::subject)
            .collect(Collectors.toSet());
    return all.stream().filter(each -> told.contains(each.id().value())).toList();
  }

  /** Whether this browser has opened this request already, by a link that still holds. */
  boolean holds(LiaisonRequest request) {
    return visitor.find(LinkPurpose.LIAISON, request.id().value()).isPresent();
  }

  /** Holds on to the link of what is open, so that it outlasts those that are opened from it. */
  void keep(Asked asked) {
    visitor.admit(asked.grant());
  }

  /** To whom it was passed on so far. */
  List<Colleague> colleagues(Asked asked) {
    return matters.readers().colleagues().of(asked.request().id());
  }

  /** Notes the language in which the contact answers: that of the letters to come. */
  void remember(Asked asked) {
    matters.readers().who().reads(asked.matter().reader(), asked.page().language());
  }

  /** The request of this address; 404 without its link, 410 when its reader is asked no more. */
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
    matter.reader().language().ifPresent(KnownReader::speaks);
    KnownReader.livesIn(matter.reader().zone());
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
