package io.redress.faces;

import static io.redress.faces.SamplePages.at;

import io.redress.faces.desk.BoardCasesView;
import io.redress.faces.desk.BoardView;
import io.redress.faces.desk.BoardView.Cell;
import io.redress.faces.desk.BoardView.Part;
import io.redress.faces.desk.BoardView.Rest;
import io.redress.faces.desk.BoardView.Tabs;
import io.redress.faces.desk.ColumnsView;
import io.redress.faces.desk.QueueView;
import io.redress.faces.desk.RangeView;
import io.redress.faces.shared.FiguresView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The promise board with the cases behind it, and how the house stands with a brand; each name
 * begins with that of its template.
 */
final class SampleBoard {
  private static final String HERE = "/desk/promises?days=28";

  private SampleBoard() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.putAll(SampleWorkload.of(page));
    views.put("promises", board(page, List.of(part(page), calm(page)), columns(page, 28)));
    views.put("promises.none", board(page, List.of(), columns(page, 0)));
    views.put("promise-cases", matters(page, List.of(row(page), row(page))));
    views.put("promise-cases.none", matters(page, List.of()));
    views.putAll(SampleStanding.of(page));
    return views;
  }

  private static BoardView board(Page page, List<Part> parts, ColumnsView days) {
    return new BoardView(
        page.say("desk.promises.period", "days", 28),
        tabs(page.say("desk.board.span", "days", 28)),
        figures(page),
        new BoardView.Parts(
            tabs(page.say("desk.board.by.kind")), page.say("desk.board.heading.kind"), parts),
        days,
        List.of(
            new BoardView.Needy(
                "/desk/cases/1",
                "James Okafor",
                "<i>second reply</i>",
                PromiseView.of(PromiseView.State.BROKEN, at("2026-11-24T08:40:00Z"), Grain.HOUR),
                "Sofia")),
        turns(page));
  }

  private static Tabs tabs(String label) {
    return new Tabs(List.of(new LinkView(label, HERE), new LinkView(label, HERE + "0")), HERE);
  }

  private static FiguresView figures(Page page) {
    return new FiguresView(
        List.of(
            new FiguresView.Figure(
                page.say("desk.promises.kept"),
                page.say("desk.board.percent", "share", 0.975),
                page.say("desk.promises.of", "kept", 318, "all", 326),
                "/desk/promises/cases?figure=kept"),
            new FiguresView.Figure(page.say("desk.promises.slipped"), "8", "")));
  }

  private static Part part(Page page) {
    return new Part(
        "<b>" + page.say("desk.owed.decision") + "</b>",
        Optional.of(new RangeView(837, 994, 968, "83.7–99.4%")),
        new Cell("96.8%", "/desk/promises/cases?figure=kept"),
        new Cell("100%", "/desk/promises/cases?figure=told"),
        new Cell("1", "/desk/promises/cases?figure=slipped"),
        new Rest(new Cell("3", "/desk/promises/cases?figure=asked"), new Cell("16 h", HERE)));
  }

  private static Part calm(Page page) {
    var nothing = new Cell("0", "");
    return new Part(
        page.say("desk.owed.refund"),
        Optional.empty(),
        nothing,
        nothing,
        nothing,
        new Rest(nothing, nothing));
  }

  private static ColumnsView columns(Page page, int kept) {
    var columns = new ArrayList<ColumnsView.Column>();
    for (var day = 0; day < 7; day++) {
      columns.add(
          new ColumnsView.Column(
              day * 142,
              99,
              kept * 5,
              kept,
              new ColumnsView.Said(page.dates().shortDay(page.now()), kept, kept / 5)));
    }
    return new ColumnsView(
        columns,
        page.say("desk.board.days.label"),
        page.say("desk.board.days.most", "count", kept));
  }

  private static BoardCasesView matters(Page page, List<BoardCasesView.Row> rows) {
    return new BoardCasesView(
        page.say("desk.board.figure.slipped"),
        page.say("desk.promises.period", "days", 28),
        HERE,
        tabs(page.say("desk.board.figure.slipped")),
        rows,
        turns(page));
  }

  private static BoardCasesView.Row row(Page page) {
    return new BoardCasesView.Row(
        "/desk/cases/1",
        "田辺 <由紀>",
        "Parker shoulder bag",
        page.say(
            "desk.board.matter.slipped",
            "what",
            page.say("desk.owed.decision"),
            "when",
            page.dates().moment(page.now()),
            "due",
            page.dates().moment(page.now())),
        "R-19877");
  }

  private static QueueView.Turns turns(Page page) {
    return new QueueView.Turns(
        Optional.of(new LinkView(page.say("desk.page.first"), HERE)),
        Optional.of(new LinkView(page.say("desk.page.next"), HERE + "&after=1")));
  }
}
