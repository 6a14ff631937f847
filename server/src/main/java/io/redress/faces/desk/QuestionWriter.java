package io.redress.faces.desk;

import io.redress.cases.brands.questions.BrandToAsk;
import io.redress.faces.desk.QuestionView.Form;
import io.redress.faces.desk.RecoveryView.Event;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.questions.AnswerWay;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.QuestionEvent;
import io.redress.liaison.questions.QuestionMove;
import io.redress.liaison.questions.QuestionState;
import io.redress.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes one question to a brand with its history and what can be done about it. */
final class QuestionWriter {
  private final Visit visit;
  private final PolicyQuestion question;
  private final BrandToAsk asked;
  private final Owners owners;

  QuestionWriter(Visit visit, PolicyQuestion question, BrandToAsk asked, Owners owners) {
    this.visit = visit;
    this.question = question;
    this.asked = asked;
    this.owners = owners;
  }

  /** What was written into a form that was not taken stays there. */
  QuestionView write(
      List<QuestionEvent> history, Optional<NoteView> note, Map<String, String> written) {
    var address = visit.home() + QuestionsPages.PATH + "/" + question.id();
    return new QuestionView(
        visit.say(
            "questions.one",
            "number",
            question.number(),
            "state",
            visit.say("questions.state." + Codes.of(question.state()))),
        question.matter().words(),
        question.matter().language(),
        question
            .matter()
            .caseId()
            .map(id -> new LinkView(visit.say("questions.case"), visit.home() + "/cases/" + id)),
        note,
        facts(),
        question.answer().map(this::answer),
        terms(address),
        history.stream().map(this::event).toList(),
        address,
        question.state().isEnded() ? Optional.empty() : Optional.of(form(written)));
  }

  /** By when the brand is asked to answer, and whether that has passed. */
  static String next(Visit visit, PolicyQuestion question) {
    return question
        .course()
        .answerBy()
        .filter(due -> question.state().hearsTheBrand())
        .map(visit.page().dates()::day)
        .map(
            date ->
                question.isLate(visit.page().now())
                    ? visit.say("questions.next.late", "date", date)
                    : date)
        .orElseGet(() -> visit.say("questions.next.none"));
  }

  private List<FactView> facts() {
    return List.of(
        new FactView(visit.say("questions.brand"), asked.brand().name()),
        new FactView(visit.say("questions.contact"), contact()),
        new FactView(visit.say("questions.next"), next(visit, question)),
        new FactView(
            visit.say("questions.silence"),
            visit.say("questions.silence." + Codes.of(question.course().silence()))),
        new FactView(visit.say("questions.by"), who(question.course().madeBy())));
  }

  /** Who gets the letter; of somebody without an address, by which number they are asked. */
  private String contact() {
    var person = asked.contact().map(BrandContact::person);
    var reach =
        person
            .map(each -> Stream.of(each.name(), each.email(), each.phone()))
            .orElseGet(Stream::empty)
            .filter(each -> !each.isBlank())
            .toList();
    if (asked.recipient().isPresent()) {
      return String.join(" · ", reach);
    }
    return reach.isEmpty()
        ? visit.say("questions.contact.none")
        : visit.say("questions.contact.phone", "who", String.join(" · ", reach));
  }

  private QuestionView.Answer answer(PolicyQuestion.Answer answer) {
    return new QuestionView.Answer(
        answer.words(),
        visit.say(
            "questions.answered",
            "who",
            answer.by(),
            "when",
            visit.page().dates().moment(answer.at()),
            "way",
            visit.say("questions.way." + Codes.of(answer.way()))));
  }

  private Optional<LinkView> terms(String address) {
    if (question.state() == QuestionState.ANSWERED) {
      return Permissions.mayConfirmTerms(visit.role())
          ? Optional.of(new LinkView(visit.say("questions.terms.write"), address + "/terms"))
          : Optional.empty();
    }
    return question
        .terms()
        .map(
            terms ->
                new LinkView(
                    visit.say(
                        "questions.terms.count",
                        "rule",
                        terms.ruleId(),
                        "when",
                        visit.page().dates().moment(terms.from())),
                    Permissions.mayEnter(visit.role(), Room.HOUSE)
                        ? visit.home() + "/house/rules/" + terms.release()
                        : ""));
  }

  private Event event(QuestionEvent event) {
    var dates = visit.page().dates();
    var more = new ArrayList<String>();
    if (!event.words().isEmpty()) {
      more.add(event.words());
    }
    if (event.state() == QuestionState.SENT) {
      event
          .until()
          .ifPresent(it -> more.add(visit.say("questions.event.until", "date", dates.day(it))));
    }
    var line =
        visit.say(
            "questions.event",
            "when",
            dates.moment(event.at()),
            "move",
            visit.say("questions.did." + Codes.of(event.move())),
            "who",
            who(event.by()));
    return new Event(line, more);
  }

  private String who(Actor by) {
    return switch (by.kind()) {
      case STAFF -> owners.name(String.valueOf(by.id()), visit.say("questions.who.left"));
      case BRAND_CONTACT -> asked.brand().name();
      case API_KEY -> visit.say("questions.who.program");
      case CONSUMER, PROVIDER, SYSTEM -> visit.say("questions.who.house");
    };
  }

  private Form form(Map<String, String> written) {
    var moves =
        question.moves().stream()
            .filter(move -> move != QuestionMove.CONFIRM)
            .map(Codes::of)
            .map(code -> new ChoiceView.Option(code, visit.say("questions.move." + code), ""))
            .toList();
    var ways =
        Stream.of(AnswerWay.PHONE, AnswerWay.MAIL)
            .map(Codes::of)
            .map(code -> new ChoiceView.Option(code, visit.say("questions.way." + code), ""))
            .toList();
    return new Form(
        question.version(),
        new ChoiceView(
            visit.say("questions.field.move"),
            "move",
            ChoiceView.Kind.ONE,
            moves,
            chosen(written, "move", moves.getFirst().value())),
        List.of(
            field(written, "words", FieldView.Kind.PARAGRAPH)
                .hinting(visit.say("questions.field.words.hint")),
            field(written, "by", FieldView.Kind.TEXT).hinting(visit.say("questions.field.by.hint")),
            field(written, "until", FieldView.Kind.DATE)
                .hinting(visit.say("questions.field.until.hint"))),
        new ChoiceView(
            visit.say("questions.field.way"),
            "way",
            ChoiceView.Kind.ONE,
            ways,
            chosen(written, "way", Codes.of(AnswerWay.PHONE))));
  }

  private FieldView field(Map<String, String> written, String name, FieldView.Kind kind) {
    return FieldView.of(name, visit.say("questions.field." + name), kind)
        .holding(written.getOrDefault(name, ""));
  }

  private static Set<String> chosen(Map<String, String> written, String name, String usual) {
    return Set.of(written.getOrDefault(name, usual));
  }
}
