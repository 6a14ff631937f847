package io.redress.faces.desk;

import io.redress.faces.desk.DoorView.Form;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.people.StaffMember;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.people.signin.Passwords;
import io.redress.people.signin.StaffLinks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where one-time links of staff lead: the token leaves the address at once, opening spends nothing,
 * and a form sets the password.
 */
@Controller
@RequestMapping("/desk/{slug}/welcome")
class WelcomePages {
  private static final String TOKEN = "welcome";
  private static final String PATH = "/welcome";

  private final DeskVisits desk;
  private final StaffLinks links;
  private final Passwords passwords;
  private final SlowDown slowDown;

  WelcomePages(DeskVisits desk, StaffLinks links, Passwords passwords, SlowDown slowDown) {
    this.desk = desk;
    this.links = links;
    this.passwords = passwords;
    this.slowDown = slowDown;
  }

  /** Takes the token out of the address. */
  @GetMapping("/{token}")
  ModelAndView open(HttpServletRequest request, @PathVariable String token) {
    var page = desk.outside(request, PATH);
    var isOpen =
        slowDown.admits(Door.ADDRESS, request.getRemoteAddr())
            && links.open(token, page.now()).isPresent();
    if (!isOpen) {
      return gone(page);
    }
    request.getSession(true).setAttribute(TOKEN, token);
    return desk.goTo(PATH);
  }

  @GetMapping
  ModelAndView ask(HttpServletRequest request) {
    var page = desk.outside(request);
    return links
        .open(token(request), page.now())
        .map(member -> show(page, member, ""))
        .orElseGet(() -> gone(page));
  }

  /** Spends the link; the person then signs in as ever. */
  @PostMapping
  ModelAndView choose(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again) {
    var page = desk.outside(request, PATH);
    var member = links.open(token(request), page.now());
    if (member.isEmpty()) {
      return gone(page);
    }
    var fault = passwords.fault(password, member.get()).map(why -> PasswordWords.of(page, why));
    if (fault.isEmpty() && !password.equals(again)) {
      fault = Optional.of(page.say("desk.password.differs"));
    }
    if (fault.isPresent()) {
      var answer = show(page, member.get(), fault.get());
      answer.setStatus(HttpStatus.BAD_REQUEST);
      return answer;
    }
    if (links.spend(token(request), password, page.now()).isEmpty()) {
      return gone(page);
    }
    request.getSession().removeAttribute(TOKEN);
    return desk.goTo("/sign-in");
  }

  private static String token(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(TOKEN) instanceof String kept ? kept : "";
  }

  private ModelAndView show(Page page, StaffMember member, String error) {
    var form =
        Form.typed(
            desk.home() + PATH,
            page.say("desk.password.save"),
            PasswordWords.fresh(page, "password", "desk.password.new")
                .hinting(page.say("desk.password.hint"))
                .failing(error),
            PasswordWords.fresh(page, "again", "desk.password.again"));
    var view =
        DoorView.of(
                page.say("desk.welcome.title", "name", member.name()),
                page.say("desk.welcome.text", "email", member.email()))
            .asking(List.of(form));
    return new ModelAndView("desk/door", Map.of("page", page, "view", view));
  }

  private ModelAndView gone(Page page) {
    var view =
        DoorView.of(page.say("desk.welcome.gone"), "")
            .noting(Optional.of(NoteView.of(Tone.INFO, page.say("desk.welcome.goneHow"), "")))
            .leading(new LinkView(page.say("desk.second.back"), desk.home() + "/sign-in"));
    var answer = new ModelAndView("desk/door", Map.of("page", page, "view", view));
    answer.setStatus(HttpStatus.GONE);
    return answer;
  }
}
