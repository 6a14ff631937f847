package io.redress.goods.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.goods.outbound.Dispatch.Origin;
import io.redress.goods.outbound.DispatchQuery.Lens;
import io.redress.goods.outbound.Dispatches.Asked;
import io.redress.goods.outbound.PackChecks.Box;
import io.redress.goods.outbound.PackLook.Subject;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.MerchantId;
import io.redress.shared.PackCheckId;
import io.redress.shared.Problem;
import io.redress.shared.Quantity;
import io.redress.shared.RefusedException;
import io.redress.shared.ResolutionId;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes out on a real database, which lets nothing leave that was not found right. */
@RedressTest
class DispatchesStoreTest {
  private static final Actor ANNA = Actor.staff(new StaffId(UUID.randomUUID()));
  private static final String BAG = "BAG-M";
  private static final String OTHER = "BAG-S";
  private static final int AT_ONCE = 8;

  @Autowired Dispatches dispatches;
  @Autowired PackChecks checks;
  @Autowired Stock stock;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final MerchantId shop = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  private <T> T in(Supplier<T> work) {
    return tenancy.call(
        shop, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  private static DispatchPiece bag() {
    return new DispatchPiece(BAG, "BAG", "Bag, M", Optional.empty(), Quantity.of(1), false);
  }

  private Dispatch made() {
    return made(new ResolutionId(UUID.randomUUID()));
  }

  private Dispatch made(ResolutionId resolution) {
    var id = new DispatchId(UUID.randomUUID());
    var origin = new Origin(caseId, resolution, TestClock.START, Optional.empty());
    in(() -> dispatches.make(Dispatch.made(id, "D-" + id, origin, bag())));
    return in(() -> dispatches.byId(id)).orElseThrow();
  }

  private Dispatch moved(Dispatch dispatch, DispatchStep step) {
    var asked = Asked.any(dispatch.id(), ANNA);
    return in(() -> dispatches.move(asked, step, true, TestClock.START));
  }

  private Dispatch moved(Dispatch dispatch, DispatchMove move) {
    return moved(dispatch, DispatchStep.of(move));
  }

  private Dispatch picked() {
    return moved(moved(made(), DispatchMove.RESERVE), DispatchMove.PICK);
  }

  private Dispatch looked(Dispatch dispatch, String... scans) {
    var known =
        Map.of(
            ScannedCode.normal(BAG), new KnownPiece(BAG, "BAG", "Bag, M", "A4"),
            ScannedCode.normal(OTHER), new KnownPiece(OTHER, "BAG", "Bag, S", "A3"));
    var result = PackChecks.compare(List.of(dispatch.piece()), new Box(List.of(scans), known, 0));
    var subject = new Subject.OfDispatch(dispatch.id(), caseId, dispatch.piece());
    return in(
        () -> {
          var look =
              checks.keep(
                  new PackLook(
                      new PackCheckId(UUID.randomUUID()),
                      subject,
                      result,
                      List.of(scans),
                      ANNA,
                      TestClock.START));
          return dispatches.looked(Asked.any(dispatch.id(), ANNA), look);
        });
  }

  private int forced(Dispatch dispatch, String change) {
    return in(
        () ->
            jdbc.sql(
                    "update dispatch set "
                        + change
                        + " where merchant_id = :merchantId and dispatch_id = :id")
                .param("merchantId", shop.value())
                .param("id", dispatch.id().value())
                .update());
  }

  @Nested
  class GivenAPieceThatIsPacked {
    @Test
    void whenALookFoundItRight_thenItLeavesAndArrives() {
      var sent = moved(looked(picked(), BAG), DispatchStep.sentBy("Parcel Co", "PC-1", ""));

      assertThat(sent.state()).isEqualTo(DispatchState.SENT);
      assertThat(sent.course().way().sentAt()).contains(TestClock.START);
      assertThat(in(() -> dispatches.byId(sent.id()))).contains(sent);
      assertThat(moved(sent, DispatchMove.DELIVER).state()).isEqualTo(DispatchState.DELIVERED);
      assertThat(in(() -> dispatches.history(sent.id())))
          .extracting(DispatchEvent::move)
          .containsExactly(
              DispatchMove.RESERVE,
              DispatchMove.PICK,
              DispatchMove.PASS_CHECK,
              DispatchMove.SEND,
              DispatchMove.DELIVER);
    }

    @Test
    void whenTheWrongOneWasPacked_thenItStaysAndIsANearMiss() {
      var stopped = looked(picked(), OTHER);

      assertThat(stopped.state()).isEqualTo(DispatchState.PICKING);
      assertThatThrownBy(() -> moved(stopped, DispatchStep.sentBy("Parcel Co", "", "")))
          .isInstanceOf(RefusedException.class);
      var misses = in(() -> checks.nearMisses(TestClock.START.minus(Duration.ofDays(1))));
      assertThat(misses).hasSize(1);
      assertThat(misses.getFirst().place()).isEqualTo("A3");
      assertThat(misses.getFirst().found()).isEqualTo(OTHER);
    }

    @Test
    void whenAnotherPieceGoes_thenTheLookCountsNoMore() {
      var right = looked(picked(), BAG);
      var other = new DispatchPiece(OTHER, "BAG", "Bag", Optional.empty(), Quantity.of(1), false);

      var changed =
          in(() -> dispatches.change(Asked.any(right.id(), ANNA), other, TestClock.START));

      assertThat(changed.state()).isEqualTo(DispatchState.TO_RESERVE);
      assertThat(changed.course().check()).isEmpty();
    }

    @Test
    void whenALaterLookMissesSomething_thenItIsCheckedNoMore() {
      var again = looked(looked(picked(), BAG));

      assertThat(again.state()).isEqualTo(DispatchState.PICKING);
      assertThat(again.course().check()).isEmpty();
    }

    @Test
    void whenALookStops_thenThePicturesOfItCountNoMore() {
      var packed = picked();
      var shown = in(() -> dispatches.photographed(Asked.any(packed.id(), ANNA), 2));

      assertThat(shown.photos()).isEqualTo(2);
      assertThat(looked(shown, OTHER).photos()).isZero();
    }

    @Test
    void whenAnOldVersionIsNamed_thenItIsToldToReadAgain() {
      var asked = new Asked(picked().id(), OptionalInt.of(1), ANNA);
      var step = DispatchStep.of(DispatchMove.PICK);

      assertThatThrownBy(() -> in(() -> dispatches.move(asked, step, true, TestClock.START)))
          .isInstanceOf(Problem.class);
    }
  }

  @Nested
  class GivenSomebodyBehindItsBack {
    @Test
    void whenItIsSaidToBeChecked_thenTheDatabaseRefuses() {
      var packed = picked();

      assertThatThrownBy(() -> forced(packed, "state = 'checked'"))
          .hasStackTraceContaining("dispatch_leaves_checked");
      assertThatThrownBy(
              () -> forced(packed, "state = 'sent', sent_at = now(), reserved_until = null"))
          .hasStackTraceContaining("dispatch_leaves_checked");
    }

    @Test
    void whenTheLookIsOfAnotherContent_thenTheDatabaseRefuses() {
      var right = looked(picked(), BAG);

      assertThatThrownBy(() -> forced(right, "sku = '" + OTHER + "'"))
          .hasStackTraceContaining("dispatch_check_is_of_its_content");
      assertThatThrownBy(() -> forced(right, "pieces = 2"))
          .hasStackTraceContaining("dispatch_check_is_of_its_content");
    }

    @Test
    void whenTheLookIsOfAnotherDispatch_thenTheDatabaseRefuses() {
      var right = looked(picked(), BAG);
      var check = right.course().check().orElseThrow();

      assertThatThrownBy(() -> forced(picked(), "state = 'checked', check_id = '" + check + "'"))
          .hasStackTraceContaining("dispatch_check_is_of_its_content");
    }
  }

  @Nested
  class GivenWhatWasCounted {
    private void see(int pieces) {
      in(
          () ->
              stock.see(
                  new StockSeen(
                      BAG,
                      List.of("4006381333931"),
                      Optional.of(pieces),
                      "A4",
                      TestClock.START.minusSeconds(60),
                      0)));
    }

    private boolean hold() {
      var waiting = made();
      return in(
          () -> {
            var isThere = stock.canHold(bag(), Optional.empty());
            if (isThere) {
              var asked = Asked.any(waiting.id(), ANNA);
              var step = DispatchStep.of(DispatchMove.RESERVE);
              var _ = dispatches.move(asked, step, false, TestClock.START);
            }
            return isThere;
          });
    }

    @Test
    void whenPiecesAreHeld_thenFewerAreFree() {
      see(2);

      assertThat(hold()).isTrue();
      assertThat(in(() -> stock.bySku(BAG)).orElseThrow().free()).contains(1);
      assertThat(hold()).isTrue();
      assertThat(hold()).isFalse();
    }

    @Test
    void whenManyWantTheLastOne_thenOneHasIt() throws InterruptedException {
      see(1);
      var start = new CyclicBarrier(AT_ONCE);
      var held = new AtomicInteger();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < AT_ONCE; i++) {
          var _ =
              threads.submit(
                  () -> {
                    start.await();
                    return hold() ? held.incrementAndGet() : 0;
                  });
        }
      }

      assertThat(held.get()).isEqualTo(1);
    }

    @Test
    void whenTheVeryPieceIsHeld_thenNobodyElseHasIt() {
      var own = new DispatchPiece(BAG, "BAG", "Bag", Optional.of("SN-1"), Quantity.of(1), false);
      var first = moved(chosen(made(), own), DispatchMove.RESERVE);
      var same = new DispatchPiece(BAG, "BAG", "Bag", Optional.of("sn -1"), Quantity.of(1), false);
      var second = chosen(made(), same);

      assertThat(in(() -> stock.canHold(same, Optional.of(true)))).isFalse();
      assertThatThrownBy(() -> moved(second, DispatchMove.RESERVE))
          .hasStackTraceContaining("dispatch_serial_once");
      moved(first, DispatchStep.because(DispatchMove.CANCEL, DispatchReason.CALLED_OFF));
      assertThat(in(() -> stock.canHold(own, Optional.of(true)))).isTrue();
    }

    private Dispatch chosen(Dispatch dispatch, DispatchPiece piece) {
      var asked = Asked.any(dispatch.id(), ANNA);
      return in(() -> dispatches.change(asked, piece, TestClock.START));
    }

    @Test
    void whenACodeIsScanned_thenItStandsForItsPiece() {
      see(1);

      assertThat(in(() -> stock.skusOf(List.of(ScannedCode.normal("4006381333931")))))
          .containsEntry("04006381333931", BAG);
    }

    @Test
    void whenACodeStandsOnTwo_thenItIsAConflict() {
      see(1);
      var other =
          new StockSeen(OTHER, List.of("4006381333931"), Optional.empty(), "", TestClock.START, 0);

      assertThatThrownBy(() -> in(() -> stock.see(other))).isInstanceOf(Problem.class);
    }

    @Test
    void whenAnOlderCountComesLater_thenTheNewerStays() {
      see(3);
      var older =
          new StockSeen(
              BAG, List.of(), Optional.of(9), "", TestClock.START.minus(Duration.ofDays(1)), 0);

      assertThat(in(() -> stock.see(older)).pieces()).contains(3);
    }
  }

  @Nested
  class GivenAPromise {
    @Test
    void whenItIsMadeTwice_thenThereIsOneDispatch() {
      var resolution = new ResolutionId(UUID.randomUUID());
      var first = made(resolution);
      var origin = new Origin(caseId, resolution, TestClock.START, Optional.empty());
      var again = Dispatch.made(new DispatchId(UUID.randomUUID()), "D-2", origin, bag());

      assertThat(in(() -> dispatches.make(again))).isFalse();
      assertThat(in(() -> dispatches.ofCase(caseId))).containsExactly(first);
    }

    @Test
    void whenItIsHeldTooLong_thenItIsLetGoOnce() {
      var held = moved(made(), DispatchMove.RESERVE);
      var until = held.course().reservedUntil().orElseThrow();

      assertThat(in(() -> dispatches.lapse(held.id(), until.minusSeconds(1)))).isEmpty();
      assertThat(in(() -> dispatches.lapse(held.id(), until)).map(Dispatch::state))
          .contains(DispatchState.TO_RESERVE);
      assertThat(in(() -> dispatches.lapse(held.id(), until))).isEmpty();
    }

    @Test
    void whenItsVariantComes_thenItIsAmongThoseThatWait() {
      var waiting = made();
      var packed = picked();

      assertThat(in(() -> dispatches.waitingFor(BAG)))
          .containsExactly(waiting)
          .doesNotContain(packed);
      assertThat(in(() -> dispatches.waitingFor(OTHER))).isEmpty();
    }

    @Test
    void whenItIsFound_thenTheLensSaysHowFarItIs() {
      var waiting = made();
      var packed = picked();

      assertThat(in(() -> dispatches.find(DispatchQuery.of(Lens.WAITING))))
          .containsExactly(waiting);
      assertThat(in(() -> dispatches.find(DispatchQuery.of(Lens.TO_PACK)))).containsExactly(packed);
      assertThat(in(() -> dispatches.find(DispatchQuery.of(Lens.SENT)))).isEmpty();
    }
  }
}
