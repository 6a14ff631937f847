package io.redress.faces.desk;

import io.redress.people.access.StaffSession;
import io.redress.people.access.StaffSession.Step;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** One request of a member of staff about their own account. */
record OwnVisit(Visit visit, StaffSession session) {
  /** Whether a second factor has to be set up before any work. */
  boolean isSettingUp() {
    return session.step() == Step.SET_UP;
  }

  /** Whether what opens the account may be changed now. */
  boolean mayChange() {
    return isSettingUp() || session.isFresh(visit.page().now());
  }

  /** The page; who is still setting up sees no rooms that are closed to them. */
  ModelAndView show(String template, Object view) {
    var page = visit.show(template, view);
    if (isSettingUp()) {
      var frame = new DeskFrame(visit.home(), Room.ACCOUNT, visit.member().name(), List.of(), "");
      page.addAllObjects(Map.of("frame", frame));
    }
    return page;
  }

  /** Sends the browser on to prove first who is there. */
  ModelAndView proveFirst() {
    return visit.goTo("/prove?next=" + Room.ACCOUNT.href());
  }

  String say(String key, Object... namesAndValues) {
    return visit.say(key, namesAndValues);
  }
}
