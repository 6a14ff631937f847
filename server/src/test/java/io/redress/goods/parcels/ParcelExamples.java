package io.redress.goods.parcels;

import io.redress.goods.parcels.ParcelPiece.Arrival;
import io.redress.goods.parcels.ParcelPiece.InCase;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.ParcelId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Parcels for tests, with pieces of one order. */
public final class ParcelExamples {
  public static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");
  public static final OrderId ORDER = new OrderId(new UUID(1, 1));
  public static final OrderLineId ORDER_LINE = new OrderLineId(new UUID(1, 2));
  public static final CaseId CASE = new CaseId(new UUID(1, 3));
  public static final CaseLineId LINE = new CaseLineId(new UUID(1, 4));
  public static final Money VALUE = Money.of(298_00, "EUR");

  private ParcelExamples() {}

  /** A unit of the order, for the case. */
  public static ParcelPiece piece(int unit, Arrival arrival) {
    return new ParcelPiece(
        ORDER,
        ORDER_LINE,
        unit,
        Optional.of(new InCase(CASE, LINE)),
        "Parker shoulder bag, small",
        VALUE,
        arrival);
  }

  /** A box from the consumer in this state. */
  public static Parcel parcel(ParcelState state, ParcelPiece... pieces) {
    return new Parcel(
        new ParcelId(UUID.randomUUID()),
        "PA-000001",
        Leg.CONSUMER_TO_HUB,
        byPost(),
        state,
        PostalAddress.of("Lena Neumann", "DE"),
        PostalAddress.of("Harbour & Lane", "BE"),
        OptionalInt.empty(),
        List.of(pieces),
        ParcelTimes.announced(NOW, Optional.of(NOW.plusSeconds(86_400))),
        0,
        1);
  }

  /** A free label by post, of no carrier yet. */
  public static Carriage byPost() {
    return new Carriage(
        WayBack.POST_LABEL,
        Optional.empty(),
        Optional.empty(),
        Money.of(0, "EUR"),
        Payer.HOUSE,
        Optional.empty());
  }

  /** A box from the consumer, about to be announced. */
  public static NewParcel wanted(ParcelPiece... pieces) {
    return new NewParcel(
        new ParcelId(UUID.randomUUID()),
        Leg.CONSUMER_TO_HUB,
        byPost(),
        PostalAddress.of("Lena Neumann", "DE"),
        PostalAddress.of("Harbour & Lane", "BE"),
        OptionalInt.of(900),
        List.of(pieces),
        Optional.of(NOW.plusSeconds(86_400)));
  }
}
