package io.redress.cases.web;

import io.redress.cases.bank.Reconciliation;
import io.redress.money.bank.CsvColumns;
import io.redress.people.access.CurrentApiKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Statements of the bank, and which refunds their movements prove. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/bank-statements")
class BankStatementsApi {
  private final Reconciliation books;
  private final CurrentApiKey caller;

  BankStatementsApi(Reconciliation books, CurrentApiKey caller) {
    this.books = books;
    this.caller = caller;
  }

  @Operation(
      summary = "Bring a statement, camt.053 or CSV",
      description =
          "Movements of money that went out or came back are kept, each once; those that bear the"
              + " reference of a refund and its amount prove it. The same file again changes"
              + " nothing. A CSV needs headings that banks commonly use.")
  @PostMapping(consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE, "text/csv"})
  BankDocuments.Statement bring(@RequestBody byte[] statement) {
    return BankDocuments.Statement.of(books.read(statement, CsvColumns.KNOWN, by()));
  }

  @Operation(
      summary = "Movements that prove nothing yet, oldest first",
      description = "At most 200. Needs a key that may write.")
  @GetMapping("/movements")
  BankDocuments.Movements open() {
    return new BankDocuments.Movements(
        books.open().stream().map(BankDocuments.Movement::of).toList());
  }

  @Operation(
      summary = "The refunds that a movement could be, the likeliest first",
      description = "Needs a key that may write.")
  @GetMapping("/movements/{id}/refunds")
  BankDocuments.PossibleRefunds possible(@PathVariable String id) {
    return new BankDocuments.PossibleRefunds(
        books.suggestions(id).stream().map(BankDocuments.PossibleRefund::of).toList());
  }

  @Operation(
      summary = "Say which refund a movement is",
      description = "Refused with `amount_differs` unless the amounts are the same.")
  @PostMapping("/movements/{id}/match")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void match(@PathVariable String id, @RequestBody BankDocuments.Match request) {
    var attempt = Objects.requireNonNullElse(request.attempt(), "");
    books.match(id, attempt, by());
  }

  @Operation(
      summary = "Take back what a movement proves",
      description = "It is open again; what was noted by it stays, and nothing is paid again.")
  @PostMapping("/movements/{id}/undo")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undo(@PathVariable String id) {
    books.undo(id, by());
  }

  @Operation(
      summary = "Set a movement aside that is none of ours",
      description = "For good; what it says of people is deleted.")
  @PostMapping("/movements/{id}/aside")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setAside(@PathVariable String id) {
    books.setAside(id);
  }

  private String by() {
    return "api_key " + caller.require().id();
  }
}
