package io.redress.faces.desk;

import io.redress.people.access.StaffDoor;
import io.redress.people.access.StaffSession;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Whether somebody has just proven who they are; asks for it where they have not. */
@Component
class FreshProof {
  private final StaffDoor door;
  private final Clock clock;

  FreshProof(StaffDoor door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  boolean isThere() {
    return door.current().filter(this::isFresh).isPresent();
  }

  /** Sends the browser to prove it and then to a page of the desk. */
  ModelAndView ask(Visit visit, String next) {
    return visit.goTo("/prove?next=" + next);
  }

  /** The same where the answer would be a file and no page. */
  void ask(Visit visit, String next, HttpServletResponse response) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, visit.home() + "/prove?next=" + next);
  }

  private boolean isFresh(StaffSession session) {
    return session.isFresh(clock.instant());
  }
}
