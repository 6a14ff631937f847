package io.redress.people.web;

import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.people.access.CurrentVisitor;
import io.redress.shared.Party;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where signed links lead: the token leaves the address at once, and nothing is spent.
 *
 * <p>A link that is wrong, expired, revoked or another party's gives the same 410.
 */
@Controller
class LinkEntry {
  private final SignedLinks links;
  private final CurrentVisitor visitor;
  private final Clock clock;

  LinkEntry(SignedLinks links, CurrentVisitor visitor, Clock clock) {
    this.links = links;
    this.visitor = visitor;
    this.clock = clock;
  }

  @GetMapping("/s/{slug}/l/{token}")
  ResponseEntity<Void> ofConsumer(@PathVariable String slug, @PathVariable String token) {
    return open(slug, token, Party.CONSUMER, "");
  }

  /** Where a letter asks for an account: the page of it, below the case. */
  @GetMapping("/s/{slug}/l/{token}/account")
  ResponseEntity<Void> toAccount(@PathVariable String slug, @PathVariable String token) {
    return open(slug, token, Party.CONSUMER, "/account");
  }

  @GetMapping("/b/{slug}/l/{token}")
  ResponseEntity<Void> ofBrand(@PathVariable String slug, @PathVariable String token) {
    return open(slug, token, Party.BRAND, "");
  }

  /** A link to a request that leads to the page of all that it was asked with. */
  @GetMapping("/b/{slug}/l/{token}/batch")
  ResponseEntity<Void> toBatch(@PathVariable String slug, @PathVariable String token) {
    return open(slug, token, Party.BRAND, "/batch");
  }

  private ResponseEntity<Void> open(String slug, String token, Party party, String below) {
    var grant =
        links
            .open(token, clock.instant())
            .filter(found -> found.party() == party)
            .filter(found -> below.isEmpty() || found.purpose() == purpose(party))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
    visitor.admit(grant);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(page(slug, grant) + below))
        .build();
  }

  /** What of a party's links opens a page below its own. */
  private static LinkPurpose purpose(Party party) {
    return party == Party.BRAND ? LinkPurpose.LIAISON : LinkPurpose.CASE;
  }

  private static String page(String slug, LinkGrant grant) {
    return switch (grant.purpose()) {
      case ORDER -> "/s/" + slug + "/orders/" + grant.subject();
      case CASE -> "/s/" + slug + "/cases/" + grant.subject();
      case LIAISON -> "/b/" + slug + "/requests/" + grant.subject();
      case RECOVERY -> "/b/" + slug + "/claims/" + grant.subject();
      case POLICY_QUESTION -> "/b/" + slug + "/questions/" + grant.subject();
      case PERSON -> "/s/" + slug + "/mine/" + grant.subject();
      case ADDRESS -> "/s/" + slug + "/addresses/" + grant.subject();
      case ADDRESS_UNDO -> "/s/" + slug + "/addresses/" + grant.subject() + "/undo";
      case DATA -> "/s/" + slug + "/data/" + grant.subject();
    };
  }
}
