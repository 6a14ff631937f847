package io.redress.faces.desk;

import io.redress.cases.parcels.UnknownParcels;
import io.redress.faces.desk.ParcelsView.Row;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelQuery;
import io.redress.goods.parcels.ParcelQuery.Lens;
import io.redress.goods.parcels.Parcels;
import io.redress.people.Merchants;
import io.redress.platform.csv.CsvText;
import io.redress.shared.PlainWords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Parcels that are expected today, overdue, here, or in trouble. */
@Controller
class ParcelsPages {
  private final DeskVisits desk;
  private final Parcels parcels;
  private final UnknownParcels unknown;
  private final Merchants merchants;

  ParcelsPages(DeskVisits desk, Parcels parcels, UnknownParcels unknown, Merchants merchants) {
    this.desk = desk;
    this.parcels = parcels;
    this.unknown = unknown;
    this.merchants = merchants;
  }

  @GetMapping("/desk/{slug}/parcels")
  ModelAndView show(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String lens) {
    var visit = desk.enter(request, Room.PARCELS);
    var query = query(visit.page().now(), q, lens);
    var found = parcels.find(query);
    var code = Codes.of(query.lens());
    var writer = new ParcelWriter(visit);
    var note =
        found.size() < ParcelQuery.MOST ? "" : visit.say("parcels.most", "most", ParcelQuery.MOST);
    return visit.show(
        "desk/parcels",
        new ParcelsView(
            visit.say("parcels.headline." + code, "count", found.size()),
            Arrays.stream(Lens.values()).map(each -> lens(visit, query, each)).toList(),
            code,
            FieldView.of("q", visit.say("parcels.find"), FieldView.Kind.TEXT).holding(query.text()),
            found.stream().map(each -> row(writer, each)).toList(),
            note,
            address(visit, ".csv", query.text(), query.lens()),
            new LinkView(
                visit.say("parcels.unknown.open", "count", unknown.open().size()),
                visit.home() + UnknownParcelPages.PATH)));
  }

  @GetMapping("/desk/{slug}/parcels.csv")
  ResponseEntity<byte[]> file(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String lens) {
    var visit = desk.enter(request, Room.PARCELS);
    var csv =
        new CsvText(
            List.of(
                visit.say("parcels.number"),
                visit.say("parcels.leg"),
                visit.say("parcels.state"),
                visit.say("parcels.carrier"),
                visit.say("parcels.tracking"),
                visit.say("parcels.when"),
                visit.say("parcels.inside")));
    var writer = new ParcelWriter(visit);
    for (var each : parcels.find(query(visit.page().now(), q, lens))) {
      csv.add(
          List.of(
              each.number(),
              writer.leg(each.leg()),
              writer.state(each),
              each.carriage().carrier().orElse(""),
              each.carriage().trackingNumber().orElse(""),
              each.times().expectedAt().map(Object::toString).orElse(""),
              writer.inside(each)));
    }
    return CsvFiles.answer("parcels-" + today(visit.page().now()) + ".csv", csv);
  }

  /** What is looked for by its number is looked for everywhere. */
  private ParcelQuery query(Instant now, String text, String lens) {
    var named = PlainWords.oneLine(text);
    var standard = named.isEmpty() ? Lens.EXPECTED : Lens.ALL;
    return ParcelQuery.of(
        Codes.parse(Lens.class, lens).orElse(standard),
        named,
        Optional.empty(),
        today(now),
        merchants.current().zone());
  }

  private LocalDate today(Instant now) {
    return now.atZone(merchants.current().zone()).toLocalDate();
  }

  private static LinkView lens(Visit visit, ParcelQuery query, Lens lens) {
    var href = lens == query.lens() ? "" : address(visit, "", query.text(), lens);
    return new LinkView(visit.say("parcels.lens." + Codes.of(lens)), href);
  }

  private static String address(Visit visit, String ending, String text, Lens lens) {
    return UriComponentsBuilder.fromPath(visit.home() + ParcelWriter.PATH + ending)
        .queryParamIfPresent("q", Optional.of(text).filter(it -> !it.isEmpty()))
        .queryParam("lens", Codes.of(lens))
        .encode()
        .build()
        .toUriString();
  }

  private static Row row(ParcelWriter writer, Parcel parcel) {
    return new Row(
        writer.link(parcel),
        writer.leg(parcel.leg()),
        writer.state(parcel),
        writer.when(parcel),
        writer.inside(parcel));
  }
}
