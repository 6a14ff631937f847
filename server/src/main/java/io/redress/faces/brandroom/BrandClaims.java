package io.redress.faces.brandroom;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.recovery.CaseRecoveries;
import io.redress.evidence.Evidence;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.Pages;
import io.redress.faces.shared.Place;
import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.Exhibit;
import io.redress.money.recovery.Recoveries;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.RecoveryState;
import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.access.CurrentVisitor;
import io.redress.shared.RecoveryId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens claims against brands for whoever holds the signed link, and for nobody else. */
@Component
class BrandClaims {
  private final Pages pages;
  private final Merchants merchants;
  private final CurrentVisitor visitor;
  private final Claims claims;

  BrandClaims(Pages pages, Merchants merchants, CurrentVisitor visitor, Claims claims) {
    this.pages = pages;
    this.merchants = merchants;
    this.visitor = visitor;
    this.claims = claims;
  }

  /** The claims, and the cases that they are for. */
  @Component("claimsOfBrands")
  record Claims(Recoveries recoveries, Cases cases) {
    /** A claim that a brand has got; one that was not sent, or of somebody else, is none. */
    Optional<Recovery> sent(UUID id) {
      return recoveries
          .byId(new RecoveryId(id))
          .filter(each -> each.debtor().kind() == Debtor.Kind.BRAND)
          .filter(each -> each.state() != RecoveryState.DRAFT);
    }

    /** The files that are shown with it and may be, as far as there is something to see. */
    List<Evidence> files(Recovery claim, CaseView view) {
      var shown = recoveries.exhibits(claim.id()).stream().map(Exhibit::evidenceId).toList();
      return view.content().evidence().stream()
          .filter(each -> shown.contains(each.id()))
          .filter(each -> CaseRecoveries.mayBeShown(each, claim))
          .filter(Evidence::isShown)
          .toList();
    }
  }

  /**
   * A claim as it was opened by a link; its case is never shown as it is.
   *
   * @param files those that are shown with it
   */
  record Opened(
      Page page,
      String address,
      LinkGrant grant,
      Recovery claim,
      CaseView view,
      List<Evidence> files) {
    Opened {
      files = List.copyOf(files);
    }
  }

  /** The claim of this address; 404 without its link. */
  Opened open(HttpServletRequest http, String id) {
    var subject = subject(id);
    var grant = visitor.find(LinkPurpose.RECOVERY, subject).orElseThrow(BrandClaims::nothingHere);
    var claim = claims.sent(subject).orElseThrow(BrandClaims::nothingHere);
    var view = claims.cases().view(claim.matter().caseId()).orElseThrow(BrandClaims::nothingHere);
    var merchant = merchants.current();
    var address = "/b/" + merchant.slug() + "/claims/" + subject;
    var house = new House(merchant.name(), merchant.zone(), "/s/" + merchant.slug());
    var page = pages.open(http, house, Audience.BRAND, Place.of(address));
    return new Opened(page, address, grant, claim, view, claims.files(claim, view));
  }

  private static ResponseStatusException nothingHere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static UUID subject(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "claim", notAnId);
    }
  }
}
