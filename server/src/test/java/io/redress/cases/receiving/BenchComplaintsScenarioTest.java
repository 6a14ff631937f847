package io.redress.cases.receiving;

import static io.redress.cases.receiving.BenchWorld.DRIES;
import static io.redress.cases.receiving.BenchWorld.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.receiving.BenchAnswer.Outcome;
import io.redress.goods.receiving.BenchWork;
import io.redress.goods.receiving.BenchWork.Contents;
import io.redress.goods.receiving.BenchWork.Count;
import io.redress.goods.receiving.BoxState;
import io.redress.goods.receiving.SecondLook;
import io.redress.platform.RedressTest;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What people complained of elsewhere: empty boxes, mixed parcels, other goods, more or less. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, BenchWorld.class})
class BenchComplaintsScenarioTest {
  @Autowired BenchWorld bench;
  MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    shop = bench.world.shop();
  }

  private Reception reception(CaseId id) {
    return bench.view(shop, id).conduct().goods().getFirst().reception();
  }

  private Acceptance acceptance(CaseId id) {
    return bench.view(shop, id).conduct().goods().getFirst().acceptance();
  }

  @Test
  void whenTheBoxIsEmpty_thenTheMoneyStopsAndASecondPersonIsAsked() {
    var id = bench.steps.accepted(shop);

    bench.take(shop, bench.box(shop, id, 0, Contents.EXPECTED));

    assertThat(reception(id)).isEqualTo(Reception.EMPTY);
    assertThat(bench.view(shop, id).head().status()).isEqualTo(CaseStatus.DISPUTED);
    assertThat(bench.differences(shop, id)).hasSize(1);
    assertThat(bench.view(shop, id).conduct().intents()).isEmpty();
  }

  @Test
  void whenOnePersonAloneSawThat_thenNothingIsDecidedAnew() {
    var id = bench.steps.accepted(shop);
    bench.take(shop, bench.box(shop, id, 0, Contents.EXPECTED));
    var decide = new CaseCommand.Decide(id);

    assertThat(bench.world.staff(shop, decide))
        .isInstanceOfSatisfying(
            CaseOutcome.Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("second_look_missing"));

    var difference = bench.differences(shop, id).getFirst().id();
    bench.world.in(shop, () -> bench.seconds.look(difference, SecondLook.AS_FIRST_SEEN, "", SOFIA));
    bench.world.staff(shop, decide).orThrow();
    assertThat(bench.view(shop, id).head().status()).isEqualTo(CaseStatus.DECIDED);
  }

  @Test
  void whenPiecesOfTwoCasesAreMixedInOneBox_thenEachCaseIsToldItsOwn() {
    var right = bench.steps.accepted(shop);
    var wrong = bench.steps.accepted(shop);
    var box = bench.box(shop, List.of(wrong, right), 1);
    var other = new Count(bench.line(shop, wrong), 1, Contents.SOMETHING_ELSE);

    var answer = bench.take(shop, bench.counted(shop, box, Map.of(wrong, other)));

    assertThat(answer.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(reception(right)).isEqualTo(Reception.RECEIVED);
    assertThat(bench.view(shop, right).head().status()).isEqualTo(CaseStatus.FULFILLING);
    assertThat(reception(wrong)).isEqualTo(Reception.WRONG_ITEM);
    assertThat(bench.view(shop, wrong).head().status()).isEqualTo(CaseStatus.DISPUTED);
  }

  @Test
  void whenOneOfTwoMixedCasesWasCalledOff_thenTheOtherIsReceivedAndSomebodyIsTold() {
    var wanted = bench.steps.accepted(shop);
    var calledOff = bench.steps.accepted(shop);
    var box = bench.box(shop, List.of(calledOff, wanted), 1);
    bench.world.consumer(shop, new CaseCommand.WithdrawRequest(calledOff, "I keep it.")).orThrow();

    var answer = bench.take(shop, bench.counted(shop, box, Map.of()));

    assertThat(answer.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(reception(wanted)).isEqualTo(Reception.RECEIVED);
    assertThat(reception(calledOff)).isEqualTo(Reception.AWAITING);
    assertThat(bench.view(shop, calledOff).conduct().messages())
        .anyMatch(message -> message.body().contains("does not wait for it now"));
  }

  @Test
  void whenTheNumberOfTheCaseIsReadOnItsOnlyBox_thenThatBoxIsOpened() {
    var id = bench.steps.accepted(shop);
    var box = bench.box(shop, List.of(id), 1);

    bench.take(shop, bench.box(shop, id, 1, Contents.EXPECTED));

    assertThat(reception(id)).isEqualTo(Reception.RECEIVED);
    var found = bench.world.in(shop, () -> bench.lists.find(box.number())).orElseThrow();
    assertThat(found.parcel().orElseThrow().state()).isEqualTo(ParcelState.OPENED);
  }

  @Test
  void whenOneCaseComesInTwoBoxes_thenItIsReceivedWithTheSecond() {
    var id = bench.two(shop);
    var first = bench.box(shop, List.of(id), 1);
    var second = bench.box(shop, List.of(id), 2);

    bench.take(shop, bench.counted(shop, first, Map.of()));
    assertThat(reception(id)).isEqualTo(Reception.AWAITING);
    bench.take(shop, bench.counted(shop, second, Map.of()));

    assertThat(reception(id)).isEqualTo(Reception.RECEIVED);
    assertThat(bench.differences(shop, id)).isEmpty();
  }

  @Test
  void whenSomethingElseIsInTheBox_thenItIsNotedAsThatAndNothingIsRefused() {
    var id = bench.steps.accepted(shop);

    bench.take(shop, bench.box(shop, id, 1, Contents.SOMETHING_ELSE));

    assertThat(reception(id)).isEqualTo(Reception.WRONG_ITEM);
    assertThat(acceptance(id)).isEqualTo(Acceptance.PENDING);
  }

  @Test
  void whenMoreCameThanWasAsked_thenItIsReceivedAndTheRestIsNoted() {
    var id = bench.steps.accepted(shop);

    bench.take(shop, bench.box(shop, id, 2, Contents.EXPECTED));

    assertThat(reception(id)).isEqualTo(Reception.RECEIVED);
    assertThat(bench.view(shop, id).conduct().messages())
        .anyMatch(message -> message.body().contains("more than expected"));
  }

  @Test
  void whenNobodyKnowsABox_thenItIsKeptUntilSomebodyFindsItsCase() {
    var id = bench.steps.accepted(shop);

    bench.take(shop, new BenchWork.Unknown("1Z999", "From Lyon.", "U2"));
    var kept = bench.world.in(shop, () -> bench.unknown.open());
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().clues().trackingNumber()).isEqualTo("1Z999");
    var box = bench.world.in(shop, () -> bench.unknown.match(kept.getFirst().id(), id, DRIES));

    assertThat(bench.world.in(shop, () -> bench.unknown.open())).isEmpty();
    assertThat(bench.world.in(shop, () -> bench.lists.find(box.number()))).isPresent();
  }

  @Test
  void whenACodeIsUnknown_thenNothingIsTouched() {
    var answer = bench.take(shop, new BenchWork.Receive("NOBODY-1", BoxState.SOUND, List.of(), ""));

    assertThat(answer.reason()).isEqualTo("parcel_unknown");
  }
}
