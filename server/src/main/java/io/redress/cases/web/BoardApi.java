package io.redress.cases.web;

import io.redress.cases.figures.Board;
import io.redress.cases.figures.BoardFigure;
import io.redress.cases.figures.BoardSpan;
import io.redress.cases.figures.Dimension;
import io.redress.cases.figures.MatterQuery;
import io.redress.cases.figures.MatterQuery.Period;
import io.redress.cases.figures.MatterQuery.Slice;
import io.redress.orders.web.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The promise board, and what is behind its figures. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
class BoardApi {
  private static final String DAYS = "28";

  private final Board board;
  private final Clock clock;

  BoardApi(Board board, Clock clock) {
    this.board = board;
    this.clock = clock;
  }

  @Operation(
      summary = "How promises were kept, by kind, brand, team and owner",
      description =
          "Promises that ended and questions that were asked in the last days; silences as they are"
              + " now. Reminders are not counted.")
  @GetMapping("/api/v1/promises/board")
  BoardDocument board(
      @Parameter(schema = @Schema(allowableValues = {"7", "28", "90"}))
          @RequestParam(defaultValue = DAYS)
          String days) {
    var fields = new Fields();
    var span = span(fields, days);
    fields.refuse();
    var period = Period.of(span, clock.instant());
    return BoardDocument.of(period, board.figures(period, ZoneOffset.UTC));
  }

  @Operation(
      summary = "The cases behind a figure of the board",
      description =
          "As many on all pages together as the figure says: promises and questions the latest"
              + " first, silences the longest first.")
  @GetMapping("/api/v1/promises/board/cases")
  BoardDocument.Page cases(
      @Parameter(
              schema =
                  @Schema(
                      allowableValues = {"kept", "slipped", "told", "untold", "asked", "silent"}))
          @RequestParam(defaultValue = "kept")
          String figure,
      @Parameter(schema = @Schema(allowableValues = {"7", "28", "90"}))
          @RequestParam(defaultValue = DAYS)
          String days,
      @Parameter(
              description =
                  "Dimension (kind, brand, team or owner), a colon, and the part as the board names"
                      + " it; all when left out",
              example = "kind:refund")
          @RequestParam
          Optional<String> part,
      @Parameter(description = "`next` of the page before") @RequestParam Optional<String> after,
      @Parameter(description = "1 to 100") @RequestParam(defaultValue = "50") int limit) {
    var fields = new Fields();
    var span = span(fields, days);
    var wanted = value(fields, "figure", BoardFigure.class, figure);
    var slice = part.map(text -> slice(fields, text));
    var last = after.map(id -> id(fields, id));
    fields.refuse();
    var period = Period.of(span, clock.instant());
    return BoardDocument.Page.of(
        board.matters(new MatterQuery(wanted, period, slice, last, limit)));
  }

  private static Slice slice(Fields fields, String part) {
    var named = part.split(":", 2);
    return new Slice(
        value(fields, "part", Dimension.class, named[0]), named.length > 1 ? named[1] : "");
  }

  private static BoardSpan span(Fields fields, String days) {
    return BoardSpan.ofDays(days)
        .orElseGet(
            () -> {
              fields.wrong("days", days, "is not a period of the board", "Send 7, 28 or 90.");
              return BoardSpan.FOUR_WEEKS;
            });
  }

  private static <E extends Enum<E>> E value(
      Fields fields, String path, Class<E> type, String code) {
    var values = type.getEnumConstants();
    return Arrays.stream(values)
        .filter(value -> Codes.of(value).equals(code))
        .findFirst()
        .orElseGet(
            () -> {
              var known = Arrays.stream(values).map(Codes::of).collect(Collectors.joining(", "));
              fields.wrong(path, code, "is unknown", "Send one of " + known + ".");
              return values[0];
            });
  }

  private static UUID id(Fields fields, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      fields.wrong("after", text, "is not an id", "Send the `next` of the page before.");
      return new UUID(0, 0);
    }
  }
}
