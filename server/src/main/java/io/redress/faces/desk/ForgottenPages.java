package io.redress.faces.desk;

import io.redress.faces.desk.DoorView.Form;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for a link to choose another password; every address gets the same answer, as fast. */
@Controller
@RequestMapping("/desk/{slug}/sign-in/forgotten")
class ForgottenPages {
  private final DeskVisits desk;
  private final StaffResets resets;
  private final SlowDown slowDown;

  ForgottenPages(DeskVisits desk, StaffResets resets, SlowDown slowDown) {
    this.desk = desk;
    this.resets = resets;
    this.slowDown = slowDown;
  }

  @GetMapping
  ModelAndView ask(HttpServletRequest request) {
    return show(desk.outside(request), Optional.empty());
  }

  @PostMapping
  ModelAndView send(HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
    var page = desk.outside(request);
    var address = email.strip().toLowerCase(Locale.ROOT);
    if (slowDown.admits(Door.ADDRESS, request.getRemoteAddr())
        && slowDown.admits(Door.RESET, address)) {
      resets.ask(address);
    }
    return show(page, Optional.of(NoteView.of(Tone.KEPT, page.say("desk.forgotten.done"), "")));
  }

  private ModelAndView show(Page page, Optional<NoteView> note) {
    var email = FieldView.of("email", page.say("desk.signIn.email"), FieldView.Kind.SIGN_IN_EMAIL);
    var form = Form.typed(desk.home() + "/sign-in/forgotten", page.say("desk.forgotten.go"), email);
    var text = page.say(resets.areSent() ? "desk.forgotten.text" : "desk.forgotten.byHand");
    var view =
        DoorView.of(page.say("desk.forgotten.title"), text)
            .noting(note)
            .asking(resets.areSent() && note.isEmpty() ? List.of(form) : List.of())
            .leading(new LinkView(page.say("desk.second.back"), desk.home() + "/sign-in"));
    return new ModelAndView("desk/door", Map.of("page", page, "view", view));
  }
}
