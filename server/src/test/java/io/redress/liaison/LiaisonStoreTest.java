package io.redress.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.liaison.BrandAnswer.Approved;
import io.redress.liaison.BrandAnswer.ApprovedInPart;
import io.redress.liaison.BrandAnswer.Asked;
import io.redress.liaison.BrandAnswer.Declined;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.liaison.room.HeardAnswer;
import io.redress.liaison.room.HeardAnswers;
import io.redress.platform.StoreTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RefusedException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import({Liaison.class, HeardAnswers.class})
class LiaisonStoreTest {
  private static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");
  private static final Instant BY = NOW.plusSeconds(500_000);
  private static final Instant LATER = NOW.plusSeconds(90_000);

  @Autowired Liaison liaison;
  @Autowired HeardAnswers answers;
  @Autowired JdbcClient jdbc;
  @Autowired Tenancy tenancy;

  private final MerchantId merchant = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  private LiaisonRequest opened() {
    return opened(NOW);
  }

  private LiaisonRequest opened(Instant now) {
    var request =
        new NewLiaisonRequest(
            new LiaisonRequestId(UUID.randomUUID()),
            caseId,
            new BrandId(UUID.randomUUID()),
            "refund",
            "The strap broke in the first week. May we refund?",
            BY);
    return tenancy.call(merchant, () -> liaison.open(request, now));
  }

  private LiaisonRequest answered(LiaisonRequest request, BrandAnswer answer) {
    var heard = Heard.onPage("Chiara B.");
    return tenancy.call(merchant, () -> liaison.answer(request, answer, heard, LATER));
  }

  private void assertStored(LiaisonRequest request) {
    assertThat(tenancy.call(merchant, () -> liaison.byId(request.id()))).contains(request);
  }

  @Nested
  class GivenARequest {
    @Test
    void whenItIsOpened_thenItIsSentAndReadBackAsItIs() {
      var request = opened();

      assertThat(request.state()).isEqualTo(LiaisonState.SENT);
      assertStored(request);
      assertThat(tenancy.call(merchant, () -> liaison.latestOf(caseId))).contains(request);
    }

    @Test
    void whenTheBrandAgreesInPart_thenTermsAndNameAreKept() {
      var answered = answered(opened(), new ApprovedInPart("Store credit only.", "As agreed."));

      assertThat(answered.state()).isEqualTo(LiaisonState.APPROVED_IN_PART);
      assertThat(answered.answerTerms()).contains("Store credit only.");
      assertThat(answered.answeredBy()).contains("Chiara B.");
      assertThat(answered.answeredAt()).contains(LATER);
      assertStored(answered);
    }

    @Test
    void whenTheBrandAgreesWithoutWords_thenThereAreNone() {
      var answered = answered(opened(), new Approved(""));

      assertThat(answered.answerWords()).isEmpty();
      assertStored(answered);
    }

    @Test
    void whenTheBrandSaysSomethingElseLater_thenBothAreKept() {
      var declined = answered(opened(), new Declined("Worn."));
      var appealed = tenancy.call(merchant, () -> liaison.appeal(declined, BY, LATER));
      answered(appealed, new Approved(""));

      assertThat(tenancy.call(merchant, () -> answers.of(declined.id())))
          .extracting(HeardAnswer::answer, HeardAnswer::words)
          .containsExactly(
              tuple(LiaisonState.REFUSED, Optional.of("Worn.")),
              tuple(LiaisonState.APPROVED, Optional.empty()));
      assertThat(tenancy.call(merchant, () -> answers.before(declined.id()))).hasSize(1);
    }

    @Test
    void whenTheBrandAsksAndIsTold_thenItIsAwaitedAgain() {
      var asked = answered(opened(), new Asked("Which lot?"));
      assertStored(asked);

      var told = tenancy.call(merchant, () -> liaison.reply(asked, BY.plusSeconds(60), LATER));

      assertThat(told.state()).isEqualTo(LiaisonState.SENT);
      assertThat(told.answerBy()).isEqualTo(BY.plusSeconds(60));
      assertThat(told.answerWords()).contains("Which lot?");
      assertStored(told);
    }

    @Test
    void whenTheBrandIsSilentAndThenAnswers_thenItIsStillHeard() {
      var given = opened();

      var silent = tenancy.call(merchant, () -> liaison.noAnswer(given, BY));

      assertThat(silent.state()).isEqualTo(LiaisonState.NO_ANSWER);
      assertThat(answered(silent, new Approved("Sorry.")).state()).isEqualTo(LiaisonState.APPROVED);
    }

    @Test
    void whenItIsAppealed_thenTheBrandHasTimeAgain() {
      var refused = answered(opened(), new Declined("Worn."));

      var appealed =
          tenancy.call(merchant, () -> liaison.appeal(refused, BY.plusSeconds(9), LATER));

      assertThat(appealed.state()).isEqualTo(LiaisonState.APPEALED);
      assertThat(appealed.answerBy()).isEqualTo(BY.plusSeconds(9));
      assertThat(appealed.course().appeals()).isEqualTo(1);
      assertStored(appealed);
    }

    @Test
    void whenItAgreedInPartAndIsSilentAboutAnAppeal_thenItsTermsStand() {
      var part = answered(opened(), new ApprovedInPart("Half each.", ""));
      var appealed = tenancy.call(merchant, () -> liaison.appeal(part, BY, LATER));

      var silent = tenancy.call(merchant, () -> liaison.noAnswer(appealed, BY));

      assertThat(silent.isAgreedInPart()).isTrue();
      assertStored(silent);
      assertThat(answered(silent, new Declined("No more.")).isAgreedInPart()).isFalse();
    }

    @Test
    void whenTheBrandIsHeardOnThePhone_thenWayAndHourAreKept() {
      var request = opened();
      var heard = new Heard("Chiara B.", HeardBy.PHONE, Optional.of(NOW.plusSeconds(60)));

      var answered =
          tenancy.call(merchant, () -> liaison.answer(request, new Approved("Yes."), heard, LATER));

      assertThat(answered.answeredAt()).contains(NOW.plusSeconds(60));
      assertThat(answered.course().heardBy()).contains(HeardBy.PHONE);
      assertStored(answered);
    }

    @Test
    void whenTheBrandIsWaitedFor_thenItStaysAskedUntilTheNewDate() {
      var waiting = opened();

      var longer = tenancy.call(merchant, () -> liaison.waitOn(waiting, BY.plusSeconds(9), LATER));

      assertThat(longer.state()).isEqualTo(LiaisonState.SENT);
      assertThat(longer.answerBy()).isEqualTo(BY.plusSeconds(9));
      assertStored(longer);
    }

    @Test
    void whenItsSilenceWasSet_thenThatIsKept() {
      var request =
          new NewLiaisonRequest(
              new LiaisonRequestId(UUID.randomUUID()),
              caseId,
              new BrandId(UUID.randomUUID()),
              "refund",
              "May we refund?",
              BY,
              WhenSilent.WAIT_ON);

      var opened = tenancy.call(merchant, () -> liaison.open(request, NOW));

      assertThat(opened.course()).isEqualTo(Course.begun(WhenSilent.WAIT_ON));
      assertStored(opened);
    }

    @Test
    void whenItIsAnsweredTwice_thenTheSecondIsRefused() {
      var approved = answered(opened(), new Approved(""));

      assertThatThrownBy(() -> answered(approved, new Declined("No.")))
          .isInstanceOf(RefusedException.class);
    }

    @Test
    void whenAStaleVersionIsAnswered_thenItIsAConflict() {
      var request = opened();
      tenancy.run(merchant, () -> liaison.acknowledge(request, LATER));

      assertConflict(() -> answered(request, new Approved("")));
    }

    @Test
    void whenItIsCollected_thenItsBatchIsToldOnce() {
      var brand = new BrandId(UUID.randomUUID());
      var batch = Collecting.batch(brand, NOW);
      var request =
          new NewLiaisonRequest(
              new LiaisonRequestId(UUID.randomUUID()),
              caseId,
              brand,
              "refund",
              "May we refund?",
              BY,
              WhenSilent.ESCALATE,
              Optional.of(batch));

      var opened = tenancy.call(merchant, () -> liaison.open(request, NOW));

      assertStored(opened);
      assertThat(tenancy.call(merchant, () -> liaison.ofBatch(batch))).containsExactly(opened);
      assertThat(tenancy.call(merchant, () -> liaison.tellBatch(batch, LATER)))
          .containsExactly(opened);
      assertThat(tenancy.call(merchant, () -> liaison.tellBatch(batch, LATER))).isEmpty();
    }

    @Test
    void whenAnotherMerchantLooks_thenThereIsNothing() {
      var request = opened();
      var stranger = new MerchantId(UUID.randomUUID());

      assertThat(tenancy.call(stranger, () -> liaison.byId(request.id()))).isEmpty();
      assertThat(tenancy.call(stranger, () -> liaison.latestOf(caseId))).isEmpty();
    }
  }

  @Nested
  class GivenALiveRequest {
    @Test
    void whenAnotherIsOpened_thenItIsAConflict() {
      var live = opened();

      assertConflict(LiaisonStoreTest.this::opened);
      assertStored(live);
    }

    @Test
    void whenAnEarlierOneWouldComeToLifeAgain_thenItIsAConflict() {
      var refused = answered(opened(), new Declined("Worn."));
      opened();

      assertConflict(() -> tenancy.run(merchant, () -> liaison.appeal(refused, BY, LATER)));
    }

    @Test
    void whenItIsClosed_thenTheNextOneIsTheLatest() {
      var first = opened();
      tenancy.run(merchant, () -> liaison.close(first, LATER));

      var second = opened(LATER);

      assertThat(tenancy.call(merchant, () -> liaison.latestOf(caseId))).contains(second);
    }
  }

  @Nested
  class GivenSomebodyWhoWritesToTheTable {
    @Test
    void whenAnAnswerHasNoName_thenTheDatabaseRefuses() {
      var request = opened();

      assertThatThrownBy(() -> change("state = 'approved', answered_at = created_at", request))
          .hasStackTraceContaining("liaison_answer_has_time_and_name");
    }

    @Test
    void whenAPartHasNoTerms_thenTheDatabaseRefuses() {
      var approved = answered(opened(), new Approved(""));

      assertThatThrownBy(() -> change("state = 'approved_in_part'", approved))
          .hasStackTraceContaining("liaison_part_has_terms");
    }

    private void change(String change, LiaisonRequest request) {
      tenancy.run(
          merchant,
          () ->
              jdbc.sql("update liaison_request set " + change + " where request_id = :requestId")
                  .param("requestId", request.id().value())
                  .update());
    }
  }

  private static void assertConflict(ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT));
  }
}
