package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.StagesView;
import io.redress.faces.shared.StagesView.Stage;
import io.redress.faces.shared.StagesView.Standing;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Writes parcels for the staff. */
record ParcelWriter(Visit visit) {
  static final String PATH = "/parcels";

  /** The parcels of a case as its journey. */
  JourneyView journey(List<Parcel> parcels, String more) {
    return new JourneyView(
        parcels.stream().map(this::box).toList(),
        new LinkView(visit.say("parcels.case.link"), more));
  }

  JourneyView.Box box(Parcel parcel) {
    return new JourneyView.Box(link(parcel), state(parcel), stages(parcel));
  }

  LinkView link(Parcel parcel) {
    return new LinkView(parcel.number(), visit.home() + PATH + "/" + parcel.id());
  }

  /** Where it stands; that it is late or to be stopped counts more than where it was seen last. */
  String state(Parcel parcel) {
    if (parcel.isBeingStopped()) {
      return visit.say("parcels.stopping");
    }
    return parcel.isLate(visit.page().now())
        ? visit.say("parcels.late")
        : visit.say("parcels.state." + Codes.of(parcel.state()));
  }

  String leg(Leg leg) {
    return visit.say("parcels.leg." + Codes.of(leg));
  }

  /** When it arrived, or by when it shall; a dash where nobody knows. */
  String when(Parcel parcel) {
    var times = parcel.times();
    return times
        .deliveredAt()
        .map(this::day)
        .or(() -> times.expectedAt().map(due -> visit.page().dates().by(due)))
        .orElse("–");
  }

  /** What is inside, each title once with how many there are of it. */
  String inside(Parcel parcel) {
    var counts =
        parcel.pieces().stream()
            .collect(
                Collectors.groupingBy(
                    ParcelPiece::title, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(
            each ->
                each.getValue() == 1
                    ? each.getKey()
                    : visit.say("parcels.pieces", "count", each.getValue(), "name", each.getKey()))
        .collect(Collectors.joining(" · "));
  }

  private StagesView stages(Parcel parcel) {
    var times = parcel.times();
    return new StagesView(
        leg(parcel.leg()),
        List.of(
            new Stage(
                place(parcel.leg(), "from"),
                day(times.handedOverAt().orElse(times.announcedAt())),
                standing(parcel, 1)),
            new Stage(
                parcel.carriage().carrier().orElse(visit.say("parcels.carrier")),
                parcel.carriage().trackingNumber().orElse(""),
                standing(parcel, 2)),
            new Stage(place(parcel.leg(), "to"), when(parcel), standing(parcel, 3))));
  }

  private String place(Leg leg, String end) {
    return visit.say("parcels." + end + "." + Codes.of(leg));
  }

  private static Standing standing(Parcel parcel, int stage) {
    var present =
        switch (parcel.state()) {
          case ANNOUNCED, LABELLED, CANCELLED -> 1;
          case HANDED_OVER, IN_TRANSIT, LOST, DAMAGED -> 2;
          case DELIVERED, OPENED -> 3;
        };
    if (stage == present) {
      return Standing.PRESENT;
    }
    return stage < present ? Standing.DONE : Standing.TO_COME;
  }

  String day(Instant moment) {
    return visit.page().dates().shortDay(moment);
  }
}
