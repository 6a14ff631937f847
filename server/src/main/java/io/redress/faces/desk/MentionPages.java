package io.redress.faces.desk;

import io.redress.cases.lists.Mentions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Somebody has read what was meant for them. */
@Controller
class MentionPages {
  private final DeskVisits desk;
  private final Mentions mentions;

  MentionPages(DeskVisits desk, Mentions mentions) {
    this.desk = desk;
    this.mentions = mentions;
  }

  @PostMapping("/desk/{slug}/mentions/{id}/read")
  ModelAndView read(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.QUEUE, Room.QUEUE.href());
    mentions.read(parse(id), visit.member().id());
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
