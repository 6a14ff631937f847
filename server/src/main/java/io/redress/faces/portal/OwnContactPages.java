package io.redress.faces.portal;

import io.redress.cases.contact.Contacts;
import io.redress.consumers.Consumer;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.language.Language;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a person changes name, telephone, language and, by a letter to it, the address. */
@Controller
@RequestMapping("/s/{slug}/mine/{id}")
class OwnContactPages {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()./-]{4,40}");

  private final Portal portal;
  private final Access access;
  private final Contacts contacts;
  private final SlowDown slowDown;

  OwnContactPages(Portal portal, Access access, Contacts contacts, SlowDown slowDown) {
    this.portal = portal;
    this.access = access;
    this.contacts = contacts;
    this.slowDown = slowDown;
  }

  /** Whether this may be a number to ring; figures of other scripts are read as such before. */
  static boolean isNumber(String phone) {
    return NUMBER.matcher(phone).matches();
  }

  @GetMapping("/contact")
  ModelAndView form(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String asked) {
    var person = access.person(id);
    var visit = portal.enter(request);
    return visit.show("own-contact", new Form(visit, person).write(sent(visit, asked)));
  }

  @PostMapping("/contact")
  ModelAndView change(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String language) {
    var person = access.person(id);
    var visit = portal.enter(request, "/mine/" + id + "/contact");
    var form = new Form(visit, person).holding(Typed.line(name), Typed.line(phone), language);
    if (!form.isRight()) {
      return visit.showAgain("own-contact", form.write(Optional.empty()));
    }
    contacts.change(person, form.wish());
    return visit.goTo("/mine/" + id + "?saved=contact");
  }

  @PostMapping("/address")
  ModelAndView address(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String email) {
    var person = access.person(id);
    var visit = portal.enter(request, "/mine/" + id + "/contact");
    var written = Typed.line(email);
    if (!ADDRESS.matcher(written).matches()) {
      var form = new Form(visit, person).asking(written);
      return visit.showAgain("own-contact", form.write(Optional.empty()));
    }
    if (!slowDown.admits(Door.LINK_REQUEST, "address of " + person.id())) {
      var note =
          NoteView.of(
              NoteView.Tone.RISK,
              visit.say("portal.find.tooMany"),
              visit.say("portal.find.tooManyHow"));
      var answer = visit.show("own-contact", new Form(visit, person).write(Optional.of(note)));
      answer.setStatus(HttpStatus.TOO_MANY_REQUESTS);
      return answer;
    }
    contacts.askAddress(person, written, visit.page().now());
    return visit.goTo("/mine/" + id + "/contact?asked=address");
  }

  private static Optional<NoteView> sent(Visit visit, String asked) {
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            NoteView.of(
                NoteView.Tone.KEPT,
                visit.say("portal.own.address.sent"),
                visit.say("portal.own.address.sent.how")));
  }

  /** What stands in the form. */
  private static final class Form {
    private final Visit visit;
    private final Consumer person;
    private FieldView name;
    private FieldView phone;
    private FieldView email;
    private String language;

    Form(Visit visit, Consumer person) {
      this.visit = visit;
      this.person = person;
      this.language = Language.ofTag(person.language()).orElse(Language.ENGLISH).tag();
      this.name =
          FieldView.of("name", visit.say("portal.own.name"), FieldView.Kind.NAME)
              .hinting(visit.say("portal.own.name.hint"))
              .holding(person.name());
      this.phone =
          FieldView.of("phone", visit.say("portal.own.phone"), FieldView.Kind.TEXT)
              .hinting(visit.say("portal.own.phone.hint"))
              .holding(person.phone().orElse(""));
      this.email =
          FieldView.of("email", visit.say("portal.own.address.new"), FieldView.Kind.EMAIL)
              .hinting(visit.say("portal.own.address.hint"));
    }

    Form holding(String writtenName, String writtenPhone, String chosen) {
      name = name.holding(writtenName);
      phone = phone.holding(writtenPhone);
      language = chosen;
      return this;
    }

    Form asking(String written) {
      email = email.holding(written).failing(visit.say("portal.own.address.wrong"));
      return this;
    }

    boolean isRight() {
      if (name.value().isEmpty()) {
        name = name.failing(visit.say("portal.own.name.empty"));
      }
      if (!phone.value().isEmpty() && !isNumber(phone.value())) {
        phone = phone.failing(visit.say("portal.own.phone.wrong"));
      }
      return name.error().isEmpty()
          && phone.error().isEmpty()
          && Language.offered().stream().anyMatch(each -> each.tag().equals(language));
    }

    /** A language that says the same as the one that is kept, with its region, changes nothing. */
    Contacts.Wish wish() {
      var kept = Language.ofTag(person.language()).map(Language::tag);
      var spoken = kept.filter(language::equals).isPresent() ? person.language() : language;
      var number = Optional.of(phone.value()).filter(text -> !text.isEmpty());
      return new Contacts.Wish(name.value(), number, spoken);
    }

    OwnContactView write(Optional<NoteView> note) {
      var own = visit.at("/mine/" + person.id());
      var options =
          Language.offered().stream()
              .map(each -> new ChoiceView.Option(each.tag(), each.ownName(), ""))
              .toList();
      var languages =
          new ChoiceView(
              visit.say("portal.own.language"),
              "language",
              ChoiceView.Kind.ONE,
              options,
              Set.of(language));
      return new OwnContactView(
          own + "/contact",
          name,
          phone,
          languages,
          own + "/address",
          person.email(),
          email,
          note,
          own);
    }
  }
}
