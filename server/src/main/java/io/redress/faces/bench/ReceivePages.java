package io.redress.faces.bench;

import io.redress.cases.receiving.Arrival;
import io.redress.cases.receiving.Bench;
import io.redress.cases.receiving.BenchLists;
import io.redress.faces.bench.ReceiveView.Choice;
import io.redress.faces.bench.ReceiveView.Fields;
import io.redress.faces.bench.ReceiveView.Line;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.Place;
import io.redress.goods.Reception;
import io.redress.goods.receiving.BenchAnswer;
import io.redress.goods.receiving.BenchWork;
import io.redress.goods.receiving.BoxState;
import io.redress.platform.clock.NewIds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Scans a box, counts what is in it, and keeps a box that nobody knows. */
@Controller
class ReceivePages {
  private static final String RECEIVE = "/receive";
  private static final String ONE = "1";

  private final BenchVisits bench;
  private final BenchLists lists;
  private final Bench taking;
  private final NewIds ids;

  ReceivePages(BenchVisits bench, BenchLists lists, Bench taking, NewIds ids) {
    this.bench = bench;
    this.lists = lists;
    this.taking = taking;
    this.ids = ids;
  }

  @GetMapping("/bench/{slug}/receive")
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
    var visit = bench.enter(request, RECEIVE);
    return show(visit, new BenchForm(Map.of("code", code, "box", "sound")), "");
  }

  /** Takes what was counted, or that nobody knows the box. */
  @PostMapping("/bench/{slug}/receive")
  ModelAndView take(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = bench.enter(request, RECEIVE);
    var form = new BenchForm(fields);
    try {
      var answer = taking.take(List.of(form.read(visit.page().now())), visit.actor()).getFirst();
      if (answer.outcome() == BenchAnswer.Outcome.TAKEN) {
        return goOn(visit, form);
      }
      return refused(visit, form, new BenchWords(visit.page()).refused(answer.reason()));
    } catch (UnreadableEntry unreadable) {
      return refused(visit, form, unreadable.told(visit));
    }
  }

  /** A box with one piece leads on to looking at it. */
  private ModelAndView goOn(BenchVisit visit, BenchForm form) {
    var lines = lists.find(form.text("code")).map(Arrival::lines).orElse(List.of());
    if (lines.isEmpty()) {
      return visit.goTo("");
    }
    if (lines.size() == 1 && lines.getFirst().reception() == Reception.RECEIVED) {
      var line = lines.getFirst();
      return visit.goTo("/cases/" + line.matter().head().id() + "/lines/" + line.id());
    }
    return visit.goTo(new Place(RECEIVE, Map.of("code", form.text("code"))).address());
  }

  private ModelAndView refused(BenchVisit visit, BenchForm form, String why) {
    var answer = show(visit, form, why);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(BenchVisit visit, BenchForm form, String error) {
    var code = form.text("code");
    var arrival = lists.find(code);
    var lines =
        arrival.map(Arrival::lines).orElse(List.of()).stream()
            .map(line -> line(visit, line, form))
            .toList();
    var view =
        new ReceiveView(
            ids.next().toString(),
            code,
            told(visit, code, arrival),
            lines,
            new Fields(boxes(visit, form), form.text("words"), error));
    return visit.show("bench/receive", visit.home(), view);
  }

  private static Optional<NoteView> told(BenchVisit visit, String code, Optional<Arrival> arrival) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        arrival
            .map(
                found ->
                    NoteView.of(
                        Tone.KEPT,
                        visit.say("bench.receive.read", "code", found.code()),
                        visit.say("bench.receive.pieces", "count", found.lines().size())))
            .orElseGet(
                () ->
                    NoteView.of(
                        Tone.RISK,
                        visit.say("bench.receive.unknown", "code", BenchWork.plain(code)),
                        visit.say("bench.receive.unknown.text"))));
  }

  private static Line line(BenchVisit visit, Arrival.Line line, BenchForm form) {
    var count = form.text(BenchForm.COUNT + line.id());
    var chosen = count.isEmpty() ? String.valueOf(line.expected()) : count;
    var isOne = line.expected() == 1;
    return new Line(
        line.id().toString(),
        new PieceView(
            PictureView.ofCategory(line.bought().category()),
            line.bought().brandName().orElse(""),
            line.bought().title(),
            line.matter().head().number() + " · " + line.matter().consumer().name()),
        visit.say("bench.receive.expected", "count", line.expected()),
        chosen,
        isOne ? few(visit, chosen) : List.of(),
        "%s/cases/%s/lines/%s".formatted(visit.home(), line.matter().head().id(), line.id()),
        line.isAwaited() ? "" : visit.say("bench.reception." + Codes.of(line.reception())));
  }

  private static List<Choice> few(BenchVisit visit, String chosen) {
    return Stream.of("0", ONE, "2")
        .map(value -> new Choice(value, visit.say("bench.receive.came." + value), chosen))
        .toList();
  }

  private static List<Choice> boxes(BenchVisit visit, BenchForm form) {
    return Arrays.stream(BoxState.values())
        .map(
            state ->
                new Choice(
                    Codes.of(state), visit.say("bench.box." + Codes.of(state)), form.text("box")))
        .toList();
  }
}
