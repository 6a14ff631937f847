package io.redress.cases.receiving;

import static io.redress.cases.receiving.BenchWorld.DRIES;
import static io.redress.cases.receiving.BenchWorld.SOFIA;
import static io.redress.cases.receiving.BenchWorld.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.goods.passport.Marks;
import io.redress.goods.receiving.BenchAnswer;
import io.redress.goods.receiving.BenchAnswer.Outcome;
import io.redress.goods.receiving.BenchWork;
import io.redress.goods.receiving.BenchWork.Contents;
import io.redress.goods.receiving.Look;
import io.redress.goods.receiving.Reply;
import io.redress.goods.receiving.SecondLook;
import io.redress.platform.RedressTest;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What happens at the bench. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, BenchWorld.class})
class BenchScenarioTest {
  private static final int SCANS = 50;
  private static final int BATCH = 20;

  @Autowired BenchWorld bench;
  MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    shop = bench.world.shop();
  }

  private static Marks serial(String serial) {
    return new Marks(
        Optional.of(serial),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  private Reception reception(CaseId id) {
    return bench.view(shop, id).conduct().goods().getFirst().reception();
  }

  private Acceptance acceptance(CaseId id) {
    return bench.view(shop, id).conduct().goods().getFirst().acceptance();
  }

  @Nested
  class GivenAShiftWithoutAConnection {
    @Test
    void whenFiftyScansAreSentTwiceInAnyOrder_thenEachIsTakenOnce() {
      var sent = new ArrayList<Bench.Sent>();
      var cases = new ArrayList<CaseId>();
      for (var scan = 0; scan < SCANS / 2; scan++) {
        var id = bench.steps.accepted(shop);
        var received =
            bench.sent(newId(), Optional.empty(), bench.box(shop, id, 1, Contents.EXPECTED));
        var looked =
            bench.sent(
                newId(),
                Optional.of(received.entry().id()),
                bench.look(shop, id, Marks.NONE, Map.of()));
        cases.add(id);
        sent.add(received);
        sent.add(looked);
      }

      var first = inBatches(sent, new Random(7));
      var second = inBatches(sent, new Random(8));

      assertThat(first).hasSize(SCANS);
      assertThat(second).extracting(BenchAnswer::isReplay).containsOnly(true);
      assertThat(second).extracting(BenchAnswer::outcome).containsOnly(Outcome.TAKEN);
      for (var id : cases) {
        assertThat(acceptance(id)).isEqualTo(Acceptance.ACCEPTED);
        assertThat(bench.view(shop, id).conduct().inspections()).hasSize(1);
        assertThat(bench.view(shop, id).conduct().events())
            .filteredOn(event -> event.kind().equals("goods_received"))
            .hasSize(1);
      }
    }

    /** Sends all in batches, out of order, until nothing has to wait. */
    private List<BenchAnswer> inBatches(List<Bench.Sent> all, Random random) {
      var left = new ArrayList<>(all);
      Collections.shuffle(left, random);
      var answers = new ArrayList<BenchAnswer>();
      while (!left.isEmpty()) {
        var batch = List.copyOf(left.subList(0, Math.min(BATCH, left.size())));
        left.removeAll(batch);
        for (var answer : bench.take(shop, batch)) {
          if (answer.outcome() == Outcome.WAITING) {
            batch.stream().filter(each -> each.entry().id().equals(answer.id())).forEach(left::add);
          } else {
            answers.add(answer);
          }
        }
      }
      return answers;
    }

    @Test
    void whenSomethingComesBeforeWhatItFollows_thenItWaits() {
      var id = bench.steps.accepted(shop);
      var work = bench.look(shop, id, Marks.NONE, Map.of());

      var answer =
          bench.take(shop, List.of(bench.sent(newId(), Optional.of(newId()), work))).getFirst();

      assertThat(answer.outcome()).isEqualTo(Outcome.WAITING);
      assertThat(reception(id)).isEqualTo(Reception.AWAITING);
    }

    @Test
    void whenARefusedEntryIsSentAgain_thenItIsRefusedAlikeAndNothingChanges() {
      var id = bench.steps.accepted(shop);
      var early = bench.sent(newId(), Optional.empty(), bench.look(shop, id, Marks.NONE, Map.of()));

      var first = bench.take(shop, List.of(early)).getFirst();
      bench.take(shop, bench.box(shop, id, 1, Contents.EXPECTED));
      var second = bench.take(shop, List.of(early)).getFirst();

      assertThat(first.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(first.reason()).isEqualTo("not_to_inspect");
      assertThat(second).isEqualTo(first.again());
      assertThat(acceptance(id)).isEqualTo(Acceptance.PENDING);
    }

    @Test
    void whenAnIdComesWithSomethingElse_thenThatIsRefused() {
      var id = bench.steps.accepted(shop);
      var first = bench.sent(newId(), Optional.empty(), bench.box(shop, id, 1, Contents.EXPECTED));
      var other =
          bench.sent(
              first.entry().id(), Optional.empty(), new BenchWork.Unknown("ABC", "No slip.", "U2"));

      bench.take(shop, List.of(first));

      assertThat(bench.take(shop, List.of(other)).getFirst().reason()).isEqualTo("bench_id_reused");
    }
  }

  @Nested
  class GivenAPieceThatIsKnown {
    CaseId id = new CaseId(new UUID(0, 0));

    @BeforeEach
    void sell() {
      id = bench.steps.accepted(shop);
      bench.known(shop, id, serial("AP-2209"));
      bench.take(shop, bench.box(shop, id, 1, Contents.EXPECTED));
    }

    @Test
    void whenItsNumberMatches_thenItIsTakenAndTheMoneyIsPromised() {
      var answer = bench.take(shop, bench.look(shop, id, serial("ap 2209"), Map.of()));

      assertThat(answer.outcome()).isEqualTo(Outcome.TAKEN);
      assertThat(acceptance(id)).isEqualTo(Acceptance.ACCEPTED);
      assertThat(bench.differences(shop, id)).isEmpty();
    }

    @Test
    void whenAnotherPieceWasSent_thenTheMoneyStopsAndNobodyIsAccused() {
      bench.take(shop, bench.look(shop, id, serial("ZZ-9999"), Map.of()));

      var view = bench.view(shop, id);
      assertThat(view.head().status()).isEqualTo(CaseStatus.DISPUTED);
      assertThat(reception(id)).isEqualTo(Reception.SWAP_SUSPECTED);
      assertThat(acceptance(id)).isEqualTo(Acceptance.PENDING);
      assertThat(view.conduct().intents()).isEmpty();
      assertThat(bench.world.staff(shop, new CaseCommand.ReleaseRefund(id)))
          .isInstanceOf(CaseOutcome.Refused.class);
      assertThat(view.conduct().promises())
          .filteredOn(promise -> promise.isOpen())
          .extracting(promise -> promise.kind())
          .containsExactly(PromiseKind.DECISION);
      assertThat(bench.differences(shop, id)).hasSize(1);
    }

    @Test
    void whenTheSamePersonConfirms_thenItIsRefused() {
      bench.take(shop, bench.look(shop, id, serial("ZZ-9999"), Map.of()));
      var difference = bench.differences(shop, id).getFirst().id();

      assertThatThrownBy(
              () ->
                  bench.world.in(
                      shop,
                      () -> bench.seconds.look(difference, SecondLook.AS_FIRST_SEEN, "", DRIES)))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("second_person_needed");
    }

    @Test
    void whenASecondPersonSeesThatItIsThePiece_thenTheCaseGoesOn() {
      bench.take(shop, bench.look(shop, id, serial("ZZ-9999"), Map.of()));
      var difference = bench.differences(shop, id).getFirst().id();

      bench.world.in(
          shop, () -> bench.seconds.look(difference, SecondLook.AS_EXPECTED, "Misread.", SOFIA));

      assertThat(bench.view(shop, id).head().status()).isEqualTo(CaseStatus.FULFILLING);
      assertThat(reception(id)).isEqualTo(Reception.RECEIVED);
      bench.take(shop, bench.look(shop, id, serial("AP-2209"), Map.of()));
      assertThat(acceptance(id)).isEqualTo(Acceptance.ACCEPTED);
      bench.world.staff(shop, new CaseCommand.ReleaseRefund(id)).orThrow();
      assertThat(bench.view(shop, id).conduct().intents()).hasSize(1);
    }

    @Test
    void whenASecondPersonSeesTheSame_thenItStillWaitsForADecision() {
      bench.take(shop, bench.look(shop, id, serial("ZZ-9999"), Map.of()));
      var difference = bench.differences(shop, id).getFirst().id();

      var said =
          bench.world.in(
              shop,
              () ->
                  bench.seconds.look(difference, SecondLook.AS_FIRST_SEEN, "Another bag.", SOFIA));

      assertThat(said.isOpen()).isFalse();
      assertThat(bench.view(shop, id).head().status()).isEqualTo(CaseStatus.DISPUTED);
      assertThat(acceptance(id)).isEqualTo(Acceptance.PENDING);
      assertThat(bench.world.staff(shop, new CaseCommand.ReleaseRefund(id)))
          .isInstanceOf(CaseOutcome.Refused.class);
      assertThat(bench.view(shop, id).conduct().intents()).isEmpty();
    }

    @Test
    void whenItIsWorn_thenWhoeverLooksDecidesOfTheDeduction() {
      var worn = bench.look(shop, id, serial("AP-2209"), Map.of("bag_wear", Reply.DIFFERS));

      bench.take(shop, BenchWorld.deciding(worn, Grade.C, Acceptance.PARTIAL));

      var inspection = bench.view(shop, id).conduct().inspections().getFirst();
      assertThat(inspection.grade()).isEqualTo(Grade.C);
      assertThat(inspection.deduction().isPositive()).isTrue();
    }

    @Test
    void whenAQuestionIsNotAnswered_thenNothingIsDecided() {
      var look = bench.look(shop, id, Marks.NONE, Map.of());
      var open =
          new BenchWork.Inspect(
              look.caseId(),
              look.line(),
              new Look(Map.of(), Marks.NONE),
              look.decision(),
              Optional.empty(),
              "");

      assertThat(bench.take(shop, open).reason()).isEqualTo("bench_questions_open");
      assertThat(acceptance(id)).isEqualTo(Acceptance.PENDING);
    }
  }

  /** Two bags of one line, of which the second alone has a number that somebody noted. */
  @Nested
  class GivenALineOfTwoPieces {
    CaseId id = new CaseId(new UUID(0, 0));

    @BeforeEach
    void sell() {
      id = bench.two(shop);
      bench.known(shop, id, 2, serial("AP-2210"));
      bench.take(shop, bench.box(shop, id, 2, Contents.EXPECTED));
    }

    @Test
    void whenTheNumberIsThatOfTheSecond_thenItIsComparedWithThat() {
      bench.known(shop, id, 1, serial("AP-2209"));

      bench.take(shop, bench.look(shop, id, serial("ap 2210"), Map.of()));

      assertThat(bench.differences(shop, id)).isEmpty();
      assertThat(acceptance(id)).isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void whenItMayBeThePieceOfWhichNobodyNotedAnything_thenNothingSpeaksForASwap() {
      bench.take(shop, bench.look(shop, id, serial("ZZ-9999"), Map.of()));

      assertThat(bench.differences(shop, id)).isEmpty();
    }

    @Test
    void whenItIsNeitherOfThem_thenASecondPersonIsAsked() {
      bench.known(shop, id, 1, serial("AP-2209"));

      bench.take(shop, bench.look(shop, id, serial("ZZ-9999"), Map.of()));

      assertThat(bench.differences(shop, id)).hasSize(1);
    }
  }

  /** The ring of story 4: known by hallmark, certificate and weight. */
  @Nested
  class GivenAGoldRing {
    private final Marks sold = ring("750", 4_210);
    CaseId id = new CaseId(new UUID(0, 0));

    @BeforeEach
    void sell() {
      id = bench.ring(shop);
      bench.known(shop, id, sold);
      bench.take(shop, bench.box(shop, id, 1, Contents.EXPECTED));
    }

    private static Marks ring(String hallmark, long milligrams) {
      return new Marks(
          Optional.empty(),
          Optional.of("GIA 2141438171"),
          Optional.of(hallmark),
          OptionalLong.of(milligrams),
          Optional.empty());
    }

    @Test
    void whenHallmarkCertificateAndWeightMatch_thenItIsTaken() {
      var answer = bench.take(shop, bench.look(shop, id, ring("750", 4_225), Map.of()));

      assertThat(answer.outcome()).isEqualTo(Outcome.TAKEN);
      assertThat(acceptance(id)).isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void whenItWeighsLess_thenTheMoneyStopsUntilTwoPersonsHaveLooked() {
      bench.take(shop, bench.look(shop, id, ring("750", 3_900), Map.of()));

      assertThat(reception(id)).isEqualTo(Reception.SWAP_SUSPECTED);
      assertThat(bench.view(shop, id).head().status()).isEqualTo(CaseStatus.DISPUTED);
      assertThat(bench.differences(shop, id)).hasSize(1);
    }

    @Test
    void whenAStoneIsLoose_thenThatIsAFaultAndNoSwap() {
      var loose = bench.look(shop, id, sold, Map.of("jewel_stones", Reply.DIFFERS));

      bench.take(shop, BenchWorld.deciding(loose, Grade.D, Acceptance.ACCEPTED));

      assertThat(reception(id)).isEqualTo(Reception.RECEIVED);
      assertThat(bench.view(shop, id).conduct().inspections().getFirst().grade())
          .isEqualTo(Grade.D);
      assertThat(bench.differences(shop, id)).isEmpty();
    }
  }

  @Nested
  class GivenWhatIsExpected {
    @Test
    void whenGoodsShallComeBack_thenTheBenchSeesThemUntilTheyAreHere() {
      var id = bench.steps.accepted(shop);

      assertThat(bench.world.in(shop, () -> bench.lists.expected()))
          .extracting(BenchLine::caseId)
          .containsExactly(id);
      bench.take(shop, bench.box(shop, id, 1, Contents.EXPECTED));
      assertThat(bench.world.in(shop, () -> bench.lists.expected())).isEmpty();
      assertThat(bench.world.in(shop, () -> bench.lists.here(bench.world.clock().instant())))
          .extracting(BenchLine::caseId)
          .containsExactly(id);
    }
  }
}
