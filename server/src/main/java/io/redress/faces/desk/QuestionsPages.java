package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.brands.questions.BrandQuestions;
import io.redress.cases.brands.questions.BrandToAsk;
import io.redress.cases.brands.questions.TermsContacts;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.faces.desk.QuestionsView.Row;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.liaison.questions.NewPolicyQuestion;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestions;
import io.redress.liaison.questions.QuestionLens;
import io.redress.liaison.questions.Silence;
import io.redress.platform.clock.NewIds;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What brands are asked about their terms: all questions, and the form for a new one. */
@Controller
class QuestionsPages {
  static final String PATH = "/questions";
  static final String NEW = PATH + "/new";
  private static final int BEGINNING = 140;

  private final DeskVisits desk;
  private final PolicyQuestions questions;
  private final BrandQuestions moves;
  private final Known known;
  private final NewIds ids;

  QuestionsPages(
      DeskVisits desk, PolicyQuestions questions, BrandQuestions moves, Known known, NewIds ids) {
    this.desk = desk;
    this.questions = questions;
    this.moves = moves;
    this.known = known;
    this.ids = ids;
  }

  /** What a question may be about. */
  @Component("knownToQuestionPages")
  record Known(Brands brands, TermsContacts contacts, Cases cases) {
    /** A case, if it is one of the house's. */
    Optional<CaseView> view(String caseId) {
      try {
        return caseId.isEmpty() ? Optional.empty() : cases.view(CaseId.parse(caseId));
      } catch (Problem notAnId) {
        return Optional.empty();
      }
    }

    /** A brand that can be asked because of this case, if there is one of this id. */
    Optional<BrandToAsk> asked(String brandId, Optional<CaseId> because) {
      try {
        return brandId.isEmpty() ? Optional.empty() : contacts.of(BrandId.parse(brandId), because);
      } catch (Problem notAnId) {
        return Optional.empty();
      }
    }
  }

  @GetMapping("/desk/{slug}/questions")
  ModelAndView list(HttpServletRequest request, @RequestParam(defaultValue = "live") String lens) {
    var visit = QuestionRoom.allowed(desk.enter(request, Room.BRANDS));
    var chosen = Codes.parse(QuestionLens.class, lens).orElse(QuestionLens.LIVE);
    var found = questions.find(chosen);
    var names =
        known.brands().list().stream()
            .collect(Collectors.toMap(Brand::id, Brand::name, (one, other) -> one));
    var live = questions.find(QuestionLens.LIVE).size();
    var note =
        found.size() < QuestionLens.MOST ? "" : visit.say("questions.most", "most", found.size());
    return visit.show(
        "desk/questions",
        new QuestionsView(
            visit.say("questions.headline", "count", live),
            Arrays.stream(QuestionLens.values()).map(each -> lens(visit, chosen, each)).toList(),
            found.stream().map(each -> row(visit, each, names)).toList(),
            note,
            visit.home() + NEW));
  }

  /**
   * The form for a new question.
   *
   * @param caseId the case that makes somebody ask; its brand is the one that is asked
   * @param brand whom to ask, where there is no case
   */
  @GetMapping("/desk/{slug}/questions/new")
  ModelAndView form(
      HttpServletRequest request,
      @RequestParam(name = "case", defaultValue = "") String caseId,
      @RequestParam(defaultValue = "") String brand) {
    var visit = QuestionRoom.allowed(desk.enter(request, Room.BRANDS));
    return form(visit, Map.of("caseId", caseId, "brand", brand), Optional.empty());
  }

  /** Keeps a question that is not sent yet; its page is where it is looked at and sent. */
  @PostMapping("/desk/{slug}/questions")
  ModelAndView make(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = QuestionRoom.allowed(desk.enter(request, Room.BRANDS, NEW));
    try {
      var made = moves.make(wanted(fields), visit.actor());
      return visit.goTo(PATH + "/" + made.id());
    } catch (UnreadableForm unreadable) {
      return again(visit, fields, unreadable.told(visit));
    } catch (Problem problem) {
      return again(visit, fields, QuestionRoom.said(visit, problem));
    }
  }

  private NewPolicyQuestion wanted(Map<String, String> fields) {
    var words = text(fields, "words");
    var silence = Codes.parse(Silence.class, text(fields, "silence"));
    var caseId = text(fields, "caseId");
    var because = caseId.isEmpty() ? Optional.<CaseId>empty() : Optional.of(CaseId.parse(caseId));
    var asked = known.asked(text(fields, "brand"), because);
    if (asked.isEmpty() || silence.isEmpty()) {
      throw new UnreadableForm("desk.form.choose");
    }
    if (words.isEmpty() || words.length() > NewPolicyQuestion.LONGEST_QUESTION) {
      throw new UnreadableForm("questions.need.words");
    }
    return new NewPolicyQuestion(
        new PolicyQuestionId(ids.next()),
        asked.get().brand().id(),
        because,
        asked.get().language(),
        words,
        silence.get());
  }

  private ModelAndView again(Visit visit, Map<String, String> fields, String why) {
    var answer = form(visit, fields, Optional.of(NoteView.of(Tone.BROKEN, why, "")));
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView form(Visit visit, Map<String, String> written, Optional<NoteView> note) {
    var matter = known.view(text(written, "caseId"));
    var because = matter.map(view -> view.head().id());
    var brands =
        known.contacts().list(because).stream()
            .map(each -> brand(visit, each, isChosen(each.brand(), written, matter)))
            .toList();
    var words =
        FieldView.of("words", visit.say("questions.words"), FieldView.Kind.PARAGRAPH)
            .hinting(visit.say("questions.words.hint"))
            .holding(text(written, "words"));
    return visit.show(
        "desk/question-new",
        new NewQuestionView(
            visit.home() + PATH,
            matter.map(view -> link(visit, view)),
            because.map(CaseId::toString).orElse(""),
            because.map(id -> before(visit, id)).orElse(List.of()),
            note,
            brands,
            List.of(words),
            silence(visit, text(written, "silence"))));
  }

  private List<LinkView> before(Visit visit, CaseId caseId) {
    return questions.ofCase(caseId).stream()
        .map(
            each ->
                new LinkView(
                    each.number() + " · " + beginning(each.matter().words()),
                    visit.home() + PATH + "/" + each.id()))
        .toList();
  }

  private static LinkView link(Visit visit, CaseView view) {
    return new LinkView(view.head().number(), visit.home() + "/cases/" + view.head().id());
  }

  /** The brand that was chosen; before one is, that of the case. */
  private static boolean isChosen(
      Brand brand, Map<String, String> written, Optional<CaseView> matter) {
    var chosen = text(written, "brand");
    return chosen.isEmpty()
        ? matter.flatMap(CaseView::brandName).filter(brand.name()::equals).isPresent()
        : chosen.equals(brand.id().toString());
  }

  private static NewQuestionView.Brand brand(Visit visit, BrandToAsk asked, boolean isChosen) {
    var name =
        visit.say(
            "questions.reads",
            "brand",
            asked.brand().name(),
            "language",
            visit.language(asked.language()));
    return new NewQuestionView.Brand(asked.brand().id().toString(), name, isChosen);
  }

  private static ChoiceView silence(Visit visit, String chosen) {
    var options =
        Arrays.stream(Silence.values())
            .map(Codes::of)
            .map(code -> new ChoiceView.Option(code, visit.say("questions.silence." + code), ""))
            .toList();
    var value = chosen.isEmpty() ? Codes.of(Silence.KEEP_TERMS) : chosen;
    return new ChoiceView(
        visit.say("questions.silence"), "silence", ChoiceView.Kind.ONE, options, Set.of(value));
  }

  private static LinkView lens(Visit visit, QuestionLens chosen, QuestionLens lens) {
    var href = lens == chosen ? "" : visit.home() + PATH + "?lens=" + Codes.of(lens);
    return new LinkView(visit.say("questions.lens." + Codes.of(lens)), href);
  }

  private static Row row(Visit visit, PolicyQuestion question, Map<BrandId, String> names) {
    return new Row(
        new LinkView(question.number(), visit.home() + PATH + "/" + question.id()),
        names.getOrDefault(question.matter().brandId(), ""),
        beginning(question.matter().words()),
        visit.say("questions.state." + Codes.of(question.state())),
        QuestionWriter.next(visit, question));
  }

  /** As much of a question as fits into a line. */
  static String beginning(String words) {
    var line = words.lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= BEGINNING
        ? line
        : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
