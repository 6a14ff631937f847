package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.outbound.GoodsDecision;
import io.redress.cases.outbound.SortedGoods;
import io.redress.faces.desk.SortedGoodsView.Form;
import io.redress.faces.desk.SortedGoodsView.Line;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.goods.disposition.Disposition;
import io.redress.goods.disposition.Proposal;
import io.redress.goods.disposition.StockEvent;
import io.redress.shared.CaseLineId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where the goods of a case go that came back: proposed, and decided by a person. */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}/goods")
class SortedGoodsPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final SortedGoods sorted;

  SortedGoodsPages(DeskVisits desk, CaseRooms rooms, SortedGoods sorted) {
    this.desk = desk;
    this.rooms = rooms;
    this.sorted = sorted;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var visit = enter(request, id);
    return show(visit, rooms.read(id), Optional.empty());
  }

  @PostMapping("/decide")
  ModelAndView decide(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request, id);
    if (!Permissions.maySort(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var view = rooms.read(id);
    try {
      var _ = sorted.decide(view.head().id(), decision(fields), visit.actor());
      return visit.goTo("/cases/" + view.head().id() + "/goods");
    } catch (RefusedException refused) {
      return again(visit, view, new RefusalWords(visit).of(refused.refusal()));
    } catch (UnreadableForm unreadable) {
      return again(visit, view, unreadable.told(visit));
    } catch (Problem problem) {
      return again(visit, view, new RefusalWords(visit).of(problem));
    }
  }

  private static GoodsDecision decision(Map<String, String> fields) {
    var line = CaseLineId.parse(fields.getOrDefault("line", ""));
    var where =
        Codes.parse(Disposition.class, fields.getOrDefault("where", ""))
            .orElseThrow(() -> new UnreadableForm("desk.form.choose"));
    var place = PlainWords.oneLine(fields.getOrDefault("place", "")).strip();
    if (place.length() > StockEvent.MOST_PLACE_LENGTH) {
      throw new UnreadableForm("desk.form.invalid");
    }
    return new GoodsDecision(line, where, place);
  }

  private ModelAndView again(Visit visit, CaseView view, String why) {
    var answer = show(visit, view, Optional.of(NoteView.of(Tone.BROKEN, why, "")));
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(Visit visit, CaseView view, Optional<NoteView> note) {
    var address = visit.home() + "/cases/" + view.head().id();
    return visit.show(
        "desk/sorted-goods",
        new SortedGoodsView(
            new LinkView(view.head().number(), address),
            note,
            sorted.of(view).stream().map(each -> line(visit, each)).toList(),
            address + "/goods/decide"));
  }

  private static Line line(Visit visit, SortedGoods.Line line) {
    var goods = line.goods();
    var facts =
        List.of(
            new FactView(
                visit.say("desk.reception." + Codes.of(goods.reception())),
                visit.say("desk.acceptance." + Codes.of(goods.acceptance()))),
            new FactView(visit.say("sorted.proposed"), proposed(visit, line)),
            new FactView(visit.say("sorted.decided"), decided(visit, line)));
    var isHere = line.decided().map(each -> each.disposition().staysHere()).orElse(true);
    return new Line(
        goods.id().toString(),
        line.bought().title(),
        facts,
        isHere && Permissions.maySort(visit.role())
            ? Optional.of(form(visit, line))
            : Optional.empty());
  }

  private static String proposed(Visit visit, SortedGoods.Line line) {
    return line.proposal()
        .map(
            each ->
                visit.say(
                    "sorted.proposed.why",
                    "where",
                    visit.say("sorted.to." + Codes.of(each.disposition())),
                    "why",
                    visit.say("sorted.why." + Codes.of(each.reason()))))
        .orElseGet(() -> visit.say("sorted.proposed.none"));
  }

  private static String decided(Visit visit, SortedGoods.Line line) {
    return line.decided()
        .map(
            each ->
                visit.say(
                    "sorted.decided.when",
                    "where",
                    visit.say("sorted.to." + Codes.of(each.disposition())),
                    "when",
                    visit.page().dates().moment(each.at())))
        .orElseGet(() -> visit.say("sorted.decided.none"));
  }

  private static Form form(Visit visit, SortedGoods.Line line) {
    var options =
        Arrays.stream(Disposition.values())
            .map(Codes::of)
            .map(code -> new ChoiceView.Option(code, visit.say("sorted.to." + code), ""))
            .toList();
    var chosen =
        line.proposal()
            .map(Proposal::disposition)
            .map(each -> Set.of(Codes.of(each)))
            .orElseGet(Set::<String>of);
    var where =
        new ChoiceView(visit.say("sorted.where"), "where", ChoiceView.Kind.ONE, options, chosen);
    var place =
        FieldView.of("place", visit.say("sorted.place"), FieldView.Kind.TEXT)
            .holding(line.decided().map(StockEvent::place).orElse(""));
    return new Form(where, place);
  }

  private Visit enter(HttpServletRequest request, String id) {
    return desk.enter(request, Room.QUEUE, "/cases/" + id + "/goods");
  }
}
