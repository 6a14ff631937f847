package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.NewParcel;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.shared.Actor;
import io.redress.shared.Money;
import io.redress.shared.ParcelId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Boxes with the bag of a shop's case, from any address to the hub in Antwerp. */
@TestComponent
public class BoxSteps {
  static final PostalAddress HAMBURG =
      new PostalAddress("Lena Neumann", "Osterstraße 12", "20259", "Hamburg", "", "DE", "");
  static final PostalAddress LAS_PALMAS =
      new PostalAddress("Lena Neumann", "Calle Mayor 1", "35001", "Las Palmas", "", "ES", "");

  private static final PostalAddress HUB =
      new PostalAddress("Harbour & Lane", "Ankerrui 14", "2000", "Antwerpen", "", "BE", "");

  private final CaseWorld world;
  private final Parcels parcels;
  private final PlatformTransactionManager transactions;

  BoxSteps(CaseWorld world, Parcels parcels, PlatformTransactionManager transactions) {
    this.world = world;
    this.parcels = parcels;
    this.transactions = transactions;
  }

  /** The bag of the shop's case, about to be brought to a point of a carrier. */
  Parcel announce(Shop shop, PostalAddress from) {
    var carriage =
        new Carriage(
            WayBack.DROP_OFF,
            Optional.empty(),
            Optional.empty(),
            Money.of(0, "EUR"),
            Payer.HOUSE,
            Optional.empty());
    var wanted =
        new NewParcel(
            new ParcelId(UUID.randomUUID()),
            Leg.CONSUMER_TO_HUB,
            carriage,
            from,
            HUB,
            OptionalInt.of(900),
            List.of(bag(shop)),
            Optional.empty());
    return written(shop, () -> parcels.announce(wanted, world.clock().instant()));
  }

  private ParcelPiece bag(Shop shop) {
    var view = world.view(shop.id(), shop.caseId());
    var line = view.content().lines().getFirst();
    return new ParcelPiece(
        view.order().id(),
        line.orderLineId(),
        1,
        Optional.of(new ParcelPiece.InCase(shop.caseId(), line.id())),
        "Parker shoulder bag, small",
        Money.of(29_800, "EUR"),
        ParcelPiece.Arrival.AWAITED);
  }

  /** It is not sent after all. */
  void cancel(Shop shop, Parcel parcel) {
    var now = world.clock().instant();
    var step = ParcelStep.of(ParcelMove.CANCEL, now);
    var moved =
        written(
            shop, () -> parcels.move(parcel.id(), step, OptionalInt.empty(), Actor.SYSTEM, now));
    assertThat(moved.isNew()).isTrue();
  }

  private <T> T written(Shop shop, Supplier<T> work) {
    return world.in(
        shop.id(),
        () ->
            Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> work.get())));
  }
}
