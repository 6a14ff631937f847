package io.redress.faces.desk;

import io.redress.cases.Cases;
import io.redress.cases.lists.WorkQueue;
import io.redress.faces.desk.Together.Pick;
import io.redress.faces.desk.TogetherView.Step;
import io.redress.faces.shared.Codes;
import io.redress.people.StaffMembers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Several cases of the queue at once: chosen, looked at, done, and told of each what became. */
@Controller
class TogetherPages {
  static final String HREF = "/queue/together";

  private static final String STEP = "step";

  private final DeskVisits desk;
  private final Cases cases;
  private final WorkQueue queue;
  private final StaffMembers staff;

  TogetherPages(DeskVisits desk, Cases cases, WorkQueue queue, StaffMembers staff) {
    this.desk = desk;
    this.cases = cases;
    this.queue = queue;
    this.staff = staff;
  }

  /** One step further with the chosen cases. */
  @PostMapping("/desk/{slug}" + HREF)
  ModelAndView together(
      HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
    var visit = desk.enter(request, Room.QUEUE, Room.QUEUE.href());
    var asked = Together.read(fields);
    if (asked.kind().filter(kind -> !Together.kinds(visit).contains(kind)).isPresent()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var owners = new Owners(staff.list());
    var step = Codes.parse(Step.class, String.valueOf(fields.getFirst(STEP))).orElse(Step.CHOOSE);
    var rows = asked.isTooMuch() ? Map.<Pick, Optional<String>>of() : untold(asked);
    var writer =
        new TogetherWriter(
            visit, owners, asked, queue.named(rows.keySet().stream().map(Pick::id).toList()));
    var deeds = new TogetherDeeds(cases, visit, owners, asked);
    var missing = missing(asked, step, deeds);
    if (missing.isPresent()) {
      var answer = visit.show("desk/together", writer.again(rows, missing.get()));
      answer.setStatus(HttpStatus.BAD_REQUEST);
      return answer;
    }
    var outcomes =
        switch (step) {
          case CHOOSE -> rows;
          case PREVIEW -> told(asked, deeds::hindrance);
          case DONE -> told(asked, deeds::perform);
        };
    return visit.show("desk/together", writer.write(step, outcomes));
  }

  private static Optional<String> missing(Together asked, Step step, TogetherDeeds deeds) {
    if (asked.isTooMuch()) {
      return Optional.of("desk.together.many");
    }
    if (asked.picks().isEmpty()) {
      return Optional.of("desk.together.none");
    }
    return step == Step.CHOOSE ? Optional.empty() : deeds.missing();
  }

  private static Map<Pick, Optional<String>> untold(Together asked) {
    return told(asked, pick -> Optional.empty());
  }

  /** Each case with why it is not done; nothing where it is. */
  private static Map<Pick, Optional<String>> told(
      Together asked, Function<Pick, Optional<String>> act) {
    var outcomes = new LinkedHashMap<Pick, Optional<String>>();
    asked.picks().forEach(pick -> outcomes.put(pick, act.apply(pick)));
    return outcomes;
  }
}
