package io.redress.faces.desk;

import io.redress.faces.shared.Page;
import io.redress.faces.shared.Place;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.shared.Actor;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * One request of a member of staff.
 *
 * @param home address of the desk, without a slash at the end
 */
record Visit(Page page, StaffMember member, String home, Room room) {
  /** The page of a room in answer to this request. */
  ModelAndView show(String template, Object view) {
    return show(template, view, "");
  }

  /** A page that hears of changes at the address {@code live}. */
  ModelAndView show(String template, Object view, String live) {
    var frame = new DeskFrame(home, room, member.name(), Permissions.rooms(member.role()), live);
    return new ModelAndView(template, Map.of("page", page, "frame", frame, "view", view));
  }

  /** Sends the browser on to a page of the desk, as the answer to a form. */
  ModelAndView goTo(String path) {
    var redirect = new RedirectView(home + path);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return new ModelAndView(redirect);
  }

  /** Where a room is. */
  Place place(Room of) {
    return Place.of(home + of.href());
  }

  String say(String key, Object... namesAndValues) {
    return page.say(key, namesAndValues);
  }

  /** The name of a country, whatever part of it the code names. */
  String country(String code) {
    return Locale.of("", code.split("-", -1)[0]).getDisplayCountry(page.words().reader().region());
  }

  /** The name of a language by its tag. */
  String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(page.words().reader().region());
  }

  Role role() {
    return member.role();
  }

  /** Who acts, as events keep it. */
  Actor actor() {
    return Actor.staff(member.id());
  }
}
