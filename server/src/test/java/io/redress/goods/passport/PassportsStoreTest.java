package io.redress.goods.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.goods.passport.Passports.Noting;
import io.redress.platform.StoreTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.EvidenceId;
import io.redress.shared.MerchantId;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
@Import(Passports.class)
class PassportsStoreTest {
  private static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");
  private static final Actor DRIES = Actor.staff(new StaffId(new UUID(5, 1)));

  @Autowired Passports passports;
  @Autowired JdbcClient jdbc;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;

  private final MerchantId merchant = new MerchantId(UUID.randomUUID());
  private final PieceKey ring =
      new PieceKey(new OrderId(UUID.randomUUID()), new OrderLineId(UUID.randomUUID()), 1);

  private static Marks marks(long milligrams) {
    return new Marks(
        Optional.of("S-1"),
        Optional.of("GIA 2141438171"),
        Optional.of("750"),
        OptionalLong.of(milligrams),
        Optional.of("SEAL 7"));
  }

  private ItemPassport note(PieceKey piece, Marks marks) {
    var noting = new Noting(piece, marks, ItemPassport.Source.DISPATCH);
    return tenancy.call(
        merchant,
        () ->
            Objects.requireNonNull(
                transaction.execute(status -> passports.note(noting, DRIES, NOW))));
  }

  @Nested
  class GivenAPiece {
    @Test
    void whenNothingWasNoted_thenNothingIsKnown() {
      assertThat(tenancy.call(merchant, () -> passports.of(ring))).isEmpty();
    }

    @Test
    void whenItIsNoted_thenAllOfItIsReadAgain() {
      note(ring, marks(4_210));

      var known = tenancy.call(merchant, () -> passports.of(ring)).orElseThrow();
      assertThat(known.version()).isEqualTo(1);
      assertThat(known.marks()).isEqualTo(marks(4_210));
      assertThat(known.notedBy()).isEqualTo(DRIES);
      assertThat(known.notedAt()).isEqualTo(NOW);
    }

    @Test
    void whenTheSameIsNotedAgain_thenThereIsNoOtherVersion() {
      note(ring, marks(4_210));

      assertThat(note(ring, marks(4_210)).version()).isEqualTo(1);
    }

    @Test
    void whenItIsCorrected_thenTheEarlierVersionStays() {
      note(ring, marks(4_210));
      note(ring, marks(4_215));

      assertThat(tenancy.call(merchant, () -> passports.versions(ring)))
          .extracting(ItemPassport::version)
          .containsExactly(2, 1);
      assertThat(tenancy.call(merchant, () -> passports.of(ring)).orElseThrow().marks())
          .isEqualTo(marks(4_215));
    }

    @Test
    void whenAnotherUnitIsNoted_thenEachHasItsOwn() {
      var second = new PieceKey(ring.order(), ring.line(), 2);
      note(ring, marks(4_210));
      note(second, marks(4_300));

      assertThat(tenancy.call(merchant, () -> passports.ofLines(List.of(ring.line()))))
          .extracting(each -> each.piece().unit(), ItemPassport::version)
          .containsExactly(tuple(1, 1), tuple(2, 1));
    }

    @Test
    void whenPhotosAreTaken_thenTheyStandWithIt() {
      var photo = new EvidenceId(UUID.randomUUID());
      note(ring, marks(4_210));
      tenancy.run(
          merchant,
          () ->
              transaction.executeWithoutResult(
                  status -> {
                    passports.show(ring, photo, NOW);
                    passports.show(ring, photo, NOW);
                  }));

      assertThat(tenancy.call(merchant, () -> passports.of(ring)).orElseThrow().photos())
          .containsExactly(photo);
    }

    @Test
    void whenSomebodyWouldRewriteIt_thenTheDatabaseRefuses() {
      note(ring, marks(4_210));

      assertThatThrownBy(
              () ->
                  tenancy.run(
                      merchant, () -> jdbc.sql("update item_passport set weight_mg = 1").update()))
          .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whenAnotherMerchantAsks_thenNothingIsKnown() {
      note(ring, marks(4_210));

      var other = new MerchantId(UUID.randomUUID());
      assertThat(tenancy.call(other, () -> passports.of(ring))).isEmpty();
    }
  }
}
