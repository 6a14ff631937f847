package io.redress.faces.portal;

import io.redress.cases.CaseReason;
import io.redress.cases.LineAssessment;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Page;
import io.redress.rulebook.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the rulebook wants to know next, as far as the person who holds the piece can tell.
 *
 * <p>It may want to know things that only the house knows, or that nobody would ask somebody who
 * came with a fault; those stay unasked, and the answer stays presumed.
 */
final class Questions {
  private static final int MOST = 3;

  private static final Set<Fact> ABOUT_CONDITION =
      EnumSet.of(
          Fact.ITEM_WORN,
          Fact.ITEM_TAGS_INTACT,
          Fact.ITEM_DAMAGE,
          Fact.ITEM_SEAL_BROKEN,
          Fact.ITEM_ORIGINAL_PACKAGING);
  private static final Set<Fact> ABOUT_FAULT =
      EnumSet.of(Fact.DEFECT_SEVERITY, Fact.DEFECT_PERSISTS);

  private Questions() {}

  /** The next question for these lines that was not asked yet. */
  static Optional<Fact> next(List<LineAssessment> assessments, Draft draft) {
    if (draft.answers().size() >= MOST) {
      return Optional.empty();
    }
    var askable = draft.reason().map(Questions::askable).orElse(Set.of());
    return assessments.stream()
        .flatMap(assessment -> assessment.decision().missingFacts().stream())
        .filter(askable::contains)
        .filter(fact -> !draft.answers().containsKey(fact.path()))
        .findFirst();
  }

  private static Set<Fact> askable(CaseReason reason) {
    return switch (reason) {
      case WRONG_SIZE, CHANGED_MIND -> ABOUT_CONDITION;
      case DEFECT, DAMAGED_IN_TRANSIT, MISSING_PARTS, NOT_AS_DESCRIBED -> ABOUT_FAULT;
      case WRONG_ITEM, NOT_AUTHENTIC, LATE, NEVER_ARRIVED, CANCEL_BEFORE_DISPATCH -> Set.of();
    };
  }

  /** Whether this could be the answer to a question of ours. */
  static boolean isAnswer(String path, String answer) {
    return Fact.atPath(path)
        .filter(fact -> ABOUT_CONDITION.contains(fact) || ABOUT_FAULT.contains(fact))
        .filter(fact -> answer.equals(Draft.UNSURE) || choices(fact).contains(answer))
        .isPresent();
  }

  /** The question with its answers, and one for who does not know. */
  static ChoiceView ask(Page page, Fact fact, Draft draft) {
    var options = new ArrayList<ChoiceView.Option>();
    for (var choice : choices(fact)) {
      options.add(
          new ChoiceView.Option(
              choice, page.say("portal.answer." + fact.path() + "." + choice), ""));
    }
    options.add(new ChoiceView.Option(Draft.UNSURE, page.say("portal.answer.unsure"), ""));
    var given = draft.answers().get(fact.path());
    return new ChoiceView(
        page.say("portal.question." + fact.path()),
        Draft.ANSWER + fact.path(),
        ChoiceView.Kind.ONE,
        options,
        given == null ? Set.of() : Set.of(given));
  }

  private static List<String> choices(Fact fact) {
    return fact.choices().isEmpty() ? List.of("true", "false") : fact.choices();
  }
}
