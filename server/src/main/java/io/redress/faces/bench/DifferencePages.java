package io.redress.faces.bench;

import io.redress.cases.receiving.BenchLists;
import io.redress.cases.receiving.BenchLists.Doubted;
import io.redress.cases.receiving.SecondLooks;
import io.redress.faces.bench.ReceiveView.Choice;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.goods.receiving.Difference;
import io.redress.goods.receiving.Proposal;
import io.redress.goods.receiving.SecondLook;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.DifferenceId;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Has a second person look at what is not as it was sent. */
@Controller
class DifferencePages {
  private static final String OF_ONE = "/bench/{slug}/differences/{id}";

  private final BenchVisits bench;
  private final BenchLists lists;
  private final SecondLooks looks;
  private final StaffMembers staff;

  DifferencePages(BenchVisits bench, BenchLists lists, SecondLooks looks, StaffMembers staff) {
    this.bench = bench;
    this.lists = lists;
    this.looks = looks;
    this.staff = staff;
  }

  @GetMapping(OF_ONE)
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    return show(bench.enter(request, "/differences/" + id), id, "");
  }

  @PostMapping(OF_ONE)
  ModelAndView look(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String look,
      @RequestParam(defaultValue = "") String words) {
    var visit = bench.enter(request, "/differences/" + id);
    var said = Codes.parse(SecondLook.class, look);
    if (said.isEmpty()) {
      return refused(visit, id, visit.say("bench.second.choose"));
    }
    try {
      looks.look(BenchVisits.named(id, DifferenceId::parse), said.get(), words, visit.actor());
    } catch (RefusedException refused) {
      return refused(visit, id, new BenchWords(visit.page()).refused(refused.refusal()));
    }
    return visit.goTo("");
  }

  private ModelAndView refused(BenchVisit visit, String id, String why) {
    var answer = show(visit, id, why);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(BenchVisit visit, String id, String error) {
    var doubted = lists.doubted(BenchVisits.named(id, DifferenceId::parse));
    var difference = doubted.difference();
    var writer = new LookWriter(visit, doubted.piece(), new BenchForm(Map.of()));
    var mayLook = difference.isOpen() && !difference.seenBy().equals(visit.actor());
    var view =
        new DifferenceView(
            doubted.piece().bought().title(),
            visit.say(
                "bench.second.seen",
                "what",
                visit.say("bench.reception." + Codes.of(difference.kind())),
                "person",
                name(visit, difference.seenBy()),
                "at",
                visit.page().dates().moment(difference.seenAt())),
            difference.words(),
            writer.photos(),
            marks(visit, doubted),
            mayLook ? answers(visit) : List.of(),
            visit.home() + "/differences/" + id,
            state(visit, difference),
            error);
    return visit.show("bench/difference", visit.home(), view);
  }

  private static List<NoteView> marks(BenchVisit visit, Doubted doubted) {
    return doubted
        .look()
        .map(
            seen ->
                Proposal.of(
                        doubted.piece().checklist(), doubted.piece().known().marks(), seen.look())
                    .marks()
                    .stream()
                    .map(new BenchWords(visit.page())::note)
                    .toList())
        .orElse(List.of());
  }

  private static List<Choice> answers(BenchVisit visit) {
    return Arrays.stream(SecondLook.values())
        .map(look -> new Choice(Codes.of(look), visit.say("bench.second." + Codes.of(look)), ""))
        .toList();
  }

  private String state(BenchVisit visit, Difference difference) {
    if (difference.second().isPresent()) {
      var second = difference.second().get();
      return visit.say(
          "bench.second.said",
          "what",
          visit.say("bench.second." + Codes.of(second.look())),
          "person",
          name(visit, second.by()));
    }
    return difference.seenBy().equals(visit.actor()) ? visit.say("bench.second.not-you") : "";
  }

  private String name(BenchVisit visit, Actor actor) {
    var id = actor.id();
    return actor.kind() == ActorKind.STAFF && id != null
        ? staff
            .byId(new StaffId(id))
            .map(StaffMember::name)
            .orElseGet(() -> visit.say("bench.second.former"))
        : visit.page().house().name();
  }
}
