package io.redress.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.StoreTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.InspectionId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(Goods.class)
class GoodsStoreTest {
  private static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");
  private static final Instant ARRIVED = NOW.plusSeconds(90_000);
  private static final Instant LOOKED = NOW.plusSeconds(180_000);

  @Autowired Goods goods;
  @Autowired JdbcClient jdbc;
  @Autowired Tenancy tenancy;

  private final MerchantId merchant = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());
  private final CaseLineId lineId = new CaseLineId(UUID.randomUUID());

  private GoodsLine awaited() {
    tenancy.run(merchant, () -> goods.await(caseId, List.of(lineId), NOW));
    return stored();
  }

  private GoodsLine stored() {
    var lines = tenancy.call(merchant, () -> goods.ofCase(caseId));
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  private GoodsLine received(GoodsLine line, Reception outcome, Instant now) {
    return tenancy.call(merchant, () -> goods.receive(line, outcome, now));
  }

  private GoodsLine inspected(GoodsLine line, Inspection inspection) {
    return tenancy.call(merchant, () -> goods.inspect(line, inspection, LOOKED));
  }

  private Inspection look(Acceptance result, long deductionCents, Optional<StaffId> inspector) {
    return new Inspection(
        new InspectionId(UUID.randomUUID()),
        caseId,
        lineId,
        inspector,
        Grade.C,
        result,
        Money.of(deductionCents, "EUR"),
        "A scratch on the clasp.",
        LOOKED);
  }

  private Inspection look(Acceptance result) {
    return look(result, 0, Optional.empty());
  }

  @Nested
  class GivenLinesThatShallComeBack {
    @Test
    void whenTheyAreAwaited_thenEachIsThere() {
      var other = new CaseLineId(UUID.randomUUID());

      tenancy.run(merchant, () -> goods.await(caseId, List.of(lineId, other), NOW));

      assertThat(tenancy.call(merchant, () -> goods.ofCase(caseId)))
          .extracting(GoodsLine::id)
          .containsExactlyInAnyOrder(lineId, other);
    }

    @Test
    void whenOneIsAwaitedAgain_thenItStaysAsItIs() {
      var arrived = received(awaited(), Reception.RECEIVED, ARRIVED);

      tenancy.run(merchant, () -> goods.await(caseId, List.of(lineId), LOOKED));

      assertThat(stored()).isEqualTo(arrived);
    }

    @Test
    void whenAnotherMerchantLooks_thenThereIsNothing() {
      awaited();

      assertThat(tenancy.call(new MerchantId(UUID.randomUUID()), () -> goods.ofCase(caseId)))
          .isEmpty();
    }
  }

  @Nested
  class GivenAwaitedGoods {
    @Test
    void whenTheyArrive_thenTheTimeIsKept() {
      var arrived = received(awaited(), Reception.RECEIVED, ARRIVED);

      assertThat(arrived)
          .isEqualTo(
              new GoodsLine(
                  lineId,
                  caseId,
                  Reception.RECEIVED,
                  Acceptance.PENDING,
                  NOW,
                  Optional.of(ARRIVED),
                  2));
      assertThat(stored()).isEqualTo(arrived);
    }

    @Test
    void whenTheyAreOnlyOnTheWay_thenTheyHaveNotArrived() {
      assertThat(received(awaited(), Reception.IN_TRANSIT, ARRIVED).receivedAt()).isEmpty();
    }

    @Test
    void whenTheRestComesLater_thenTheFirstParcelCounts() {
      var some = received(awaited(), Reception.SHORT, ARRIVED);

      assertThat(received(some, Reception.RECEIVED, LOOKED).receivedAt()).contains(ARRIVED);
    }

    @Test
    void whenTheyAreInspectedBeforeTheyArrive_thenItIsRefusedAndNothingIsKept() {
      var line = awaited();

      assertThatThrownBy(() -> inspected(line, look(Acceptance.ACCEPTED)))
          .isInstanceOf(RefusedException.class);

      assertThat(stored()).isEqualTo(line);
      assertThat(tenancy.call(merchant, () -> goods.inspectionsOf(caseId))).isEmpty();
    }

    @Test
    void whenTwoPeopleReceiveThem_thenTheSecondIsAConflict() {
      var line = awaited();
      received(line, Reception.RECEIVED, ARRIVED);

      assertThatThrownBy(() -> received(line, Reception.LOST, ARRIVED))
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT));
    }
  }

  @Nested
  class GivenGoodsThatAreHere {
    @Test
    void whenTheyAreLookedAtTwice_thenBothLooksAreKept() {
      var arrived = received(awaited(), Reception.RECEIVED, ARRIVED);
      var first = look(Acceptance.MANUAL);
      var second = look(Acceptance.PARTIAL, 1_250, Optional.of(new StaffId(UUID.randomUUID())));

      var taken = inspected(inspected(arrived, first), second);

      assertThat(taken.acceptance()).isEqualTo(Acceptance.PARTIAL);
      assertThat(stored()).isEqualTo(taken);
      assertThat(tenancy.call(merchant, () -> goods.inspectionsOf(caseId)))
          .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void whenTheLookIsAtAnotherLine_thenThatIsABug() {
      var arrived = received(awaited(), Reception.RECEIVED, ARRIVED);
      var elsewhere = look(Acceptance.ACCEPTED);
      var other =
          new GoodsLine(
              new CaseLineId(UUID.randomUUID()),
              caseId,
              Reception.RECEIVED,
              Acceptance.PENDING,
              NOW,
              Optional.empty(),
              1);

      assertThatIllegalArgumentException().isThrownBy(() -> inspected(other, elsewhere));
      assertThat(stored()).isEqualTo(arrived);
    }

    @Test
    void whenALookIsRewritten_thenTheDatabaseRefuses() {
      inspected(received(awaited(), Reception.RECEIVED, ARRIVED), look(Acceptance.REJECTED));

      assertThatThrownBy(
              () ->
                  tenancy.run(
                      merchant, () -> jdbc.sql("update inspection set grade = 'A'").update()))
          .hasStackTraceContaining("permission denied");
    }
  }
}
