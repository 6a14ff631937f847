package io.redress.faces.documents;

import io.redress.cases.CaseView;
import io.redress.cases.documents.Document;
import io.redress.faces.paper.Papers;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.Csrf;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Look;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.Place;
import io.redress.faces.shared.Theme;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.money.Payment;
import io.redress.money.RefundAttempt;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Prints documents. Each is read as on the day on which it was made, in the consumer's language and
 * by the clock of the house, whoever asks for it.
 */
@Component
public class DocumentPress {
  private final Papers papers;
  private final Phrases phrases;
  private final Merchants merchants;

  DocumentPress(Papers papers, Phrases phrases, Merchants merchants) {
    this.papers = papers;
    this.phrases = phrases;
    this.merchants = merchants;
  }

  /** The document of a case as a file to be kept. */
  public ResponseEntity<byte[]> answer(CaseView view, Document document) {
    var name = document.number().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .headers(
            headers ->
                headers.setContentDisposition(
                    ContentDisposition.attachment().filename(name).build()))
        .body(pdf(view, document));
  }

  private byte[] pdf(CaseView view, Document document) {
    var page = page(merchants.current(), document);
    var method =
        isOfCredit(view, document)
            ? page.say("portal.credit.method", "house", page.house().name())
            : label(view, document);
    var written = new DocumentWriter(page, document, method).write();
    return papers.printForGood("document", page, written);
  }

  private static String label(CaseView view, Document document) {
    return view.conduct().payments().stream()
        .filter(each -> document.origin().paymentId().equals(Optional.of(each.id())))
        .map(Payment::methodLabel)
        .findFirst()
        .orElse("");
  }

  /** Whether the try that arrived then was paid in credit; later ones can be paid as money. */
  private static boolean isOfCredit(CaseView view, Document document) {
    return view.conduct().intents().stream()
        .filter(intent -> document.origin().intentId().equals(Optional.of(intent.id())))
        .flatMap(intent -> intent.attempts().stream())
        .filter(attempt -> !attempt.createdAt().isAfter(document.paidAt()))
        .reduce((earlier, later) -> later)
        .filter(RefundAttempt::isCredit)
        .isPresent();
  }

  private Page page(Merchant merchant, Document document) {
    var language = Language.ofTag(document.language()).orElse(Language.ENGLISH);
    var reader = Reader.of(language, merchant.zone(), document.issuedAt());
    var home = "/s/" + merchant.slug();
    return new Page(
        phrases.to(reader),
        new House(merchant.name(), merchant.zone(), home),
        Place.of(home),
        new Csrf("_csrf", ""),
        new Look(Audience.CONSUMER, Theme.LIGHT));
  }
}
