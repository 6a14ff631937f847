package io.redress.faces.desk;

import io.redress.cases.documents.Document;
import io.redress.cases.documents.Documents;
import io.redress.faces.desk.DocumentsView.Row;
import io.redress.faces.documents.DocumentWriter;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.Place;
import io.redress.platform.csv.CsvText;
import io.redress.shared.PlainWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Credit notes, corrections and receipts of the house, found by the beginning of a number. */
@Controller
class DocumentsPages {
  private final DeskVisits desk;
  private final Documents documents;

  DocumentsPages(DeskVisits desk, Documents documents) {
    this.desk = desk;
    this.documents = documents;
  }

  @GetMapping("/desk/{slug}/money/documents")
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String number) {
    var visit = desk.enter(request, Room.MONEY);
    var found = documents.find(number);
    var isFull = found.size() == Documents.MOST;
    var headline = isFull ? "books.documents.headline.most" : "books.documents.headline";
    return visit.show(
        "desk/books-documents",
        new DocumentsView(
            visit.say(headline, "count", found.size()),
            PlainWords.oneLine(number),
            found.stream().map(each -> row(visit, each)).toList(),
            isFull ? visit.say("books.most", "most", Documents.MOST) : "",
            new Place(visit.home() + "/money/documents.csv", Map.of("number", number)).address()));
  }

  @GetMapping("/desk/{slug}/money/documents.csv")
  ResponseEntity<byte[]> file(
      HttpServletRequest request, @RequestParam(defaultValue = "") String number) {
    var visit = desk.enter(request, Room.MONEY);
    var csv =
        new CsvText(
            List.of(
                visit.say("books.number"),
                visit.say("books.kind"),
                visit.say("document.corrects"),
                visit.say("document.proof"),
                visit.say("document.issued"),
                visit.say("books.case"),
                visit.say("books.order"),
                visit.say("books.currency"),
                visit.say("money.amount")));
    for (var each : documents.find(number)) {
      csv.add(
          List.of(
              each.number(),
              visit.say("books.kind." + Codes.of(each.kind())),
              each.corrects().orElse(""),
              each.proof(),
              each.issuedAt().atZone(visit.page().house().zone()).toLocalDate().toString(),
              each.origin().caseNumber(),
              each.origin().orderNumber(),
              each.effect().currency().getCurrencyCode(),
              each.effect().toDecimal().toPlainString()));
    }
    return CsvFiles.answer("documents.csv", csv);
  }

  private static Row row(Visit visit, Document document) {
    var matter = visit.home() + "/cases/" + document.origin().caseId();
    return new Row(
        new LinkView(
            DocumentWriter.title(visit.page(), document),
            matter + "/documents/" + document.number()),
        visit.page().dates().moment(document.issuedAt()),
        new LinkView(document.origin().caseNumber(), matter),
        document.origin().orderNumber(),
        document.corrects().orElse(""),
        document.proof(),
        document.effect());
  }
}
