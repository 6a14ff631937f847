package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.ApiKeys.Kept;
import io.redress.people.NewApiKeySecret;
import io.redress.shared.ApiKeyId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Makes, exchanges and ends the keys by which programs call; for administrators. */
@Controller
@RequestMapping("/desk/{slug}/keys")
class KeyPages {
  private static final String PATH = "/keys";
  private static final int LONGEST_NAME = 100;
  private static final List<Integer> DAYS = List.of(90, 365);
  private static final String UNTIL_ENDED = "0";

  private final DeskVisits desk;
  private final FreshProof proof;
  private final ApiKeys keys;

  KeyPages(DeskVisits desk, FreshProof proof, ApiKeys keys) {
    this.desk = desk;
    this.proof = proof;
    this.keys = keys;
  }

  @GetMapping
  ModelAndView list(HttpServletRequest request) {
    return show(desk.enter(request, Room.KEYS), Optional.empty(), Optional.empty());
  }

  /** Makes a key; the answer is the only page that ever shows it. */
  @PostMapping
  ModelAndView make(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "scope", defaultValue = "") List<String> codes,
      @RequestParam(defaultValue = "") String life) {
    var visit = desk.enter(request, Room.KEYS, PATH);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    var scopes =
        codes.stream()
            .flatMap(code -> Codes.parse(Scope.class, code).stream())
            .collect(Collectors.toSet());
    if (name.isBlank() || name.strip().length() > LONGEST_NAME || scopes.isEmpty()) {
      var note = NoteView.of(Tone.BROKEN, visit.say("desk.keys.unreadable"), "");
      var answer = show(visit, Optional.of(note), Optional.empty());
      answer.setStatus(HttpStatus.BAD_REQUEST);
      return answer;
    }
    var now = visit.page().now();
    var end =
        DAYS.stream()
            .filter(days -> days.toString().equals(life))
            .findFirst()
            .map(days -> now.plus(Duration.ofDays(days)));
    return made(visit, name.strip(), keys.create(name.strip(), scopes, end, now));
  }

  /** Exchanges a key for a new one; both work for a day. */
  @PostMapping("/{id}/rotate")
  ModelAndView rotate(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.KEYS, PATH);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    return made(visit, name(id), keys.rotate(id(id), visit.page().now()));
  }

  @PostMapping("/{id}/revoke")
  ModelAndView revoke(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.KEYS, PATH);
    keys.revoke(id(id), visit.page().now());
    return visit.goTo(PATH);
  }

  private String name(String id) {
    return keys.list().stream()
        .filter(key -> key.caller().id().equals(id(id)))
        .map(key -> key.caller().name())
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView made(Visit visit, String name, NewApiKeySecret secret) {
    return show(visit, Optional.empty(), Optional.of(new KeysView.Made(name, secret.token())));
  }

  private ModelAndView show(Visit visit, Optional<NoteView> note, Optional<KeysView.Made> made) {
    var shown = keys.list().stream().map(key -> key(visit, key)).toList();
    return visit.show(
        "desk/keys", new KeysView(visit.home() + PATH, note, made, shown, form(visit)));
  }

  private static KeysView.Key key(Visit visit, Kept key) {
    var dates = visit.page().dates();
    var scopes =
        Arrays.stream(Scope.values())
            .filter(key.caller()::may)
            .map(scope -> visit.say("desk.keys.scope." + Codes.of(scope)))
            .toList();
    var used =
        key.lastUsedAt()
            .map(at -> visit.say("desk.keys.used", "when", dates.moment(at)))
            .orElseGet(() -> visit.say("desk.keys.unused"));
    var end =
        key.expiresAt()
            .map(at -> visit.say("desk.keys.ends", "when", dates.day(at)))
            .orElseGet(() -> visit.say("desk.keys.endless"));
    var made = visit.say("desk.keys.made", "when", dates.moment(key.createdAt()));
    return new KeysView.Key(
        key.caller().name(),
        String.join(" · ", scopes),
        String.join(" · ", made, used, end),
        visit.home() + PATH + "/" + key.caller().id());
  }

  private static KeysView.Form form(Visit visit) {
    var scopes =
        Arrays.stream(Scope.values())
            .map(
                scope ->
                    new ChoiceView.Option(
                        Codes.of(scope),
                        visit.say("desk.keys.scope." + Codes.of(scope)),
                        visit.say("desk.keys.scope." + Codes.of(scope) + ".note")))
            .toList();
    var lives =
        List.of(
            new ChoiceView.Option("90", visit.say("desk.keys.life.days", "days", 90), ""),
            new ChoiceView.Option("365", visit.say("desk.keys.life.days", "days", 365), ""),
            new ChoiceView.Option(UNTIL_ENDED, visit.say("desk.keys.endless"), ""));
    return new KeysView.Form(
        FieldView.of("name", visit.say("desk.keys.name"), FieldView.Kind.TEXT),
        new ChoiceView(
            visit.say("desk.keys.scopes"),
            "scope",
            ChoiceView.Kind.SEVERAL,
            scopes,
            Set.of("read")),
        new ChoiceView(
            visit.say("desk.keys.life"), "life", ChoiceView.Kind.ONE, lives, Set.of("365")));
  }

  private static ApiKeyId id(String text) {
    try {
      return ApiKeyId.parse(text);
    } catch (Problem notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "key", notAnId);
    }
  }
}
