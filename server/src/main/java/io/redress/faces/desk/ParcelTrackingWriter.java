package io.redress.faces.desk;

import io.redress.cases.carriers.ParcelErrands;
import io.redress.cases.carriers.ParcelScans;
import io.redress.faces.desk.ParcelTrackingView.Choice;
import io.redress.faces.desk.ParcelTrackingView.Scanning;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.JourneyWriter;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.goods.carriers.Carrier;
import io.redress.goods.carriers.CarrierErrand;
import io.redress.goods.carriers.CarrierErrand.Given;
import io.redress.goods.carriers.CarrierSkill;
import io.redress.goods.carriers.ErrandKind;
import io.redress.goods.carriers.ErrandState;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.tracking.TrackingKind;
import io.redress.people.access.Right;
import io.redress.platform.clock.NewIds;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what a carrier says of a parcel, and what it was asked for. */
@Component
class ParcelTrackingWriter {
  private final ParcelScans scans;
  private final ParcelErrands errands;
  private final NewIds ids;

  ParcelTrackingWriter(ParcelScans scans, ParcelErrands errands, NewIds ids) {
    this.scans = scans;
    this.errands = errands;
    this.ids = ids;
  }

  ParcelTrackingView write(Visit visit, Parcel parcel, Optional<NoteView> note, LabelForm form) {
    var journey = scans.journey(parcel);
    var words = new JourneyWriter(visit.page());
    var home = visit.home() + "/parcels/" + parcel.id();
    var asked = errands.of(parcel.id());
    var hasLabel =
        asked.stream()
            .anyMatch(it -> it.kind() == ErrandKind.LABEL && it.state() == ErrandState.DONE);
    var mayAsk = Right.ORDER_CARRIAGE.isOf(visit.role());
    return new ParcelTrackingView(
        home,
        new LinkView(parcel.number(), home),
        words.standing(journey),
        facts(visit, parcel),
        note,
        words.whole(journey),
        asked.stream().map(each -> errand(visit, home, each)).toList(),
        Optional.of(visit)
            .filter(it -> Right.MOVE_PARCELS.isOf(it.role()) && parcel.tracking().isPresent())
            .map(it -> new Scanning(ids.next().toString(), kinds(it))),
        mayAsk ? carriers(visit, parcel) : List.of(),
        form.missing(visit, parcel),
        mayAsk && hasLabel && allows(parcel, ParcelMove.CANCEL),
        mayAsk
            && hasLabel
            && parcel.carriage().pickUp().isPresent()
            && allows(parcel, ParcelMove.HAND_OVER)
            && can(parcel, CarrierSkill.BOOK_PICK_UPS));
  }

  private List<FactView> facts(Visit visit, Parcel parcel) {
    var facts = new ArrayList<FactView>();
    parcel
        .tracking()
        .ifPresent(
            tracking -> {
              facts.add(
                  new FactView(
                      visit.say("carriers.carrier"),
                      CarriersWriter.name(visit, tracking.carrier())));
              facts.add(new FactView(visit.say("tracking.number"), tracking.number()));
            });
    parcel
        .times()
        .expectedAt()
        .ifPresent(
            due ->
                facts.add(
                    new FactView(visit.say("tracking.expected"), visit.page().dates().day(due))));
    return facts;
  }

  private ParcelTrackingView.Errand errand(Visit visit, String home, CarrierErrand errand) {
    var carrier = CarriersWriter.name(visit, errand.carrier());
    var service = errand.given().map(Given::service).filter(it -> !it.isEmpty());
    var state = visit.say("errand.state." + Codes.of(errand.state()));
    return new ParcelTrackingView.Errand(
        visit.say("errand.kind." + Codes.of(errand.kind()))
            + " · "
            + carrier
            + service.map(it -> " · " + it).orElse(""),
        errand
            .reason()
            .map(why -> "errand.reason." + why)
            .filter(key -> visit.page().words().phrases().knows(key))
            .map(key -> state + " · " + visit.say(key))
            .orElse(state),
        visit.page().dates().moment(errand.asked().at()),
        errand.given().flatMap(Given::picture).map(URI::toString),
        Optional.of(home + "/errands/" + errand.id() + "/ask")
            .filter(it -> errand.isLeftOpen(visit.page().now())));
  }

  private static List<Choice> kinds(Visit visit) {
    return Arrays.stream(TrackingKind.values())
        .map(each -> new Choice(Codes.of(each), visit.say("tracking.kind." + Codes.of(each))))
        .toList();
  }

  private List<Choice> carriers(Visit visit, Parcel parcel) {
    if (!allows(parcel, ParcelMove.MAKE_LABEL)) {
      return List.of();
    }
    return errands.carriers().stream()
        .filter(each -> each.skills().contains(CarrierSkill.MAKE_LABELS))
        .filter(Carrier::isConnected)
        .map(each -> new Choice(each.code(), CarriersWriter.name(visit, each.code())))
        .toList();
  }

  private boolean can(Parcel parcel, CarrierSkill skill) {
    return errands.carriers().stream()
        .filter(each -> parcel.carriage().carrier().filter(each.code()::equals).isPresent())
        .anyMatch(each -> each.skills().contains(skill));
  }

  private static boolean allows(Parcel parcel, ParcelMove move) {
    return Parcels.allowed(parcel).contains(move);
  }
}
