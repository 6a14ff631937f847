package io.redress.goods.parcels;

import static io.redress.goods.parcels.ParcelExamples.CASE;
import static io.redress.goods.parcels.ParcelExamples.NOW;
import static io.redress.goods.parcels.ParcelExamples.ORDER;
import static io.redress.goods.parcels.ParcelExamples.piece;
import static io.redress.goods.parcels.ParcelExamples.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.goods.parcels.ParcelPiece.Arrival;
import io.redress.goods.parcels.Parcels.Moved;
import io.redress.goods.parcels.UnknownParcel.Clues;
import io.redress.goods.parcels.store.ParcelReading;
import io.redress.platform.StoreTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.ParcelId;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
@Import({Parcels.class, ParcelReading.class, ReturnWaySettings.class, UnknownBoxes.class})
class ParcelsStoreTest {
  private static final Actor CLERK = Actor.staff(new StaffId(new UUID(3, 3)));

  @Autowired Parcels parcels;
  @Autowired ReturnWaySettings settings;
  @Autowired UnknownBoxes boxes;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;

  private final MerchantId merchant = new MerchantId(UUID.randomUUID());

  private <T> T in(Supplier<T> work) {
    return tenancy.call(merchant, () -> transaction.execute(status -> work.get()));
  }

  private Parcel announced(ParcelPiece... pieces) {
    return in(() -> parcels.announce(wanted(pieces), NOW));
  }

  private Moved move(ParcelId id, ParcelStep step) {
    return in(() -> parcels.move(id, step, OptionalInt.empty(), CLERK, NOW));
  }

  private Parcel stored(ParcelId id) {
    return in(() -> parcels.byId(id).orElseThrow());
  }

  @Nested
  class GivenANewBox {
    @Test
    void whenItIsAnnounced_thenItIsReadAsItWasWritten() {
      var parcel = announced(piece(1, Arrival.AWAITED), piece(2, Arrival.AWAITED));

      assertThat(parcel.number()).isEqualTo("PA-000001");
      assertThat(stored(parcel.id())).isEqualTo(parcel);
      assertThat(in(() -> parcels.ofCases(List.of(CASE)))).containsExactly(parcel);
      assertThat(in(() -> parcels.ofOrder(ORDER))).containsExactly(parcel);
      assertThat(in(() -> parcels.byNumber("PA-000001"))).contains(parcel);
    }

    @Test
    void whenItIsAnnouncedTwice_thenItIsOne() {
      var wanted = wanted(piece(1, Arrival.AWAITED));

      var first = in(() -> parcels.announce(wanted, NOW));
      assertThat(in(() -> parcels.announce(wanted, NOW))).isEqualTo(first);
    }

    @Test
    void whenAPieceIsInAnotherOpenBox_thenItIsRefused() {
      announced(piece(1, Arrival.AWAITED));

      assertThatThrownBy(() -> announced(piece(1, Arrival.AWAITED)))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("piece_in_another_parcel"));
    }

    @Test
    void whenTheOtherBoxWasCalledOff_thenThePieceIsFree() {
      var first = announced(piece(1, Arrival.AWAITED));
      move(first.id(), ParcelStep.of(ParcelMove.CANCEL, NOW));

      assertThat(announced(piece(1, Arrival.AWAITED)).number()).isEqualTo("PA-000002");
    }
  }

  @Nested
  class GivenABoxOnItsWay {
    @Test
    void whenACarrierTellsTwice_thenItIsDoneOnce() {
      var id = announced(piece(1, Arrival.AWAITED)).id();
      var told =
          new ParcelStep(
              ParcelMove.CARRY,
              NOW,
              "event-1",
              ParcelStep.Details.tracked(new Tracking("dhl", "jjd 0003")));

      assertThat(move(id, told).isNew()).isTrue();
      assertThat(move(id, told).isNew()).isFalse();
      assertThat(in(() -> parcels.history(id))).hasSize(1);
      assertThat(in(() -> parcels.byTracking(new Tracking("dhl", "JJD0003"))))
          .map(Parcel::id)
          .contains(id);
    }

    @Test
    void whenItIsOpened_thenWhatWasMissingIsKept() {
      var parcel = announced(piece(1, Arrival.AWAITED), piece(2, Arrival.AWAITED));
      var missing = Set.of(parcel.pieces().getLast().key());

      move(parcel.id(), ParcelStep.of(ParcelMove.OPEN, NOW, ParcelStep.Details.missing(missing)));

      assertThat(stored(parcel.id()).pieces())
          .extracting(ParcelPiece::arrival)
          .containsExactly(Arrival.ARRIVED, Arrival.MISSING);
      assertThat(announced(piece(2, Arrival.AWAITED)).pieces()).hasSize(1);
    }

    @Test
    void whenAMissingPieceWasNeverAnnounced_thenItIsAProblem() {
      var id = announced(piece(1, Arrival.AWAITED)).id();
      var strange = Set.of(piece(7, Arrival.AWAITED).key());
      var step = ParcelStep.of(ParcelMove.OPEN, NOW, ParcelStep.Details.missing(strange));

      assertThatThrownBy(() -> move(id, step)).isInstanceOf(Problem.class);
    }

    @Test
    void whenSomebodyWasFaster_thenAStaleVersionIsAProblem() {
      var parcel = announced(piece(1, Arrival.AWAITED));
      move(parcel.id(), ParcelStep.of(ParcelMove.MAKE_LABEL, NOW));
      var step = ParcelStep.of(ParcelMove.HAND_OVER, NOW);

      assertThatThrownBy(
              () -> in(() -> parcels.move(parcel.id(), step, OptionalInt.of(1), CLERK, NOW)))
          .isInstanceOf(Problem.class);
    }

    @Test
    void whenTheDayHasPassed_thenItIsAmongTheOverdue() {
      var parcel = announced(piece(1, Arrival.AWAITED));
      var today = NOW.atZone(ZoneOffset.UTC).toLocalDate();

      assertThat(found(ParcelQuery.Lens.EXPECTED, today.plusDays(1))).containsExactly(parcel);
      assertThat(found(ParcelQuery.Lens.OVERDUE, today.plusDays(1))).isEmpty();
      assertThat(found(ParcelQuery.Lens.OVERDUE, today.plusDays(2))).containsExactly(parcel);
      assertThat(found(ParcelQuery.Lens.TROUBLE, today)).isEmpty();
      assertThat(found(ParcelQuery.Lens.ALL, today)).containsExactly(parcel);
    }

    private List<Parcel> found(ParcelQuery.Lens lens, LocalDate today) {
      return in(
          () -> parcels.find(ParcelQuery.of(lens, "", Optional.empty(), today, ZoneOffset.UTC)));
    }
  }

  @Nested
  class GivenTheWaysOfAHouse {
    @Test
    void whenTheyAreSet_thenTheyAreReadAsTheyWereWritten() {
      var offer =
          new ReturnWays.Offer(
              new PostalAddress("Returns", "Ankerrui 14", "2000", "Antwerp", "", "BE", "1"),
              List.of(
                  new ReturnWay(
                      WayBack.PICK_UP,
                      List.of("DE", "FR"),
                      Optional.of(Money.of(500_00, "EUR")),
                      OptionalInt.of(5_000),
                      Money.of(4_90, "EUR"),
                      Payer.CONSUMER,
                      3)));

      var set = in(() -> settings.set(offer, OptionalInt.of(0), "staff 1", NOW));
      assertThat(in(() -> settings.latest())).contains(set);
      assertThat(set.version()).isEqualTo(1);
      assertThatThrownBy(() -> in(() -> settings.set(offer, OptionalInt.of(0), "staff 1", NOW)))
          .isInstanceOf(Problem.class);
    }
  }

  @Nested
  class GivenABoxNobodyExpected {
    @Test
    void whenItIsNoted_thenItIsOpenUntilItIsMatched() {
      var clues = new Clues("DHL", "123", "Lena", "A-1", "", "A bag.");
      var noted = in(() -> boxes.note(clues, CLERK, NOW));
      assertThat(in(() -> boxes.open())).containsExactly(noted);

      var parcel = announced(piece(1, Arrival.AWAITED));
      var match = new UnknownParcel.Match(CASE, parcel.id(), NOW);
      in(
          () -> {
            boxes.match(noted.id(), match);
            return match;
          });

      assertThat(in(() -> boxes.open())).isEmpty();
      assertThat(in(() -> boxes.byId(noted.id())).orElseThrow().match()).contains(match);
    }

    @Test
    void whenNothingIsSaidOfIt_thenItIsAProblem() {
      assertThatThrownBy(() -> new Clues("DHL", "", "", "", "", " ")).isInstanceOf(Problem.class);
    }
  }
}
