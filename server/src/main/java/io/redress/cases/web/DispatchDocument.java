package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.outbound.LeavingDates.Leaving;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchEvent;
import io.redress.goods.outbound.Dispatches;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that must go out, as the API shows it. */
@Schema(name = "Dispatch", description = "A piece that must go to a consumer, and how far it is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DispatchDocument(
    String id,
    @Schema(description = "What people call it by") String number,
    @Schema(description = "Id of the case") String caseId,
    @Schema(description = "Id of the remedy that was agreed") String resolution,
    PiecePart piece,
    @Schema(
            allowableValues = {
              "to_reserve",
              "reserved",
              "picking",
              "checked",
              "sent",
              "delivered",
              "collected",
              "cancelled",
              "short"
            })
        String state,
    @Schema(
            description = "Why it does not go, or not now",
            allowableValues = {
              "sold_out",
              "not_found",
              "broken",
              "lapsed",
              "called_off",
              "by_hand"
            })
        @Nullable String reason,
    @Schema(description = "By when it is to leave; absent until it is due") @Nullable Instant dueAt,
    @Schema(description = "Until when a piece is held for it") @Nullable Instant reservedUntil,
    @Schema(description = "Id of the look that found all of it right") @Nullable String check,
    @Schema(description = "Pictures of the open box") int photos,
    @Nullable String carrier,
    @Nullable String tracking,
    @Schema(description = "Where the consumer takes it") @Nullable String point,
    Instant madeAt,
    @Nullable Instant sentAt,
    @Nullable Instant arrivedAt,
    int version,
    @Schema(description = "What can be asked of it now") List<String> moves) {

  /** What must go. */
  @Schema(name = "DispatchPiece")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PiecePart(
      String sku,
      @Schema(description = "Number of the product") String model,
      String title,
      @Schema(description = "Of the very piece, where one was chosen") @Nullable String serial,
      int quantity,
      @Schema(description = "Whether a picture of the open box is needed") boolean needsPhoto) {}

  /** Something that happened to it. */
  @Schema(name = "DispatchEvent")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Event(
      int number,
      String move,
      String state,
      @Nullable String reason,
      GoodwillDocument.By by,
      Instant at) {
    static Event of(DispatchEvent event) {
      return new Event(
          event.number(),
          Codes.of(event.move()),
          Codes.of(event.state()),
          event.reason().map(Codes::of).orElse(null),
          GoodwillDocument.By.of(event.by()),
          event.at());
    }
  }

  /** One with its history. */
  @Schema(name = "DispatchWhole")
  record Whole(
      DispatchDocument dispatch, @Schema(description = "Oldest first") List<Event> history) {}

  /** Several. */
  @Schema(name = "Dispatches")
  record All(@Schema(description = "At most 200") List<DispatchDocument> dispatches) {
    static All of(List<Dispatch> found) {
      return new All(found.stream().map(DispatchDocument::of).toList());
    }
  }

  /** Those of one case. */
  @Schema(name = "DispatchesOfCase")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OfCase(
      @Schema(description = "Oldest first") List<DispatchDocument> dispatches,
      @Schema(description = "By when what has no day of its own leaves; absent when nobody can say")
          @Nullable Instant leavesBy,
      @Schema(description = "By when the old piece is to be handed in for it; absent once it was")
          @Nullable Instant handInBy) {
    static OfCase of(List<Dispatch> found, Optional<Leaving> leaving) {
      return new OfCase(
          All.of(found).dispatches(),
          leaving.map(Leaving::by).orElse(null),
          leaving.flatMap(Leaving::handedInBy).orElse(null));
    }
  }

  static DispatchDocument of(Dispatch dispatch) {
    var course = dispatch.course();
    var way = course.way();
    var piece = dispatch.piece();
    return new DispatchDocument(
        dispatch.id().toString(),
        dispatch.number(),
        dispatch.origin().caseId().toString(),
        dispatch.origin().resolutionId().toString(),
        new PiecePart(
            piece.sku(),
            piece.model(),
            piece.title(),
            piece.serial().orElse(null),
            piece.quantity().pieces(),
            piece.needsPhoto()),
        Codes.of(course.state()),
        course.reason().map(Codes::of).orElse(null),
        dispatch.origin().dueAt().orElse(null),
        course.reservedUntil().orElse(null),
        course.check().map(Object::toString).orElse(null),
        dispatch.photos(),
        told(way.carrier()),
        told(way.tracking()),
        told(way.point()),
        dispatch.origin().madeAt(),
        way.sentAt().orElse(null),
        way.arrivedAt().orElse(null),
        dispatch.version(),
        Dispatches.allowed(dispatch).stream().map(Codes::of).toList());
  }

  private static @Nullable String told(String text) {
    return text.isEmpty() ? null : text;
  }
}
