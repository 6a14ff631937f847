package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.CONSUMER;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.contextAt;
import static io.redress.cases.domain.CaseExamples.refund;
import static io.redress.cases.domain.Verdicts.assertAccepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.lawOfRefund;
import static io.redress.cases.domain.Verdicts.offer;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.health.AllTheSame;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.ApiKeyId;
import io.redress.shared.ConsumerId;
import io.redress.shared.LinkId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each party may ask of a case that would allow it to somebody. */
class RightsTest {
  private static final Actor BRAND = Actor.brandContact(new LinkId(new UUID(8, 3)));

  private final CaseState offered =
      aCase(CaseStatus.DECIDED)
          .promised(PromiseKind.CHOICE)
          .asked(LiaisonState.NO_ANSWER)
          .with(refund(LINE, Resolution.State.OFFERED))
          .build();

  private Verdict asked(Actor actor, CaseCommand command) {
    return CaseRules.decide(
        offered, command, contextAt(NOW, actor, List.of(lawOfRefund()), List.of()));
  }

  private static CaseCommand write(ThreadKind thread) {
    var words = new CaseCommand.Words("Hello.", "Lena", "en");
    return new CaseCommand.WriteMessage(CASE, thread, MessageChannel.PAGE, words);
  }

  private CaseCommand accept() {
    return new CaseCommand.AcceptOffer(
        CASE, List.of(offered.resolutions().getFirst().id()), "Yes.");
  }

  @Nested
  class GivenTheConsumer {
    @Test
    void whenTheyAnswerTheOffer_thenItIsTheirs() {
      assertAccepted(asked(CONSUMER, accept()));
      assertAccepted(asked(CONSUMER, write(ThreadKind.CONSUMER)));
    }

    @Test
    void whenTheyAskWhatTheHouseDecides_thenItIsRefused() {
      assertRefused(asked(CONSUMER, offer(Remedy.REFUND)), "not_yours");
      assertRefused(asked(CONSUMER, new CaseCommand.HandOver(CASE, "me")), "not_yours");
      assertRefused(asked(CONSUMER, write(ThreadKind.INTERNAL)), "not_yours");
    }

    @Test
    void whenItIsSomebodyElse_thenNothingIsTheirs() {
      var other = Actor.consumer(new ConsumerId(new UUID(8, 9)));

      assertRefused(asked(other, accept()), "not_yours");
      assertRefused(asked(other, write(ThreadKind.CONSUMER)), "not_yours");
    }
  }

  @Nested
  class GivenTheBrand {
    @Test
    void whenItAnswersOrWrites_thenItIsTheirs() {
      var answer = new CaseCommand.RecordBrandAnswer(CASE, new BrandAnswer.Approved(""), "Ana");

      assertAccepted(asked(BRAND, answer));
      assertAccepted(asked(BRAND, write(ThreadKind.BRAND)));
    }

    @Test
    void whenItWasNeverAsked_thenNobodyWritesToIt() {
      var unasked =
          aCase(CaseStatus.DECIDED)
              .promised(PromiseKind.CHOICE)
              .with(refund(LINE, Resolution.State.OFFERED))
              .build();
      var context =
          contextAt(
              NOW, Actor.apiKey(new ApiKeyId(new UUID(8, 4))), List.of(lawOfRefund()), List.of());

      assertRefused(
          CaseRules.decide(unasked, write(ThreadKind.BRAND), context), "no_brand_request");
    }

    @Test
    void whenItAsksAnythingElse_thenItIsRefused() {
      assertRefused(asked(BRAND, accept()), "not_yours");
      assertRefused(asked(BRAND, write(ThreadKind.CONSUMER)), "not_yours");
      var appeal = new CaseCommand.AppealToBrand(CASE, "No.", AllTheSame.NO);
      assertRefused(asked(BRAND, appeal), "not_yours");
    }

    @Test
    void whenItLooksIntoIt_thenThatIsTheirsAndNotTheConsumers() {
      var looks = new CaseCommand.AcknowledgeRequest(CASE);

      assertRefused(asked(BRAND, looks), "not_now");
      assertRefused(asked(CONSUMER, looks), "not_yours");
    }
  }

  @ParameterizedTest
  @EnumSource(ThreadKind.class)
  void whenAProviderWrites_thenItIsRefused(ThreadKind thread) {
    assertRefused(asked(Actor.PROVIDER, write(thread)), "not_yours");
  }
}
