package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.outbound.AdvanceExchanges;
import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.Advance.Basis;
import io.redress.goods.outbound.Advance.Consent;
import io.redress.goods.outbound.Advance.Course;
import io.redress.goods.outbound.Advance.Hold;
import io.redress.goods.outbound.AdvanceMove;
import io.redress.goods.outbound.AdvanceStep;
import io.redress.goods.outbound.Advances;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.Dispatches;
import io.redress.orders.web.Fields;
import io.redress.shared.DispatchId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pieces that leave before the old ones are back, by what their consumers agreed to. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/dispatches/{id}/advance")
class AdvancesApi {
  private final AdvanceExchanges exchanges;
  private final Dispatches dispatches;
  private final Advances advances;
  private final Clock clock;

  AdvancesApi(AdvanceExchanges exchanges, Dispatches dispatches, Advances advances, Clock clock) {
    this.exchanges = exchanges;
    this.dispatches = dispatches;
    this.advances = advances;
    this.clock = clock;
  }

  /** What the consumer agreed to. */
  @Schema(name = "AgreeAdvance")
  record Agreeing(
      @Schema(description = "The most that may be charged; no more than was paid")
          @Nullable MoneyDocument amount,
      @Schema(
              description = "What the amount was taken from",
              allowableValues = {"price_paid", "list_price", "new_piece"})
          @Nullable String basis,
      @Schema(
              description = "How the consumer agreed; left out to ask them on their own page",
              allowableValues = {"written", "spoken", "on_page"})
          @Nullable String consent,
      @Schema(description = "Days from the day on which the new piece leaves, 1 to 60")
          @Nullable Integer returnDays) {

    boolean asksConsumer() {
      return consent == null;
    }

    Hold read(Instant now) {
      var fields = new Fields();
      var sum =
          Optional.ofNullable(amount)
              .orElseGet(() -> new MoneyDocument(null, null))
              .read("amount", fields);
      var from = fields.choice("basis", basis, Basis.values());
      var how =
          asksConsumer() ? Consent.ON_PAGE : fields.choice("consent", consent, Consent.values());
      var days = returnDays == null ? 0 : returnDays;
      if (days < 1 || days > Hold.MOST_DAYS) {
        fields.wrong(
            "returnDays", String.valueOf(days), "is not a number of days", "Send 1 to 60.");
      }
      if (!sum.isPositive()) {
        fields.wrong("amount.amount", sum.toString(), "is nothing", "Send more than zero.");
      }
      fields.refuse();
      return new Hold(sum, from, how, days, now);
    }
  }

  /** What followed. */
  @Schema(name = "MoveAdvance")
  record Moving(
      @Schema(allowableValues = {"charge", "claim", "waive"}) @Nullable String move,
      @Schema(description = "What was charged; no more than was agreed")
          @Nullable MoneyDocument amount,
      @Schema(description = "Of the charge or the claim; needed to charge")
          @Nullable String reference) {

    AdvanceStep read() {
      var fields = new Fields();
      var what = fields.choice("move", move, AdvanceMove.values());
      var sum = Optional.ofNullable(amount).map(it -> it.read("amount", fields));
      var named = fields.text("reference", reference, Course.MOST_REFERENCE_LENGTH).orElse("");
      fields.refuse();
      return new AdvanceStep(what, sum, named);
    }
  }

  /** How it stands. */
  @Schema(name = "Advance", description = "A piece that is sent before the old one is back")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      @Schema(
              allowableValues = {
                "offered",
                "agreed",
                "awaited",
                "reminded",
                "not_returned",
                "returned",
                "charged",
                "claimed",
                "waived"
              })
          String state,
      @Schema(description = "The most that may be charged") MoneyDocument amount,
      String basis,
      String consent,
      int returnDays,
      Instant agreedAt,
      @Schema(description = "By when the old piece is awaited") @Nullable Instant nextAt,
      @Nullable MoneyDocument charged,
      @Nullable String reference,
      @Schema(description = "What can be noted about it now") List<String> moves) {
    static Shown of(Advance advance) {
      var hold = advance.hold();
      var course = advance.course();
      return new Shown(
          Codes.of(course.state()),
          MoneyDocument.of(hold.amount()),
          Codes.of(hold.basis()),
          Codes.of(hold.consent()),
          hold.returnDays(),
          hold.agreedAt(),
          course.nextAt().orElse(null),
          course.charged().map(MoneyDocument::of).orElse(null),
          course.reference().isEmpty() ? null : course.reference(),
          Advances.allowed(advance).stream().map(Codes::of).toList());
    }
  }

  @Operation(summary = "What was agreed about a piece that is sent before the old one is back")
  @GetMapping
  Shown one(@PathVariable String id) {
    return advances
        .byId(require(id))
        .map(Shown::of)
        .orElseThrow(() -> Problem.notFound("The advance"));
  }

  @Operation(
      summary = "Note that the consumer agreed to have the new piece before the old one is back",
      description =
          "No card is touched; the consumer is told what was agreed. What was agreed first stays."
              + " Without `consent` they are asked to agree on the page of their case."
              + " Refused with `advance_too_late`, `advance_not_needed` and"
              + " `advance_more_than_price`.")
  @PutMapping
  Shown agree(@PathVariable String id, @RequestBody Agreeing body) {
    var dispatch = require(id);
    var hold = body.read(clock.instant());
    return Shown.of(
        body.asksConsumer() ? exchanges.offer(dispatch, hold) : exchanges.agree(dispatch, hold));
  }

  @Operation(
      summary = "Note what followed when the old piece never came",
      description =
          "Charged elsewhere under a reference, claimed elsewhere, or nothing. Refused with"
              + " `advance_not_in_this_state` before the reminder and its date have passed, and"
              + " with `advance_not_needed` when the old piece is here after all.")
  @PostMapping
  Shown move(@PathVariable String id, @RequestBody Moving body) {
    return Shown.of(exchanges.move(require(id), body.read()));
  }

  private DispatchId require(String id) {
    return dispatches
        .byId(DispatchId.parse(id))
        .map(Dispatch::id)
        .orElseThrow(() -> Problem.notFound("The dispatch"));
  }
}
