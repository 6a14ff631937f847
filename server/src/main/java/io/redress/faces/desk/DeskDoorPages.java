package io.redress.faces.desk;

import io.redress.faces.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door of the desk; who knocks is checked before any controller. */
@Controller
class DeskDoorPages {
  private final DeskVisits desk;

  DeskDoorPages(DeskVisits desk) {
    this.desk = desk;
  }

  /** The sign-in, with the reason when it was refused. */
  @GetMapping("/desk/{slug}/sign-in")
  ModelAndView signIn(HttpServletRequest request, @RequestParam(defaultValue = "") String error) {
    var page = desk.outside(request);
    var blank = SignInView.blank(page, desk.home() + "/sign-in");
    var view = error.isEmpty() ? blank : blank.refused("", reason(page, error));
    var answer = new ModelAndView("desk/sign-in", Map.of("page", page, "view", view));
    answer.setStatus(error.isEmpty() ? HttpStatus.OK : HttpStatus.UNAUTHORIZED);
    return answer;
  }

  /** The desk itself: the queue. */
  @GetMapping({"/desk/{slug}", "/desk/{slug}/"})
  ResponseEntity<Void> queue() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", desk.home() + Room.QUEUE.href())
        .build();
  }

  private static String reason(Page page, String error) {
    return page.say(error.equals("slow") ? "desk.signIn.wait" : "desk.signIn.wrong");
  }
}
