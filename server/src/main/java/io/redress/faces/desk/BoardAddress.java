package io.redress.faces.desk;

import io.redress.cases.figures.BoardFigure;
import io.redress.cases.figures.BoardSpan;
import io.redress.cases.figures.Dimension;
import io.redress.cases.figures.MatterQuery.Slice;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.Place;
import java.util.Map;
import java.util.Optional;

/** The addresses of the board and of the cases behind its figures. */
record BoardAddress(Visit visit, BoardSpan span) {
  static final String CASES = "/promises/cases";

  /** The board by this dimension. */
  String board(Dimension by) {
    return new Place(
            visit.home() + Room.PROMISES.href(), Map.of("days", days(), "by", Codes.of(by)))
        .address();
  }

  /** The board over another span, by the same dimension. */
  String board(BoardSpan other, Dimension by) {
    return new BoardAddress(visit, other).board(by);
  }

  /** The cases behind a figure; nothing is behind none. */
  String cases(BoardFigure figure, long count, Optional<Slice> slice) {
    return count == 0 ? "" : cases(figure, slice).address();
  }

  /** The first page of the cases behind a figure. */
  Place cases(BoardFigure figure, Optional<Slice> slice) {
    var path = visit.home() + CASES;
    return slice
        .map(
            part ->
                Map.of(
                    "figure",
                    Codes.of(figure),
                    "days",
                    days(),
                    "by",
                    Codes.of(part.by()),
                    "of",
                    part.of()))
        .map(query -> new Place(path, query))
        .orElseGet(() -> new Place(path, Map.of("figure", Codes.of(figure), "days", days())));
  }

  private String days() {
    return String.valueOf(span.days());
  }
}
