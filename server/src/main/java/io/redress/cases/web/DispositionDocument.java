package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.outbound.SortedGoods;
import io.redress.goods.disposition.Proposal;
import io.redress.goods.disposition.StockEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the goods of a line go, as the API shows it. */
@Schema(
    name = "GoodsDisposition",
    description = "Where goods go that came back; never a consequence of a refund")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DispositionDocument(
    @Schema(description = "Id of the case line") String line,
    String title,
    @Schema(description = "What could become of it; absent while nobody can say")
        @Nullable Proposed proposal,
    @Schema(description = "What was decided last") @Nullable Event decided) {

  /** What could become of goods. */
  @Schema(name = "DispositionProposal")
  record Proposed(
      @Schema(
              allowableValues = {
                "restock",
                "refurbish",
                "to_brand",
                "to_supplier",
                "quarantine",
                "destroy",
                "back_to_consumer"
              })
          String disposition,
      @Schema(
              allowableValues = {
                "as_new",
                "opened",
                "hygiene",
                "signs_of_use",
                "defect_taken_back",
                "damaged",
                "worthless",
                "not_taken",
                "open_what_came",
                "to_look_again"
              })
          String reason) {
    static Proposed of(Proposal proposal) {
      return new Proposed(Codes.of(proposal.disposition()), Codes.of(proposal.reason()));
    }
  }

  /** Something that became of goods. */
  @Schema(name = "StockEvent", description = "For the shop's own stock to follow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Event(
      @Schema(description = "Counts from 1 without a gap; send the last one as `after`")
          long number,
      @Schema(
              allowableValues = {
                "restock",
                "refurbish",
                "to_brand",
                "to_supplier",
                "quarantine",
                "destroy",
                "back_to_consumer"
              })
          String disposition,
      @Schema(description = "What was proposed when it was decided") @Nullable Proposed proposed,
      String caseId,
      @Schema(description = "Id of the case line") String line,
      String sku,
      String title,
      int pieces,
      @Schema(description = "Where it lies now") @Nullable String place,
      GoodwillDocument.By by,
      Instant at) {
    static Event of(StockEvent event) {
      var goods = event.goods();
      return new Event(
          event.number(),
          Codes.of(event.disposition()),
          event.proposed().map(Proposed::of).orElse(null),
          goods.caseId().toString(),
          goods.line().toString(),
          goods.sku(),
          goods.title(),
          goods.pieces(),
          event.place().isEmpty() ? null : event.place(),
          GoodwillDocument.By.of(event.by()),
          event.at());
    }
  }

  /** The goods of a case. */
  @Schema(name = "GoodsDispositions")
  record All(List<DispositionDocument> lines) {}

  /** Some events of the feed. */
  @Schema(name = "StockEvents")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Feed(
      @Schema(description = "Oldest first") List<Event> events,
      @Schema(description = "Send it as `after`; absent when nothing has come since")
          @Nullable Long next) {
    static Feed of(List<StockEvent> found) {
      return new Feed(
          found.stream().map(Event::of).toList(),
          found.isEmpty() ? null : found.getLast().number());
    }
  }

  static DispositionDocument of(SortedGoods.Line line) {
    return new DispositionDocument(
        line.goods().id().toString(),
        line.bought().title(),
        line.proposal().map(Proposed::of).orElse(null),
        line.decided().map(Event::of).orElse(null));
  }
}
