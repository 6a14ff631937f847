package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.parcels.Returning;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.goods.parcels.OfferedWay;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.PickUpWindow;
import io.redress.goods.parcels.WayBack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the parcels of a case, and how its goods can come back. */
final class CaseParcelsWriter {
  private final Visit visit;
  private final CaseView view;
  private final Map<String, String> written;

  /** A page on which this was written before. */
  CaseParcelsWriter(Visit visit, CaseView view, Map<String, String> written) {
    this.visit = visit;
    this.view = view;
    this.written = Map.copyOf(written);
  }

  CaseParcelsView write(List<Parcel> parcels, Returning returning, Optional<NoteView> note) {
    var address = visit.home() + "/cases/" + view.head().id();
    var mayChoose = Permissions.maySendBack(visit.role()) && returning.isPossible();
    return new CaseParcelsView(
        new LinkView(view.head().number(), address),
        note,
        new ParcelWriter(visit).journey(parcels, address + "/parcels"),
        mayChoose ? Optional.of(form(address + "/parcels/way", returning)) : Optional.empty());
  }

  private CaseParcelsView.Form form(String action, Returning returning) {
    var hasCourier = returning.ways().stream().anyMatch(each -> each.way() == WayBack.PICK_UP);
    return new CaseParcelsView.Form(
        action,
        returning.pieces().stream().map(ParcelPiece::title).collect(Collectors.joining(" · ")),
        ways(returning),
        hasCourier ? Optional.of(windows(returning)) : Optional.empty(),
        hasCourier ? fields() : List.of());
  }

  private ChoiceView ways(Returning returning) {
    var chosen = returning.chosen().map(box -> Codes.of(box.carriage().way())).orElse("");
    return new ChoiceView(
        visit.say("parcels.way"),
        "way",
        ChoiceView.Kind.ONE,
        returning.ways().stream().map(this::way).toList(),
        Set.of(written.getOrDefault("way", chosen)));
  }

  private ChoiceView.Option way(OfferedWay offered) {
    var payer = visit.say("parcels.payer." + Codes.of(offered.payer()));
    return new ChoiceView.Option(
        Codes.of(offered.way()),
        visit.say("parcels.way." + Codes.of(offered.way())),
        visit.page().sum(offered.price()) + " · " + payer);
  }

  private ChoiceView windows(Returning returning) {
    return new ChoiceView(
        visit.say("parcels.window"),
        "window",
        ChoiceView.Kind.ONE,
        returning.windows().stream().map(this::window).toList(),
        Set.of(written.getOrDefault("window", "")));
  }

  private ChoiceView.Option window(PickUpWindow window) {
    var dates = visit.page().dates();
    return new ChoiceView.Option(
        window.from().toString(),
        visit.say(
            "parcels.window.at",
            "day",
            dates.day(window.from()),
            "from",
            dates.time(window.from()),
            "until",
            dates.time(window.until())),
        "");
  }

  private List<FieldView> fields() {
    return List.of(
        field("name", FieldView.Kind.TEXT, view.consumer().name()),
        field("lines", FieldView.Kind.PARAGRAPH, ""),
        field("postalCode", FieldView.Kind.TEXT, ""),
        field("city", FieldView.Kind.TEXT, ""),
        field("phone", FieldView.Kind.TEXT, ""));
  }

  private FieldView field(String name, FieldView.Kind kind, String known) {
    return FieldView.of(name, visit.say("parcels.from." + name), kind)
        .holding(written.getOrDefault(name, known));
  }
}
