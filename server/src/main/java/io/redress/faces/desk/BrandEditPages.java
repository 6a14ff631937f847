package io.redress.faces.desk;

import io.redress.faces.desk.BrandRoom.Known;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Forms about a brand: contacts, what was agreed, accounts to buy with. */
@Controller
@RequestMapping("/desk/{slug}/brands/{brand}/edit")
class BrandEditPages {
  private final DeskVisits desk;
  private final BrandRoom room;
  private final BrandAccounts accounts;
  private final NewIds ids;

  BrandEditPages(DeskVisits desk, BrandRoom room, BrandAccounts accounts, NewIds ids) {
    this.desk = desk;
    this.room = room;
    this.accounts = accounts;
    this.ids = ids;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request,
      @PathVariable String brand,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String id) {
    var visit = enter(request, brand);
    var known = room.require(brand);
    var form = form(what);
    var about = id.isEmpty() ? ids.next().toString() : id;
    return form(visit, known, BrandDraft.of(form, known.account(), about), Optional.empty());
  }

  @PostMapping
  ModelAndView keep(
      HttpServletRequest request,
      @PathVariable String brand,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = enter(request, brand);
    var known = room.require(brand);
    var draft = BrandDraft.of(form(first(fields, "what")), fields);
    try {
      var change = draft.read(known.account(), visit.page().now());
      var edit =
          new AccountEdit(known.brand().id(), version(fields), visit.actor(), visit.page().now());
      var _ = accounts.change(edit, change);
      return visit.goTo(BrandPages.PATH + "/" + brand + "?saved=yes");
    } catch (Problem problem) {
      return again(visit, known, draft, problem);
    }
  }

  private ModelAndView again(Visit visit, Known known, BrandDraft draft, Problem problem) {
    if (problem.code() == ProblemCode.NOT_ALLOWED) {
      throw problem;
    }
    var isStale =
        problem.code() == ProblemCode.PRECONDITION_FAILED || problem.code() == ProblemCode.CONFLICT;
    var note =
        isStale
            ? NoteView.of(
                Tone.BROKEN, visit.say("hours.meanwhile"), visit.say("hours.meanwhile.kept"))
            : NoteView.of(Tone.BROKEN, visit.say("entity.wrong"), wrong(visit, problem));
    var page = form(visit, known, draft.with(paths(problem.violations())), Optional.of(note));
    page.setStatus(isStale ? HttpStatus.PRECONDITION_FAILED : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** What cannot be used, by the names of the fields. */
  private static String wrong(Visit visit, Problem problem) {
    var names =
        paths(problem.violations()).stream()
            .map(path -> BrandFields.label(visit, path))
            .distinct()
            .toList();
    return names.isEmpty()
        ? visit.say("desk.form.invalid")
        : visit.say("brands.wrong", "fields", names);
  }

  private static Set<String> paths(List<Violation> violations) {
    return violations.stream()
        .map(each -> BrandFields.name(each.field()))
        .collect(Collectors.toSet());
  }

  private ModelAndView form(Visit visit, Known known, BrandDraft draft, Optional<NoteView> note) {
    var fields = new BrandFields(visit, known, room);
    return visit.show("desk/brand-edit", fields.form(draft, note));
  }

  private Visit enter(HttpServletRequest request, String brand) {
    var visit = desk.enter(request, Room.BRANDS, BrandPages.PATH + "/" + brand);
    if (!Permissions.mayManageBrands(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private static BrandForm form(String code) {
    return BrandForm.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static OptionalInt version(MultiValueMap<String, String> fields) {
    var text = first(fields, "version");
    return OptionalInt.of(text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1);
  }

  private static String first(MultiValueMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).orElse("");
  }
}
