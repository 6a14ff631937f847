package io.redress.faces.desk;

import io.redress.cases.CaseSummary;
import io.redress.cases.lists.QueueQuery;
import io.redress.cases.lists.QueueQuery.Lens;
import io.redress.cases.lists.WorkQueue;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FiguresView;
import io.redress.faces.shared.FiguresView.Figure;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.people.StaffMembers;
import io.redress.promises.PromiseCounts;
import io.redress.promises.PromiseKind;
import io.redress.promises.Promises;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How promises were kept, and which of them need a person now. */
@Controller
class BoardPages {
  private static final int DAYS = 28;
  private static final int ON_PAGE = 50;

  private final DeskVisits desk;
  private final Promises promises;
  private final WorkQueue queue;
  private final StaffMembers staff;

  BoardPages(DeskVisits desk, Promises promises, WorkQueue queue, StaffMembers staff) {
    this.desk = desk;
    this.promises = promises;
    this.queue = queue;
    this.staff = staff;
  }

  @GetMapping("/desk/{slug}/promises")
  ModelAndView board(HttpServletRequest request, @RequestParam(defaultValue = "") String after) {
    var visit = desk.enter(request, Room.PROMISES);
    var now = visit.page().now();
    var ended = promises.figures(now.minus(Duration.ofDays(DAYS)), now).total();
    var from = CaseRooms.parse(after);
    var late = queue.find(new QueueQuery(Lens.LATE, "", now, from, ON_PAGE));
    var owners = new Owners(staff.list());
    var view =
        new BoardView(
            visit.say("desk.promises.period", "days", DAYS),
            figures(visit, ended, late.count(Lens.ALL), late.count(Lens.LATE)),
            late.rows().stream().map(row -> needy(visit, row, owners)).toList(),
            QueueView.Turns.of(visit, visit.place(Room.PROMISES), from, late.next()));
    return visit.show("desk/promises", view);
  }

  private static FiguresView figures(Visit visit, PromiseCounts ended, long open, long late) {
    var all = ended.kept() + ended.slipped();
    return new FiguresView(
        List.of(
            new Figure(
                visit.say("desk.promises.kept"),
                String.valueOf(ended.kept()),
                visit.say("desk.promises.of", "kept", ended.kept(), "all", all)),
            new Figure(visit.say("desk.promises.moved"), String.valueOf(ended.renegotiated()), ""),
            new Figure(
                visit.say("desk.promises.slipped"),
                String.valueOf(ended.broken() + ended.late()),
                ""),
            new Figure(visit.say("desk.promises.open"), String.valueOf(open), ""),
            new Figure(visit.say("desk.promises.overdue"), String.valueOf(late), "")));
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
