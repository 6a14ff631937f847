package io.redress.demo;

import io.redress.cases.brands.questions.BrandQuestions;
import io.redress.catalogue.Brands;
import io.redress.liaison.questions.AnswerWay;
import io.redress.liaison.questions.NewPolicyQuestion;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.QuestionStep;
import io.redress.liaison.questions.Silence;
import io.redress.people.Role;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.PolicyQuestionId;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** What brands were asked about their terms: one has answered, the other is awaited. */
@Component
class DemoQuestions {
  /** Whose answer somebody has to confirm. */
  static final String ANSWERS = "Chanel";

  private static final String IS_AWAITED = "Tiffany & Co.";

  private final BrandQuestions questions;
  private final Brands brands;
  private final NewIds ids;

  DemoQuestions(BrandQuestions questions, Brands brands, NewIds ids) {
    this.questions = questions;
    this.brands = brands;
    this.ids = ids;
  }

  /** The answer waits for the liaison, who says what it means. */
  void play(DemoShop.Crew crew) {
    var liaison = Actor.staff(crew.of(Role.LIAISON));
    var asked = ask(liaison, ANSWERS, "Is an exchange possible when the dust bag is missing?");
    var answer =
        new QuestionStep.Answer(
            "Yes, within 30 days of delivery, as long as the piece itself is unworn.",
            "Claire Dubois",
            AnswerWay.PHONE);
    var _ = questions.move(asked.id(), answer, OptionalInt.empty(), liaison);
    var _ = ask(liaison, IS_AWAITED, "May an engraved piece come back when the engraving is ours?");
  }

  private PolicyQuestion ask(Actor liaison, String name, String words) {
    var brand = brands.byName(name).orElseThrow().id();
    var id = new PolicyQuestionId(ids.next());
    var wanted = new NewPolicyQuestion(id, brand, Optional.empty(), "en", words, Silence.ESCALATE);
    var _ = questions.make(wanted, liaison);
    var send = new QuestionStep.Send(questions.usualAnswerBy(brand));
    return questions.move(id, send, OptionalInt.empty(), liaison);
  }
}
