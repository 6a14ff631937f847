package io.redress.faces.desk;

import io.redress.cases.figures.BoardFigure;
import io.redress.cases.figures.BoardFigures;
import io.redress.cases.figures.BoardFigures.Silence;
import io.redress.cases.figures.BoardSpan;
import io.redress.cases.figures.Dimension;
import io.redress.cases.figures.MatterQuery.Slice;
import io.redress.cases.lists.QueueListing;
import io.redress.cases.lists.QueueQuery.Lens;
import io.redress.faces.desk.BoardView.Cell;
import io.redress.faces.desk.BoardView.Part;
import io.redress.faces.desk.BoardView.Parts;
import io.redress.faces.desk.BoardView.Rest;
import io.redress.faces.desk.BoardView.Tabs;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FiguresView;
import io.redress.faces.shared.FiguresView.Figure;
import io.redress.faces.shared.LinkView;
import io.redress.promises.PromiseCounts;
import io.redress.shared.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes the figures of the board, each a way to the cases behind it. */
final class BoardWriter {
  /** Most rows of a table; those with the most promises come first. */
  static final int MOST_PARTS = 50;

  private static final String NOTHING = "–";

  private final Visit visit;
  private final BoardAddress address;
  private final PartNames names;

  BoardWriter(Visit visit, BoardSpan span, PartNames names) {
    this.visit = visit;
    this.address = new BoardAddress(visit, span);
    this.names = names;
  }

  /** The periods to choose from. */
  Tabs spans(Dimension by) {
    var links =
        Arrays.stream(BoardSpan.values())
            .map(
                each ->
                    new LinkView(
                        visit.say("desk.board.span", "days", each.days()), address.board(each, by)))
            .toList();
    return new Tabs(links, address.board(by));
  }

  /** The figures of the whole house. */
  FiguresView figures(BoardFigures found, QueueListing late) {
    var all = found.total();
    var ended = all.ended();
    return new FiguresView(
        List.of(
            figure(
                "desk.promises.kept", keptShare(ended), keptOf(ended), to(all, BoardFigure.KEPT)),
            figure("desk.board.told", toldShare(ended), toldOf(ended), to(all, BoardFigure.TOLD)),
            figure(
                "desk.promises.slipped",
                count(ended.slipped()),
                fact("desk.promises.moved", ended.renegotiated()),
                to(all, BoardFigure.SLIPPED)),
            figure(
                "desk.board.silent",
                silence(all.silence()),
                visit.say("desk.board.waiting", "count", all.silence().cases()),
                to(all, BoardFigure.SILENT)),
            figure(
                "desk.board.asked",
                count(all.asks().times()),
                visit.say("desk.board.asked.in", "count", all.asks().cases()),
                to(all, BoardFigure.ASKED)),
            figure(
                "desk.promises.overdue",
                count(late.count(Lens.LATE)),
                fact("desk.promises.open", late.count(Lens.ALL)),
                "")));
  }

  /** The same, told apart; only who leads sees how others did. */
  Parts parts(BoardFigures found, Dimension by) {
    var links =
        Arrays.stream(Dimension.values())
            .map(
                each ->
                    new LinkView(visit.say("desk.board.by." + Codes.of(each)), address.board(each)))
            .toList();
    var rows =
        found.parts(by).stream()
            .filter(part -> by != Dimension.OWNER || maySee(visit, part.of()))
            .limit(MOST_PARTS)
            .map(part -> part(by, part))
            .toList();
    return new Parts(
        new Tabs(links, address.board(by)), visit.say("desk.board.heading." + Codes.of(by)), rows);
  }

  /** Whether who looks may see the figures of this owner: their own, or all for who leads. */
  static boolean maySee(Visit visit, String owner) {
    return Permissions.mayCompare(visit.role()) || visit.member().id().toString().equals(owner);
  }

  private Part part(Dimension by, BoardFigures.Part part) {
    var slice = Optional.of(new Slice(by, part.of()));
    var ended = part.ended();
    var asks = part.asks().times();
    var silent = part.silence();
    return new Part(
        names.of(by, part.of()),
        range(ended),
        cell(keptShare(ended), BoardFigure.KEPT, ended.kept(), slice),
        cell(toldShare(ended), BoardFigure.TOLD, ended.toldBeforeDue(), slice),
        cell(count(ended.slipped()), BoardFigure.SLIPPED, ended.slipped(), slice),
        new Rest(
            cell(count(asks), BoardFigure.ASKED, asks, slice),
            cell(silence(silent), BoardFigure.SILENT, silent.cases(), slice)));
  }

  private Cell cell(String value, BoardFigure figure, long behind, Optional<Slice> slice) {
    return new Cell(value, address.cases(figure, behind, slice));
  }

  private String to(BoardFigures.Part all, BoardFigure figure) {
    var behind =
        switch (figure) {
          case KEPT -> all.ended().kept();
          case SLIPPED -> all.ended().slipped();
          case TOLD -> all.ended().toldBeforeDue();
          case UNTOLD -> all.ended().slipped() - all.ended().toldBeforeDue();
          case ASKED -> all.asks().times();
          case SILENT -> all.silence().cases();
        };
    return address.cases(figure, behind, Optional.empty());
  }

  private Figure figure(String label, String value, String note, String href) {
    return new Figure(visit.say(label), value, note, href);
  }

  private Optional<RangeView> range(PromiseCounts ended) {
    var share = ended.keptShare();
    if (share.isEmpty()) {
      return Optional.empty();
    }
    var between = interval(ended);
    return Optional.of(
        new RangeView(
            drawn(between.low()),
            drawn(between.high()),
            drawn(share.getAsDouble()),
            range(between)));
  }

  private static int drawn(double share) {
    return (int) Math.round(share * RangeView.WHOLE);
  }

  private static Interval interval(PromiseCounts ended) {
    return Interval.of(ended.kept(), (long) ended.kept() + ended.slipped());
  }

  private String range(Interval between) {
    return visit.say(
        "desk.board.between", "low", percent(between.low()), "high", percent(between.high()));
  }

  private String keptShare(PromiseCounts ended) {
    return share(ended.keptShare());
  }

  private String toldShare(PromiseCounts ended) {
    return share(ended.toldBeforeDueShare());
  }

  private String keptOf(PromiseCounts ended) {
    var whole = ended.kept() + ended.slipped();
    return whole == 0
        ? visit.say("desk.board.none")
        : visit.say(
            "desk.board.of",
            "of",
            visit.say("desk.promises.of", "kept", ended.kept(), "all", whole),
            "range",
            range(interval(ended)));
  }

  private String toldOf(PromiseCounts ended) {
    return ended.slipped() == 0
        ? visit.say("desk.board.noSlip")
        : visit.say("desk.promises.of", "kept", ended.toldBeforeDue(), "all", ended.slipped());
  }

  private String share(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : NOTHING;
  }

  private String percent(double share) {
    return visit.say("desk.board.percent", "share", share);
  }

  private String count(long count) {
    return visit.say("desk.count", "count", count);
  }

  private String fact(String label, long count) {
    return visit.say("desk.board.fact", "label", visit.say(label), "count", count);
  }

  private String silence(Silence silence) {
    return silence
        .since()
        .map((Instant since) -> Duration.between(since, visit.page().now()))
        .map(length -> visit.page().timeLeft().span(length))
        .orElse(NOTHING);
  }
}
