package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.parcels.Returning;
import io.redress.cases.parcels.WaysBack;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.RemedyView;
import io.redress.goods.parcels.OfferedWay;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.PickUpWindow;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page on which a consumer chooses how to send goods back. */
final class SendWriter {
  private final Visit visit;
  private final CaseView view;
  private final Returning possible;
  private final List<CaseView> others;
  private final String address;

  /**
   * A page of one case.
   *
   * @param others cases of the same person whose pieces can travel in the same parcel
   */
  SendWriter(Visit visit, CaseView view, Returning possible, List<CaseView> others) {
    this.visit = visit;
    this.view = view;
    this.possible = possible;
    this.others = others;
    this.address = visit.at("/cases/" + view.head().id());
  }

  SendView write(SendForm form, boolean isChecked, Optional<NoteView> note) {
    var hasCourier = possible.ways().stream().anyMatch(each -> each.way() == WayBack.PICK_UP);
    var isPickUp = form.way().equals(SendForm.code(WayBack.PICK_UP));
    return new SendView(
        address + "/send",
        address,
        visit.say("parcels.send.lede", "count", possible.pieces().size()),
        note.or(this::none),
        possible.ways().stream().map(this::way).toList(),
        form.way(),
        hasCourier ? Optional.of(windows(form)) : Optional.empty(),
        others.isEmpty() ? Optional.empty() : Optional.of(beside(form)),
        hasCourier ? form.fields(visit, isChecked && isPickUp) : List.of(),
        pieces(),
        hub());
  }

  /** That no way fits: a person of the house finds one. */
  private Optional<NoteView> none() {
    return possible.ways().isEmpty()
        ? Optional.of(
            NoteView.of(
                NoteView.Tone.INFO,
                visit.say("parcels.send.none"),
                visit.say("parcels.send.none.how")))
        : Optional.empty();
  }

  private RemedyView way(OfferedWay offered) {
    var code = SendForm.code(offered.way());
    if (offered.way() == WayBack.KEEP_IT) {
      return new RemedyView(
          code, visit.say("parcels.keep"), "", visit.say("parcels.keep.how"), List.of());
    }
    return new RemedyView(
        code,
        visit.say("parcels.way." + code),
        "",
        visit.say("parcels.way." + code + ".how"),
        List.of(
            new FactView(visit.say("parcels.pay"), pays(offered)),
            new FactView(visit.say("parcels.handin"), handIn(offered)),
            new FactView(visit.say("parcels.here"), here(offered))));
  }

  private String pays(OfferedWay offered) {
    var sum = offered.costsConsumer();
    return sum.isZero()
        ? visit.say("parcels.pay.nothing", "sum", sum)
        : visit.say("parcels.pay.carrier", "sum", sum);
  }

  private String handIn(OfferedWay offered) {
    return switch (offered.way()) {
      case PICK_UP -> visit.say("parcels.handin.window");
      case IN_PERSON -> visit.say("parcels.handin.person");
      case POST_LABEL, DROP_OFF, KEEP_IT ->
          visit.page().sentence(visit.page().dates().by(lastDay()));
    };
  }

  private LocalDate lastDay() {
    var until = visit.page().now().plus(Duration.ofDays(WaysBack.DAYS_TO_HAND_IN));
    return visit.page().dates().dayOf(until);
  }

  private String here(OfferedWay offered) {
    return visit.say("parcels.here.days", "days", offered.days());
  }

  private ChoiceView windows(SendForm form) {
    return new ChoiceView(
        visit.say("parcels.window"),
        "window",
        ChoiceView.Kind.ONE,
        possible.windows().stream().map(this::window).toList(),
        Set.of(form.window()));
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

  private ChoiceView beside(SendForm form) {
    return new ChoiceView(
        visit.say("parcels.together"),
        "together",
        ChoiceView.Kind.SEVERAL,
        others.stream().map(this::other).toList(),
        Set.copyOf(form.together()));
  }

  private ChoiceView.Option other(CaseView other) {
    return new ChoiceView.Option(
        other.head().id().toString(),
        new Told(visit.page(), other).goods(),
        visit.say("parcels.order", "number", other.order().orderNumber()));
  }

  private List<PieceView> pieces() {
    var counts =
        possible.pieces().stream()
            .collect(
                Collectors.groupingBy(
                    ParcelPiece::orderLineId, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .flatMap(each -> piece(each.getKey(), each.getValue().intValue()))
        .toList();
  }

  private Stream<PieceView> piece(OrderLineId line, int count) {
    return view.order().line(line).stream()
        .map(bought -> Pieces.some(visit.page(), bought, Quantity.of(count)));
  }

  private List<String> hub() {
    var hub = possible.hub();
    return Stream.of(
            hub.name(),
            hub.lines(),
            (hub.postalCode() + " " + hub.city()).strip(),
            hub.region(),
            country(hub))
        .filter(line -> !line.isBlank())
        .toList();
  }

  private String country(PostalAddress hub) {
    return hub.country().isEmpty()
        ? ""
        : Locale.of("", hub.country()).getDisplayCountry(visit.page().words().reader().region());
  }

  /** That a way was chosen, and what comes next. */
  static NoteView kept(Visit visit, CaseView view, Parcel box) {
    var code = SendForm.code(box.carriage().way());
    var page = "/cases/" + view.head().id() + "/parcels/" + box.id();
    return new NoteView(
        NoteView.Tone.KEPT,
        visit.say("parcels.send.kept", "number", box.number()),
        visit.say("parcels.send.kept." + code),
        Optional.of(new LinkView(visit.say("papers.open"), visit.at(page))));
  }
}
