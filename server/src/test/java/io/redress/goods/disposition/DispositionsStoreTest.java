package io.redress.goods.disposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.goods.Acceptance;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.MerchantId;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of goods, on a real database: a feed without gaps that nobody can rewrite. */
@RedressTest
class DispositionsStoreTest {
  private static final Actor ANNA = Actor.staff(new StaffId(UUID.randomUUID()));
  private static final int AT_ONCE = 8;

  @Autowired Dispositions dispositions;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;

  private final MerchantId shop = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  private <T> T in(Supplier<T> work) {
    return tenancy.call(
        shop, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  private GoodsLine bag() {
    return new GoodsLine(
        new CaseLineId(UUID.randomUUID()),
        caseId,
        Reception.RECEIVED,
        Acceptance.ACCEPTED,
        TestClock.START,
        Optional.of(TestClock.START),
        3);
  }

  private StockEvent decided(GoodsLine line, Disposition disposition) {
    var goods = new StockEvent.Goods(caseId, line.id(), "BAG-1", "Red bag", 1);
    var wanted =
        new StockEvent(0, disposition, Optional.empty(), goods, "A4", ANNA, TestClock.START);
    return in(() -> dispositions.decide(line, wanted));
  }

  @Test
  void whenItIsDecidedAndThenOtherwise_thenBothAreEvents() {
    var bag = bag();

    decided(bag, Disposition.QUARANTINE);
    decided(bag, Disposition.RESTOCK);

    assertThat(in(() -> dispositions.ofCase(caseId)))
        .extracting(StockEvent::disposition)
        .containsExactly(Disposition.QUARANTINE, Disposition.RESTOCK);
    assertThat(in(() -> dispositions.after(1, 10)))
        .extracting(StockEvent::number)
        .containsExactly(2L);
  }

  @Test
  void whenTheSameIsDecidedAgain_thenThereIsOneEvent() {
    var bag = bag();

    var first = decided(bag, Disposition.RESTOCK);

    assertThat(decided(bag, Disposition.RESTOCK)).isEqualTo(first);
    assertThat(in(() -> dispositions.after(0, 10))).hasSize(1);
  }

  @Test
  void whenItHasLeftTheHouse_thenItIsNotDecidedAgain() {
    var bag = bag();
    decided(bag, Disposition.BACK_TO_CONSUMER);

    assertThatThrownBy(() -> decided(bag, Disposition.RESTOCK))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void whenManyDecideAtOnce_thenTheNumbersHaveNoGap() throws InterruptedException {
    var start = new CyclicBarrier(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < AT_ONCE; i++) {
        var _ =
            threads.submit(
                () -> {
                  start.await();
                  return decided(bag(), Disposition.RESTOCK);
                });
      }
    }

    assertThat(in(() -> dispositions.after(0, 100)))
        .extracting(StockEvent::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, AT_ONCE).boxed().toList());
  }

  @Test
  void whenTheHouseHasItOtherwise_thenThatIsKept() {
    var policy = new DispositionPolicy(DispositionPolicy.TakenBack.BY_BRAND, false, true);

    assertThat(in(() -> dispositions.policy())).isEqualTo(DispositionPolicy.USUAL);
    in(() -> dispositions.set(policy, TestClock.START));

    assertThat(in(() -> dispositions.policy())).isEqualTo(policy);
  }
}
