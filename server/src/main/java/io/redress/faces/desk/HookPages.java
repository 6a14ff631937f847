package io.redress.faces.desk;

import io.redress.faces.desk.HooksView.Hook;
import io.redress.faces.desk.HooksView.Secret;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.imports.Storefront;
import io.redress.imports.StorefrontHook;
import io.redress.imports.StorefrontHooks;
import io.redress.platform.settings.Settings;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Connects shop systems: the address they send to, and the secret they sign with. */
@Controller
@RequestMapping("/desk/{slug}/imports/hooks")
class HookPages {
  private final ImportVisits desk;
  private final StorefrontHooks hooks;
  private final Settings settings;

  HookPages(ImportVisits desk, StorefrontHooks hooks, Settings settings) {
    this.desk = desk;
    this.hooks = hooks;
    this.settings = settings;
  }

  @GetMapping
  ModelAndView list(HttpServletRequest request) {
    var visit = desk.enterHooks(request);
    return show(visit, Optional.empty(), Optional.empty());
  }

  /** Makes a secret; the answer is the only page that ever shows it. */
  @PostMapping("/{code}/rotate")
  ModelAndView rotate(HttpServletRequest request, @PathVariable String code) {
    var visit = desk.enterHooks(request);
    var storefront = storefront(code);
    var secret = new Secret(name(visit, storefront), hooks.rotate(storefront, visit.page().now()));
    return show(visit, Optional.of(secret), Optional.empty());
  }

  /** Takes the secret that the shop system made. */
  @PostMapping("/{code}/secret")
  ModelAndView use(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String secret) {
    var visit = desk.enterHooks(request);
    try {
      hooks.use(storefront(code), secret.strip(), visit.page().now());
      return visit.goTo("/imports/hooks");
    } catch (Problem problem) {
      var note = NoteView.of(Tone.BROKEN, visit.say("desk.hook.unusable"), "");
      var answer = show(visit, Optional.empty(), Optional.of(note));
      answer.setStatus(HttpStatus.valueOf(problem.code().status()));
      return answer;
    }
  }

  /** Takes nothing in from it any more. */
  @PostMapping("/{code}/close")
  ModelAndView close(HttpServletRequest request, @PathVariable String code) {
    var visit = desk.enterHooks(request);
    hooks.close(storefront(code));
    return visit.goTo("/imports/hooks");
  }

  private ModelAndView show(Visit visit, Optional<Secret> secret, Optional<NoteView> note) {
    var shown = hooks.list().stream().map(hook -> hook(visit, hook)).toList();
    return visit.show("desk/hooks", new HooksView(shown, secret, note));
  }

  private Hook hook(Visit visit, StorefrontHook hook) {
    var code = Codes.of(hook.storefront());
    return new Hook(
        code,
        name(visit, hook.storefront()),
        settings.serving().baseUrl().resolve(hook.path()).toString(),
        state(visit, hook),
        visit.home() + "/imports/hooks/" + code,
        hook.isSet());
  }

  private static String state(Visit visit, StorefrontHook hook) {
    if (!hook.isSet()) {
      return visit.say("desk.hook.unset");
    }
    var dates = visit.page().dates();
    return hook.lastDeliveryAt()
        .map(at -> visit.say("desk.hook.heard", "when", dates.moment(at)))
        .orElseGet(() -> visit.say("desk.hook.silent"));
  }

  private static String name(Visit visit, Storefront storefront) {
    return visit.say("desk.hook.name." + Codes.of(storefront));
  }

  private static Storefront storefront(String code) {
    return Codes.parse(Storefront.class, code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
