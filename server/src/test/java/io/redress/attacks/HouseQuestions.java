package io.redress.attacks;

import io.redress.cases.CaseWorld;
import io.redress.catalogue.Brands;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.questions.NewPolicyQuestion;
import io.redress.liaison.questions.PolicyQuestions;
import io.redress.liaison.questions.QuestionStep;
import io.redress.liaison.questions.Silence;
import io.redress.platform.TestClock;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.PolicyQuestionId;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Has a brand asked about its terms for a house to be attacked. */
final class HouseQuestions {
  private final CaseWorld cases;
  private final Brands brands;
  private final PolicyQuestions questions;
  private final TransactionTemplate transaction;

  HouseQuestions(ApplicationContext context) {
    this.cases = context.getBean(CaseWorld.class);
    this.brands = context.getBean(Brands.class);
    this.questions = context.getBean(PolicyQuestions.class);
    this.transaction = context.getBean(TransactionTemplate.class);
  }

  /** A question that its brand has got. */
  String sent(Shop shop, CaseId caseId) {
    var id = new PolicyQuestionId(UUID.randomUUID());
    var send = new QuestionStep.Send(TestClock.START.plus(Duration.ofDays(30)));
    var _ =
        cases.in(
            shop.id(),
            () ->
                transaction.execute(
                    status -> {
                      var brand = brands.list().getFirst().id();
                      var wanted =
                          new NewPolicyQuestion(
                              id,
                              brand,
                              Optional.of(caseId),
                              "en",
                              "Is an exchange possible without the dust bag?",
                              Silence.KEEP_TERMS);
                      var _ = questions.make(wanted, Actor.SYSTEM, TestClock.START);
                      return questions.move(
                          id, send, OptionalInt.empty(), Actor.SYSTEM, TestClock.START);
                    }));
    return id.toString();
  }
}
