package io.redress.faces.desk;

import io.redress.conversation.ThreadKind;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.room.HeardAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes how it stands between the house and the brand. */
record LiaisonFacts(Visit visit) {
  /**
   * The facts of a request.
   *
   * @param before what the brand said before what the request holds
   */
  List<FactView> of(LiaisonRequest request, List<HeardAnswer> before) {
    var facts = new ArrayList<FactView>();
    facts.add(fact("state", visit.say("desk.liaison." + Codes.of(request.state()))));
    facts.add(fact("asked", visit.say("remedy.name." + request.askedRemedy())));
    var mayRead = Permissions.mayRead(visit.role(), ThreadKind.BRAND);
    if (mayRead) {
      facts.add(fact("question", request.question()));
    }
    facts.add(fact("answerBy", visit.page().dates().by(request.answerBy())));
    if (mayRead) {
      facts.addAll(said(request));
      before.forEach(each -> facts.add(before(each)));
    }
    var course = request.course();
    if (course.batch().isPresent()) {
      facts.add(
          new FactView(visit.say("requests.fact.letter"), visit.say("requests.letter.together")));
    }
    if (course.appeals() > 0) {
      facts.add(
          new FactView(
              visit.say("requests.fact.appeals"),
              visit.say("requests.fact.appeals.times", "count", course.appeals())));
    }
    if (request.state().isLive()) {
      var silence = "requests.silence." + Codes.of(course.whenSilent());
      facts.add(new FactView(visit.say("requests.fact.silence"), visit.say(silence)));
    }
    return facts;
  }

  /** What the brand said; for those who read its thread. */
  private List<FactView> said(LiaisonRequest request) {
    var facts = new ArrayList<FactView>();
    request.answerWords().ifPresent(words -> facts.add(fact("words", words)));
    request.answerTerms().ifPresent(terms -> facts.add(fact("terms", terms)));
    request.answeredBy().ifPresent(who -> facts.add(fact("answeredBy", who)));
    request.answeredAt().ifPresent(at -> facts.add(heard(request, at)));
    return facts;
  }

  /** How it was answered then, by whom, and in which words. */
  private FactView before(HeardAnswer answer) {
    var state = Optional.of(visit.say("desk.liaison." + Codes.of(answer.answer())));
    var way = answer.way().map(each -> visit.say("requests.heard." + Codes.of(each)));
    var parts = Stream.of(state, answer.by(), way, answer.terms(), answer.words());
    var day = visit.page().dates().shortDay(answer.at());
    return new FactView(
        visit.say("requests.fact.before", "day", day),
        parts.flatMap(Optional::stream).collect(Collectors.joining(" · ")));
  }

  private FactView heard(LiaisonRequest request, Instant at) {
    var day = visit.page().dates().shortDay(at);
    var way = request.course().heardBy();
    return new FactView(
        visit.say("requests.fact.heard"),
        way.map(each -> day + " · " + visit.say("requests.heard." + Codes.of(each))).orElse(day));
  }

  private FactView fact(String name, String value) {
    return new FactView(visit.say("desk.case.brand." + name), value);
  }
}
