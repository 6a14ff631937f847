package io.redress.faces.bench;

import io.redress.faces.shared.Page;
import io.redress.people.StaffMember;
import io.redress.shared.Actor;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * One request of somebody at the bench.
 *
 * @param home address of the bench, without a slash at the end
 */
record BenchVisit(Page page, StaffMember member, String home) {
  /** A page of the bench; {@code back} is where the arrow leads. */
  ModelAndView show(String template, String back, Object view) {
    var frame = new BenchFrame(home, back, member.name(), member.id().toString());
    return new ModelAndView(template, Map.of("page", page, "frame", frame, "view", view));
  }

  /** Sends the browser on to a page of the bench, as the answer to a form. */
  ModelAndView goTo(String path) {
    var redirect = new RedirectView(home + path);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return new ModelAndView(redirect);
  }

  String say(String key, Object... namesAndValues) {
    return page.say(key, namesAndValues);
  }

  /** Who acts, as events keep it. */
  Actor actor() {
    return Actor.staff(member.id());
  }

  /** Whether this is the id of whoever is signed in, as a browser keeps it. */
  boolean is(String person) {
    return member.id().toString().equals(person);
  }

  /** The address of the desk of the same house. */
  String desk() {
    return home.replaceFirst("/bench/", "/desk/");
  }
}
