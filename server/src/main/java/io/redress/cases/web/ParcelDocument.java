package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelEvent;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.PickUpWindow;
import io.redress.goods.parcels.PostalAddress;
import io.redress.shared.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A parcel as the API shows it. */
@Schema(name = "Parcel", description = "One box on one leg, with pieces of cases and orders")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParcelDocument(
    String id,
    @Schema(description = "What people call it by", example = "PA-000042") String number,
    @Schema(
            allowableValues = {
              "consumer_to_hub",
              "hub_to_brand",
              "hub_to_workshop",
              "brand_to_hub",
              "workshop_to_hub",
              "hub_to_consumer"
            })
        String leg,
    @Schema(allowableValues = {"post_label", "pick_up", "drop_off", "in_person"}) String way,
    @Schema(
            allowableValues = {
              "announced",
              "labelled",
              "handed_over",
              "in_transit",
              "delivered",
              "opened",
              "lost",
              "damaged",
              "cancelled"
            })
        String state,
    @Schema(description = "Code of the carrier; absent while nobody has chosen one")
        @Nullable String carrier,
    @Nullable String trackingNumber,
    MoneyDocument price,
    @Schema(allowableValues = {"consumer", "house", "brand"}) String payer,
    @Nullable Window pickUp,
    Address from,
    Address to,
    @Nullable Integer weightGrams,
    List<Piece> pieces,
    Instant announcedAt,
    @Nullable Instant expectedAt,
    @Nullable Instant handedOverAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant openedAt,
    @Schema(description = "When somebody asked that it is not delivered; often absent")
        @Nullable Instant stopAskedAt,
    int version,
    @Schema(description = "What can happen to it now") List<String> moves) {

  /** The time in which a courier comes. */
  @Schema(name = "PickUpWindow")
  record Window(Instant from, Instant until) {
    static Window of(PickUpWindow window) {
      return new Window(window.from(), window.until());
    }
  }

  /** Where a parcel starts or ends. */
  @Schema(name = "PostalAddress")
  record Address(
      @Nullable String name,
      @Schema(description = "Street and the like, with line breaks") @Nullable String lines,
      @Nullable String postalCode,
      @Nullable String city,
      @Nullable String region,
      @Schema(description = "ISO 3166-1 alpha-2") @Nullable String country,
      @Nullable String phone) {
    static Address of(PostalAddress address) {
      return new Address(
          address.name(),
          address.lines(),
          address.postalCode(),
          address.city(),
          address.region(),
          address.country(),
          address.phone());
    }

    PostalAddress read() {
      return new PostalAddress(
          text(name),
          text(lines),
          text(postalCode),
          text(city),
          text(region),
          text(country),
          text(phone));
    }

    private static String text(@Nullable String sent) {
      return sent == null ? "" : sent;
    }
  }

  /** One unit in a parcel. */
  @Schema(name = "ParcelPiece")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Piece(
      @Schema(description = "Id of the order") String order,
      @Schema(description = "Id of the order line") String orderLine,
      @Schema(description = "Its number in the order line, from 1") int unit,
      @Schema(description = "Id of the case that it travels for") @Nullable String caseId,
      @Schema(description = "Id of the line of that case") @Nullable String caseLine,
      String title,
      MoneyDocument value,
      @Schema(allowableValues = {"awaited", "arrived", "missing"}) String arrival) {
    static Piece of(ParcelPiece piece) {
      return new Piece(
          piece.orderId().toString(),
          piece.orderLineId().toString(),
          piece.unit(),
          piece.inCase().map(each -> each.caseId().toString()).orElse(null),
          piece.inCase().map(each -> each.caseLineId().toString()).orElse(null),
          piece.title(),
          MoneyDocument.of(piece.value()),
          Codes.of(piece.arrival()));
    }
  }

  /** Who told what happened. */
  @Schema(name = "ParcelTeller")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Teller(
      @Schema(
              allowableValues = {
                "consumer",
                "staff",
                "brand_contact",
                "api_key",
                "provider",
                "system"
              })
          String kind,
      @Nullable String id) {
    static Teller of(Actor actor) {
      var id = actor.id();
      return new Teller(Codes.of(actor.kind()), id == null ? null : id.toString());
    }
  }

  /** Something that happened to a parcel. */
  @Schema(name = "ParcelEvent")
  record Event(
      int number,
      String move,
      String state,
      String reference,
      String place,
      String words,
      Teller by,
      @Schema(description = "When it happened") Instant at,
      @Schema(description = "When we learned of it") Instant notedAt) {
    static Event of(ParcelEvent event) {
      return new Event(
          event.number(),
          Codes.of(event.move()),
          Codes.of(event.state()),
          event.reference(),
          event.place(),
          event.words(),
          Teller.of(event.by()),
          event.at(),
          event.notedAt());
    }
  }

  /** A parcel with its history. */
  @Schema(name = "WholeParcel")
  record Whole(ParcelDocument parcel, List<Event> events) {
    Whole {
      events = List.copyOf(events);
    }
  }

  /** Parcels. */
  @Schema(name = "Parcels")
  record All(List<ParcelDocument> parcels) {
    All {
      parcels = List.copyOf(parcels);
    }

    static All of(List<Parcel> parcels) {
      return new All(parcels.stream().map(ParcelDocument::of).toList());
    }
  }

  ParcelDocument {
    pieces = List.copyOf(pieces);
    moves = List.copyOf(moves);
  }

  static ParcelDocument of(Parcel parcel) {
    var carriage = parcel.carriage();
    var times = parcel.times();
    return new ParcelDocument(
        parcel.id().toString(),
        parcel.number(),
        Codes.of(parcel.leg()),
        Codes.of(carriage.way()),
        Codes.of(parcel.state()),
        carriage.carrier().orElse(null),
        carriage.trackingNumber().orElse(null),
        MoneyDocument.of(carriage.price()),
        Codes.of(carriage.payer()),
        carriage.pickUp().map(Window::of).orElse(null),
        Address.of(parcel.from()),
        Address.of(parcel.to()),
        grams(parcel.weightGrams()),
        parcel.pieces().stream().map(Piece::of).toList(),
        times.announcedAt(),
        times.expectedAt().orElse(null),
        times.handedOverAt().orElse(null),
        times.deliveredAt().orElse(null),
        times.openedAt().orElse(null),
        times.stopAskedAt().orElse(null),
        parcel.version(),
        Parcels.allowed(parcel).stream().map(Codes::of).toList());
  }

  private static @Nullable Integer grams(OptionalInt weight) {
    return weight.stream().boxed().findFirst().orElse(null);
  }
}
