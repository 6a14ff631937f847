package io.redress.faces.portal;

import io.redress.cases.Cases;
import io.redress.cases.documents.Documents;
import io.redress.faces.documents.DocumentPress;
import io.redress.faces.paper.Papers;
import io.redress.faces.portal.MatterWriter.Unsent;
import io.redress.faces.shared.Begun;
import io.redress.money.Refunds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The papers of a consumer, to keep: the receipt of a withdrawal, a request with what was decided
 * about it, the proof of a refund (a durable medium, Directive 2011/83/EU, Articles 8(7) and 11a).
 */
@Controller
@RequestMapping("/s/{slug}")
class PaperPages {
  private final Portal portal;
  private final Access access;
  private final Cases cases;
  private final Refunds refunds;
  private final Photos photos;
  private final Papers papers;
  private final Issued issued;

  PaperPages(
      Portal portal,
      Access access,
      Cases cases,
      Refunds refunds,
      Photos photos,
      Papers papers,
      Issued issued) {
    this.issued = issued;
    this.photos = photos;
    this.portal = portal;
    this.access = access;
    this.cases = cases;
    this.refunds = refunds;
    this.papers = papers;
  }

  /** What the house has made out to the consumer. */
  @Component("issuedToConsumers")
  record Issued(Documents documents, DocumentPress press) {}

  @GetMapping("/withdraw/receipts/{number}/paper")
  ResponseEntity<byte[]> receipt(HttpServletRequest request, @PathVariable String number) {
    var receipt =
        Begun.find(request, "receipt." + number, Receipt.class).orElseThrow(Access::nothingHere);
    var visit = portal.enter(request);
    var view = receipt.caseId().flatMap(cases::view);
    var written = new WithdrawWriter(visit.page(), receipt, view).receipt();
    return file(receipt.number(), papers.print("withdraw-receipt", visit.page(), written));
  }

  @GetMapping("/cases/{id}/paper")
  ResponseEntity<byte[]> matter(HttpServletRequest request, @PathVariable String id) {
    var view = access.matter(id);
    var page = portal.enter(request).page();
    var shown = photos.ofCase(page, view, Optional.empty());
    var written = new MatterWriter(page, view, shown).write(Unsent.NONE, Optional.empty());
    return file(view.head().number(), papers.print("matter", page, written));
  }

  @GetMapping("/cases/{id}/refund/paper")
  ResponseEntity<byte[]> proof(HttpServletRequest request, @PathVariable String id) {
    var view = access.matter(id);
    var settlements = refunds.settlementsOf(view.head().id());
    if (settlements.isEmpty()) {
      throw Access.nothingHere();
    }
    var page = portal.enter(request).page();
    var written = new ProofWriter(page, view, settlements).write();
    return file(view.head().number() + "-refund", papers.print("proof", page, written));
  }

  /** A credit note, its correction or a receipt, as it was made. */
  @GetMapping("/cases/{id}/documents/{number}")
  ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable String number) {
    var view = access.matter(id);
    var found = issued.documents().ofCase(view.head().id(), number);
    return issued.press().answer(view, found.orElseThrow(Access::nothingHere));
  }

  private static ResponseEntity<byte[]> file(String name, byte[] pdf) {
    var safe = name.replaceAll("[^A-Za-z0-9-]", "-") + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .headers(
            headers ->
                headers.setContentDisposition(
                    ContentDisposition.attachment().filename(safe).build()))
        .body(pdf);
  }
}
