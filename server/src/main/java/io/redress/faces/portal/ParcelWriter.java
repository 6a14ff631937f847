package io.redress.faces.portal;

import io.redress.faces.papers.ParcelFacts;
import io.redress.faces.papers.SheetsWriter;
import io.redress.faces.papers.SlipWriter;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.QrCode;
import io.redress.goods.papers.CustomsVerdict.Because;
import io.redress.goods.papers.PaperKind;
import io.redress.goods.papers.PaperSize;
import io.redress.goods.papers.PlainNumber;
import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the page of a parcel that a consumer sends back. */
public final class ParcelWriter {
  private final Page page;
  private final SheetsWriter sheets;
  private final ParcelFacts facts;
  private final Parcel parcel;
  private final String matter;

  /**
   * The writer of the page of a parcel.
   *
   * @param matter address of the case
   */
  public ParcelWriter(Page page, SheetsWriter sheets, ParcelFacts facts, String matter) {
    this.page = page;
    this.sheets = sheets;
    this.facts = facts;
    this.parcel = facts.parcel();
    this.matter = matter;
  }

  /** The page of a case with this number. */
  public ParcelView write(String number) {
    var slip = new SlipWriter(page, facts);
    var isToPrint = isToSend() && !sheets.kinds().isEmpty();
    return new ParcelView(
        page.say("papers.page.reference", "number", number, "parcel", parcel.number()),
        page.say("papers.page." + heading()),
        lede(),
        isToPrint
            ? Optional.of(new LinkView(page.say("papers.page.print"), at(PaperKind.ALL, "")))
            : Optional.empty(),
        isToPrint ? each() : List.of(),
        isToPrint && sheets.kinds().contains(PaperKind.LABEL)
            ? Optional.of(sheets.label())
            : Optional.empty(),
        QrCode.of(travelsUnder()),
        PlainNumber.inGroups(travelsUnder()),
        slip.enclose(),
        isToSend() ? slip.steps() : List.of(),
        pays(),
        page.say("papers.page.customs." + customs()),
        new LinkView(page.say("papers.page.back"), matter));
  }

  private boolean isToSend() {
    return parcel.state() == ParcelState.ANNOUNCED || parcel.state() == ParcelState.LABELLED;
  }

  private String travelsUnder() {
    return parcel.carriage().trackingNumber().orElse(parcel.number());
  }

  private String heading() {
    return switch (parcel.state()) {
      case ANNOUNCED -> parcel.carriage().way().hasLabel() ? "ready" : "announced";
      case LABELLED -> "ready";
      case HANDED_OVER, IN_TRANSIT -> "way";
      case DELIVERED, OPENED -> "there";
      case LOST -> "lost";
      case DAMAGED -> "damaged";
      case CANCELLED -> "gone";
    };
  }

  private String lede() {
    if (parcel.state() == ParcelState.CANCELLED) {
      return page.say("papers.page.gone.how");
    }
    return parcel
        .times()
        .expectedAt()
        .filter(due -> parcel.state().isUnderWay())
        .map(due -> page.say("papers.page.expected", "day", page.dates().day(due)))
        .orElse("");
  }

  private List<LinkView> each() {
    var links = new ArrayList<LinkView>();
    for (var kind : sheets.kinds()) {
      if (kind != PaperKind.ALL) {
        sheets.sizes(kind).forEach(size -> links.add(link(kind, size)));
      }
    }
    return links;
  }

  private LinkView link(PaperKind kind, PaperSize size) {
    var code = Codes.of(size);
    return new LinkView(
        page.say("papers.page." + Codes.of(kind) + "." + code), at(kind, "?size=" + code));
  }

  private String at(PaperKind kind, String query) {
    return matter + "/parcels/" + parcel.id() + "/papers/" + Codes.of(kind) + query;
  }

  private List<FactView> pays() {
    var known = new ArrayList<FactView>();
    known.add(new FactView(page.say("papers.page.price"), price(parcel.carriage())));
    parcel
        .tracking()
        .ifPresent(
            tracking -> {
              known.add(new FactView(page.say("papers.page.carrier"), tracking.carrier()));
              known.add(new FactView(page.say("papers.page.tracking"), tracking.number()));
            });
    return known;
  }

  private String price(Carriage carriage) {
    return switch (carriage.payer()) {
      case HOUSE -> page.say("papers.page.free");
      case BRAND -> page.say("papers.page.brand");
      case CONSUMER ->
          carriage.price().isZero()
              ? page.say("papers.page.free")
              : page.say("papers.page.you", "sum", carriage.price());
    };
  }

  private String customs() {
    var verdict = facts.verdict();
    if (verdict.isNeeded()) {
      return "border";
    }
    return verdict.because() == Because.COUNTRY_UNKNOWN ? "unknown" : "none";
  }
}
