package io.redress.faces.desk;

import io.redress.cases.CaseSummary;
import io.redress.cases.figures.Board;
import io.redress.cases.figures.BoardSpan;
import io.redress.cases.figures.Dimension;
import io.redress.cases.figures.MatterQuery.Period;
import io.redress.cases.lists.QueueQuery;
import io.redress.cases.lists.QueueQuery.Lens;
import io.redress.cases.lists.WorkQueue;
import io.redress.catalogue.Brands;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.Place;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.people.StaffMembers;
import io.redress.promises.PromiseKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How promises were kept, who waits in silence, and which promises need a person now. */
@Controller
class BoardPages {
  private static final int ON_PAGE = 50;

  private final DeskVisits desk;
  private final Board board;
  private final WorkQueue queue;
  private final Brands brands;
  private final StaffMembers staff;

  BoardPages(DeskVisits desk, Board board, WorkQueue queue, Brands brands, StaffMembers staff) {
    this.desk = desk;
    this.board = board;
    this.queue = queue;
    this.brands = brands;
    this.staff = staff;
  }

  @GetMapping("/desk/{slug}/promises")
  ModelAndView board(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String days,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String after) {
    var visit = desk.enter(request, Room.PROMISES);
    var now = visit.page().now();
    var span = BoardSpan.ofDays(days).orElse(BoardSpan.FOUR_WEEKS);
    var dimension = Codes.parse(Dimension.class, by).orElse(Dimension.KIND);
    var found = board.figures(Period.of(span, now), visit.page().words().reader().zone());
    var from = CaseRooms.parse(after);
    var late = queue.find(new QueueQuery(Lens.LATE, "", now, from, ON_PAGE));
    var owners = new Owners(staff.list());
    var writer = new BoardWriter(visit, span, new PartNames(visit, brands.list(), owners));
    var here =
        new Place(
            visit.home() + Room.PROMISES.href(),
            Map.of("days", String.valueOf(span.days()), "by", Codes.of(dimension)));
    var view =
        new BoardView(
            visit.say("desk.promises.period", "days", span.days()),
            writer.spans(dimension),
            writer.figures(found, late),
            writer.parts(found, dimension),
            new ColumnsWriter(visit, span).write(found.days()),
            late.rows().stream().map(row -> needy(visit, row, owners)).toList(),
            QueueView.Turns.of(visit, here, from, late.next()));
    return visit.show("desk/promises", view);
  }

  private static BoardView.Needy needy(Visit visit, CaseSummary row, Owners owners) {
    var kind = Codes.of(row.nextKind().orElse(PromiseKind.DECISION));
    return new BoardView.Needy(
        visit.home() + "/cases/" + row.id(),
        row.consumerName(),
        row.goods(),
        PromiseView.about(
            visit.say("desk.owed." + kind),
            PromiseView.State.BROKEN,
            row.nextDueAt().orElseThrow(),
            Grain.HOUR),
        owners.name(row.owner(), visit.say("desk.owner.nobody")));
  }
}
