package io.redress.faces.desk;

import io.redress.cases.figures.Board;
import io.redress.cases.figures.BoardFigure;
import io.redress.cases.figures.BoardSpan;
import io.redress.cases.figures.Dimension;
import io.redress.cases.figures.MatterQuery;
import io.redress.cases.figures.MatterQuery.Period;
import io.redress.cases.figures.MatterQuery.Slice;
import io.redress.cases.figures.Matters;
import io.redress.cases.figures.Matters.Matter;
import io.redress.catalogue.Brands;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.people.StaffMembers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The cases behind each figure of the board, page by page. */
@Controller
class BoardCasePages {
  private static final int ON_PAGE = 50;

  private final DeskVisits desk;
  private final Board board;
  private final Brands brands;
  private final StaffMembers staff;

  BoardCasePages(DeskVisits desk, Board board, Brands brands, StaffMembers staff) {
    this.desk = desk;
    this.board = board;
    this.brands = brands;
    this.staff = staff;
  }

  /** What is asked for, as it stands in the address. */
  record Asked(String figure, String days, String by, String of, String after) {}

  @GetMapping("/desk/{slug}" + BoardAddress.CASES)
  ModelAndView cases(
      HttpServletRequest request,
      @RequestParam(defaultValue = "kept") String figure,
      @RequestParam(defaultValue = "") String days,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String of) {
    var visit = desk.enter(request, Room.PROMISES);
    var after = Optional.ofNullable(request.getParameter("after")).orElse("");
    return show(visit, new Asked(figure, days, by, of, after));
  }

  private ModelAndView show(Visit visit, Asked asked) {
    var figure =
        Codes.parse(BoardFigure.class, asked.figure())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var span = BoardSpan.ofDays(asked.days()).orElse(BoardSpan.FOUR_WEEKS);
    var slice = Codes.parse(Dimension.class, asked.by()).map(by -> new Slice(by, asked.of()));
    if (slice.filter(part -> isOfSomebodyElse(visit, part)).isPresent()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var after = parse(asked.after());
    var period = Period.of(span, visit.page().now());
    var found = board.matters(new MatterQuery(figure, period, slice, after, ON_PAGE));
    var names = new PartNames(visit, brands.list(), new Owners(staff.list()));
    var address = new BoardAddress(visit, span);
    var about = visit.say("desk.promises.period", "days", span.days());
    return visit.show(
        "desk/promise-cases",
        new BoardCasesView(
            title(visit, figure, slice, names),
            figure == BoardFigure.SILENT ? visit.say("desk.board.now") : about,
            address.board(slice.map(Slice::by).orElse(Dimension.KIND)),
            figures(visit, address, figure, slice),
            found.rows().stream().map(row -> row(visit, figure, row, names)).toList(),
            turns(visit, address, new First(figure, slice, after.isPresent()), found)));
  }

  private static BoardView.Tabs figures(
      Visit visit, BoardAddress address, BoardFigure current, Optional<Slice> slice) {
    var links =
        Arrays.stream(BoardFigure.values())
            .map(
                each ->
                    new LinkView(
                        visit.say("desk.board.figure." + Codes.of(each)),
                        address.cases(each, slice).address()))
            .toList();
    return new BoardView.Tabs(links, address.cases(current, slice).address());
  }

  private static boolean isOfSomebodyElse(Visit visit, Slice slice) {
    return slice.by() == Dimension.OWNER && !BoardWriter.maySee(visit, slice.of());
  }

  private static String title(
      Visit visit, BoardFigure figure, Optional<Slice> slice, PartNames names) {
    var said = visit.say("desk.board.figure." + Codes.of(figure));
    return slice
        .map(part -> visit.say("desk.board.figure.of", "figure", said, "of", nameOf(names, part)))
        .orElse(said);
  }

  private static String nameOf(PartNames names, Slice part) {
    return names.of(part.by(), part.of());
  }

  /** The list that is shown, from its beginning or from further on. */
  private record First(BoardFigure figure, Optional<Slice> slice, boolean isLeft) {}

  private static QueueView.Turns turns(
      Visit visit, BoardAddress address, First first, Matters found) {
    var place = address.cases(first.figure(), first.slice());
    return new QueueView.Turns(
        first.isLeft()
            ? Optional.of(new LinkView(visit.say("desk.page.first"), place.address()))
            : Optional.empty(),
        found
            .next()
            .map(
                id ->
                    new LinkView(visit.say("desk.page.next"), place.with("after", id.toString()))));
  }

  private static BoardCasesView.Row row(
      Visit visit, BoardFigure figure, Matter matter, PartNames names) {
    var dates = visit.page().dates();
    var owed = visit.say("desk.owed." + Codes.of(matter.kind()));
    return new BoardCasesView.Row(
        visit.home() + "/cases/" + matter.about().caseId(),
        matter.about().consumerName(),
        matter.about().goods(),
        visit.say(
            "desk.board.matter." + Codes.of(figure),
            "what",
            owed,
            "when",
            dates.moment(matter.at()),
            "due",
            matter.dueAt().map(dates::moment).orElse("")),
        matter.about().number() + " · " + names.owner(matter.about().owner()));
  }

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
