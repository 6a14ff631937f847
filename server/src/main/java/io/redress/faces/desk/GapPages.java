package io.redress.faces.desk;

import io.redress.cases.coverage.CoverageGaps;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Somebody has read that there is a gap. */
@Controller
class GapPages {
  private final DeskVisits desk;
  private final CoverageGaps gaps;

  GapPages(DeskVisits desk, CoverageGaps gaps) {
    this.desk = desk;
    this.gaps = gaps;
  }

  @PostMapping("/desk/{slug}/colleagues/gaps/{gap}/read")
  ModelAndView read(HttpServletRequest request, @PathVariable("gap") String id) {
    var visit = desk.enter(request, Room.QUEUE, Room.QUEUE.href());
    gaps.read(parse(id), visit.member().id());
    return visit.goTo(Room.QUEUE.href());
  }

  private static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
