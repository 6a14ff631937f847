package io.redress.goods.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.goods.outbound.Dispatch.Origin;
import io.redress.goods.outbound.Dispatches.Asked;
import io.redress.goods.outbound.PackChecks.Box;
import io.redress.goods.outbound.PackLook.Subject;
import io.redress.goods.outbound.RandomPackings.Packing;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.MerchantId;
import io.redress.shared.PackCheckId;
import io.redress.shared.RefusedException;
import io.redress.shared.ResolutionId;
import io.redress.shared.StaffId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Random packings on a real database: of every fifth, which is wrong, none leaves. */
@RedressTest
class PackingsStoreTest {
  private static final int FEW = 50;
  private static final int MANY = 1_000;
  private static final int AT_ONCE = 8;
  private static final Actor ANNA = Actor.staff(new StaffId(UUID.randomUUID()));

  @Autowired Dispatches dispatches;
  @Autowired PackChecks checks;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final MerchantId shop = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  private <T> T in(Supplier<T> work) {
    return tenancy.call(
        shop, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  private Asked picked(DispatchPiece wanted) {
    var id = new DispatchId(UUID.randomUUID());
    var asked = Asked.any(id, ANNA);
    var resolution = new ResolutionId(UUID.randomUUID());
    var origin = new Origin(caseId, resolution, TestClock.START, Optional.empty());
    in(() -> dispatches.make(Dispatch.made(id, "D-" + id, origin, wanted)));
    moved(asked, DispatchStep.of(DispatchMove.RESERVE));
    moved(asked, DispatchStep.of(DispatchMove.PICK));
    return asked;
  }

  private Dispatch moved(Asked asked, DispatchStep step) {
    return in(() -> dispatches.move(asked, step, true, TestClock.START));
  }

  private PackLook looked(Asked asked, Packing packing) {
    var box = new Box(packing.scans(), RandomPackings.shelf(), packing.photos());
    var result = PackChecks.compare(List.of(packing.wanted()), box);
    var subject = new Subject.OfDispatch(asked.id(), caseId, packing.wanted());
    var id = new PackCheckId(UUID.randomUUID());
    return in(
        () -> {
          var look =
              checks.keep(
                  new PackLook(id, subject, result, packing.scans(), ANNA, TestClock.START));
          var _ = dispatches.looked(asked, look);
          return look;
        });
  }

  /** Whether it is out of the house, when everything is tried. */
  private boolean leaves(Packing packing) {
    var asked = picked(packing.wanted());
    var look = looked(asked, packing);
    try {
      return moved(asked, DispatchStep.sentBy("Parcel Co", "", "")).state().hasLeft();
    } catch (RefusedException refused) {
      assertThatThrownBy(() -> force(asked, look)).hasStackTraceContaining("of_its_content");
      return false;
    }
  }

  /** Says behind everybody's back that it has left after this look. */
  private void force(Asked asked, PackLook look) {
    in(
        () ->
            jdbc.sql(
                    """
                    update dispatch
                    set state = 'sent', sent_at = now(), reserved_until = null, check_id = :check
                    where merchant_id = :merchantId and dispatch_id = :id
                    """)
                .param("check", look.id().value())
                .param("merchantId", shop.value())
                .param("id", asked.id().value())
                .update());
  }

  private void pack(int count) {
    var seed = Long.getLong("redress.seed", new Random().nextLong());
    System.out.println("PackingsStoreTest seed " + seed + " (pin with -Dredress.seed)");
    for (var packing : RandomPackings.of(new Random(seed), count)) {
      assertThat(leaves(packing)).as("seed %d: %s", seed, packing).isEqualTo(packing.isRight());
    }
    assertThat(in(this::sent)).isEqualTo(count - count / RandomPackings.EVERY);
  }

  private int sent() {
    return jdbc.sql(
            "select count(*) from dispatch where merchant_id = :merchantId and state = 'sent'")
        .param("merchantId", shop.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void whenEveryFifthOfAFewIsWrong_thenNoneOfTheseLeaves() {
    pack(FEW);
  }

  @Test
  void whenManySendTheSameAtOnce_thenItLeavesOnce() throws InterruptedException {
    var packing =
        RandomPackings.of(new Random(1), RandomPackings.EVERY).stream()
            .filter(Packing::isRight)
            .findFirst()
            .orElseThrow();
    var asked = picked(packing.wanted());
    var _ = looked(asked, packing);
    var start = new CyclicBarrier(AT_ONCE);
    var sent = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < AT_ONCE; i++) {
        var _ =
            threads.submit(
                () -> {
                  start.await();
                  moved(asked, DispatchStep.sentBy("Parcel Co", "", ""));
                  return sent.incrementAndGet();
                });
      }
    }

    assertThat(sent).hasValue(1);
    assertThat(in(() -> dispatches.history(asked.id())))
        .extracting(DispatchEvent::move)
        .containsOnlyOnce(DispatchMove.SEND);
  }

  @Tag("long")
  @Test
  void whenEveryFifthOfAThousandIsWrong_thenNoneOfTheseLeaves() {
    pack(MANY);
  }
}
