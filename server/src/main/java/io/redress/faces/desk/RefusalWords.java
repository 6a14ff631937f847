package io.redress.faces.desk;

import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says why something was not taken, and what is possible instead. */
record RefusalWords(Visit visit) {
  /** A rule said no. */
  String of(Refusal refusal) {
    var phrases = visit.page().words().phrases();
    var key = "refusal." + refusal.code();
    var reason =
        phrases.knows(key)
            ? visit.page().words().say(key, facts(refusal))
            : visit.say("refusal.other");
    var allowed =
        refusal.allowed().stream()
            .filter(code -> Deed.ofCode(code).isPresent())
            .filter(code -> !code.equals(Deed.WRITE_MESSAGE.code()))
            .map(code -> visit.say("desk.do." + code))
            .toList();
    return allowed.isEmpty()
        ? reason
        : reason + " " + visit.say("desk.refused.allowed", "deeds", allowed);
  }

  /** The form or the moment was wrong. */
  String of(Problem problem) {
    return visit.say(
        problem.code() == ProblemCode.PRECONDITION_FAILED || problem.code() == ProblemCode.CONFLICT
            ? "desk.refused.moved"
            : "desk.form.invalid");
  }

  private Map<String, String> facts(Refusal refusal) {
    var facts = new HashMap<>(refusal.facts());
    facts.computeIfPresent("remedy", (name, code) -> visit.say("remedy.name." + code));
    facts.computeIfPresent("command", (name, code) -> command(code));
    facts.computeIfPresent("strains", (name, codes) -> strains(codes));
    facts.computeIfPresent("keptBack", (name, codes) -> keptBack(codes));
    return facts;
  }

  private String strains(String codes) {
    return new StrainWords(visit.page()).names(List.of(codes.split(",", -1)));
  }

  private String keptBack(String codes) {
    var kinds = Stream.of(codes.split(",", -1));
    var names = kinds.map(code -> visit.say("refusal.kept_back." + code)).toList();
    return visit.say("health.names", "names", names);
  }

  /** What is asked of a case; the moves of a dispute or a request to a brand name none. */
  private String command(String code) {
    var key = "desk.do." + code;
    return visit.page().words().phrases().knows(key) ? visit.say(key) : code;
  }
}
