package io.redress.cases.web;

import io.redress.cases.credit.GiftCardLookUps;
import io.redress.cases.credit.HouseCredits;
import io.redress.money.credit.CardCode;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.CreditEntryId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StoreCreditId;
import io.redress.shared.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Credit that consumers hold, for the shop that they pay in. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/store-credits")
class StoreCreditsApi {
  private static final int MOST_ORDER = 100;
  private static final String KEY = "Idempotency-Key";

  private final HouseCredits credits;
  private final GiftCardLookUps cards;
  private final CurrentApiKey caller;
  private final Clock clock;

  StoreCreditsApi(HouseCredits credits, GiftCardLookUps cards, CurrentApiKey caller, Clock clock) {
    this.credits = credits;
    this.cards = cards;
    this.caller = caller;
    this.clock = clock;
  }

  /** What is paid with a credit. */
  @Schema(name = "UseStoreCredit")
  record Using(
      @Nullable MoneyDocument amount,
      @Schema(description = "The order of the shop that it pays for", example = "W-20417")
          @Nullable String order) {

    /** What was sent, checked. */
    record Read(Money amount, String order) {}

    Read read() {
      var fields = new Fields();
      var told = fields.required("order", order, MOST_ORDER);
      var sum = (amount == null ? new MoneyDocument(null, null) : amount).read("amount", fields);
      fields.refuse();
      return new Read(sum, told);
    }
  }

  /** What a consumer types in to pay. */
  @Schema(name = "FindGiftCard")
  record Finding(
      @Schema(description = "With or without dashes", example = "7K3M-9QXA-22TD-H5WE")
          @Nullable String code) {}

  @Operation(
      summary = "Credits over all cases, newest first",
      description =
          "At most 200. `find` is how the number of the case or order or the name begins, the whole"
              + " address of the consumer, or the last four characters of a gift card.")
  @GetMapping
  CreditDocument.Listed find(@RequestParam(defaultValue = "") String find) {
    var now = clock.instant();
    return new CreditDocument.Listed(
        credits.find(find).stream().map(each -> CreditDocument.Row.of(each, now)).toList());
  }

  @Operation(summary = "A credit: what is left, and all that happened to it")
  @GetMapping("/{id}")
  CreditDocument show(@PathVariable String id) {
    return CreditDocument.of(credits.told(StoreCreditId.parse(id)), clock.instant());
  }

  @Operation(
      summary = "The gift card that a code opens",
      description =
          "The code stands in the body, so that no log of addresses ever holds it. Many codes that"
              + " are wrong are answered with 429, and the house is told of it.")
  @PostMapping("/look-ups")
  CreditDocument lookUp(@RequestBody Finding body) {
    var code = CardCode.parse(body.code() == null ? "" : body.code());
    return CreditDocument.of(cards.find(code, by()), clock.instant());
  }

  @Operation(
      summary = "Pay with a credit",
      description =
          "Needs an Idempotency-Key, so that a repeated request takes it once. More than is left is"
              + " refused, and nothing is taken.")
  @PostMapping("/{id}/uses")
  @ResponseStatus(HttpStatus.CREATED)
  CreditDocument.Entry use(
      @PathVariable String id,
      @RequestBody Using body,
      @Parameter(hidden = true) @RequestHeader(name = KEY, required = false) @Nullable String key) {
    if (key == null || key.isBlank()) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              KEY,
              "",
              "is missing",
              "Send a key of your own, and the same one when you repeat the request."));
    }
    var wanted = body.read();
    return CreditDocument.Entry.of(
        credits.use(StoreCreditId.parse(id), wanted.amount(), wanted.order(), by()));
  }

  @Operation(
      summary = "Give back what a use took",
      description =
          "When what was bought was cancelled. The same again changes nothing. A credit that has"
              + " ended meanwhile can be used for thirty days more.")
  @PostMapping("/{id}/uses/{use}/undo")
  CreditDocument.Entry undo(@PathVariable String id, @PathVariable String use) {
    return CreditDocument.Entry.of(
        credits.undo(StoreCreditId.parse(id), CreditEntryId.parse(use), by()));
  }

  @Operation(
      summary = "Make a gift card of a credit",
      description =
          "Anybody who holds the code may use it. The code is told this once; therefore no"
              + " Idempotency-Key is taken, by which the answer would be kept.")
  @PostMapping("/{id}/card")
  @ResponseStatus(HttpStatus.CREATED)
  CreditDocument.Code card(
      @PathVariable String id,
      @Parameter(hidden = true) @RequestHeader(name = KEY, required = false) @Nullable String key) {
    if (key != null) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              KEY,
              "",
              "cannot be used here, because the answer holds a code that is kept nowhere",
              "Leave it out; a second request is refused as credit_is_card."));
    }
    return CreditDocument.Code.of(credits.makeCard(StoreCreditId.parse(id)));
  }

  @Operation(
      summary = "Pay what is left in cash",
      description =
          "Where the law gives that for so little; `cashByLaw` of the credit says whether it does."
              + " Nothing is left after it; a second time is refused.")
  @PostMapping("/{id}/cash")
  @ResponseStatus(HttpStatus.CREATED)
  CreditDocument.Entry cash(@PathVariable String id) {
    return CreditDocument.Entry.of(credits.payInCash(StoreCreditId.parse(id), by()));
  }

  @Operation(
      summary = "Pay a credit as money after all",
      description =
          "Needs a key that may administer. Only a credit of which nothing was used: it is taken"
              + " back, and its case sends the money to how it was paid.")
  @PostMapping("/{id}/pay-out")
  CreditDocument payOut(@PathVariable String id) {
    var credit = StoreCreditId.parse(id);
    var _ = credits.payOut(credit, by());
    return CreditDocument.of(credits.told(credit), clock.instant());
  }

  private String by() {
    return "api_key " + caller.require().id();
  }
}
