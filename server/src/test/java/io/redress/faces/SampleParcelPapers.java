package io.redress.faces;

import static io.redress.faces.SamplePages.at;
import static io.redress.faces.SamplePages.euro;

import io.redress.cases.CaseReason;
import io.redress.catalogue.customs.CustomsFact;
import io.redress.faces.SamplePages.Sample;
import io.redress.faces.papers.ParcelFacts;
import io.redress.faces.papers.ParcelFacts.Bought;
import io.redress.faces.papers.ParcelFacts.Matter;
import io.redress.faces.papers.SheetsView;
import io.redress.faces.papers.SheetsWriter;
import io.redress.faces.portal.ParcelView;
import io.redress.faces.portal.ParcelWriter;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.Page;
import io.redress.goods.papers.PaperKind;
import io.redress.goods.papers.PaperSize;
import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.ParcelTimes;
import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.language.Language;
import io.redress.language.Words;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.ParcelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Parcels that consumers of several countries send back to Antwerp. */
public final class SampleParcelPapers {
  /** A number of a carrier with a check digit (S10). */
  public static final String TRACKING = "RR473124829BE";

  private static final UUID SOME = new UUID(5, 10);
  private static final OrderLineId BAG = new OrderLineId(new UUID(5, 11));
  private static final OrderLineId SCARF = new OrderLineId(new UUID(5, 12));
  private static final PostalAddress HUB =
      new PostalAddress(
          "Harbour & Lane, Returns", "Ankerrui 14", "2000", "Antwerpen", "", "BE", "");

  private SampleParcelPapers() {}

  static List<Sample> of(Page page) {
    return List.of(
        sample("parcel", page, view(page, home(ParcelState.LABELLED))),
        sample("parcel.abroad", page, view(page, abroad(page.language()))),
        sample("parcel.way", page, view(page, home(ParcelState.IN_TRANSIT))),
        sample("parcel.gone", page, view(page, home(ParcelState.CANCELLED))));
  }

  private static Sample sample(String name, Page page, ParcelView view) {
    return SampleOwn.sample("parcel", name, page, view);
  }

  private static ParcelView view(Page page, ParcelFacts facts) {
    var sheets = new SheetsWriter(page, english(), facts);
    return new ParcelWriter(page, sheets, facts, "/case/1").write("R-20418");
  }

  /** Papers of a parcel, for the reader of a page. */
  static SheetsView sheets(Page page, ParcelFacts facts, PaperKind kind, PaperSize size) {
    return new SheetsWriter(page, english(), facts).write(kind, size);
  }

  private static Words english() {
    return SamplePages.page(Language.ENGLISH, Audience.CONSUMER).words();
  }

  /** A parcel that stays in the Union. */
  static ParcelFacts home(ParcelState state) {
    var from =
        new PostalAddress(
            "Clara Neumann", "Osterstraße 12", "20259", "Hamburg", "", "DE", "+49 40 1234");
    return facts(from, state, OptionalInt.of(900));
  }

  /** A parcel from a country in which the language is spoken; it crosses a border. */
  static ParcelFacts abroad(Language language) {
    return facts(sender(language), ParcelState.LABELLED, OptionalInt.of(1_450));
  }

  private static PostalAddress sender(Language language) {
    return switch (language) {
      case ENGLISH, FRENCH, ITALIAN, PSEUDO, PSEUDO_MIRRORED ->
          new PostalAddress(
              "James O’Connor", "7 Abbey Road", "NW8 9AY", "London", "", "GB", "+44 20 1234");
      case SIMPLIFIED_CHINESE ->
          new PostalAddress("李文静", "淮海中路 999 号", "200031", "上海市", "徐汇区", "CN", "");
      case JAPANESE -> new PostalAddress("田中 花子", "神南1-2-3", "150-0041", "渋谷区", "東京都", "JP", "");
      case ARABIC -> new PostalAddress("ليلى حداد", "شارع الوصل 12", "", "دبي", "دبي", "AE", "");
    };
  }

  private static ParcelFacts facts(PostalAddress from, ParcelState state, OptionalInt weightGrams) {
    var carriage =
        new Carriage(
            WayBack.DROP_OFF,
            Optional.of("dhl"),
            Optional.of(TRACKING),
            euro(490),
            Payer.HOUSE,
            Optional.empty());
    var parcel =
        new Parcel(
            new ParcelId(SOME),
            "PA-000042",
            Leg.CONSUMER_TO_HUB,
            carriage,
            state,
            from,
            HUB,
            weightGrams,
            List.of(piece(BAG, 1, "Parker shoulder bag, medium"), piece(SCARF, 1, "Silk scarf")),
            ParcelTimes.announced(SamplePages.NOW, Optional.of(at("2026-11-27T17:00:00Z"))),
            0,
            1);
    return new ParcelFacts(
        parcel,
        List.of(new Matter("R-20418", List.of(CaseReason.WRONG_SIZE), false)),
        List.of(
            bought(BAG, "Parker shoulder bag, medium, leather"),
            bought(SCARF, "Silk scarf, 90 × 90 cm")));
  }

  private static ParcelPiece piece(OrderLineId line, int unit, String title) {
    var inCase = new ParcelPiece.InCase(new CaseId(SOME), new CaseLineId(line.value()));
    return new ParcelPiece(
        new OrderId(SOME),
        line,
        unit,
        Optional.of(inCase),
        title,
        euro(34_800),
        ParcelPiece.Arrival.AWAITED);
  }

  private static Bought bought(OrderLineId line, String description) {
    return new Bought(
        line,
        "HL-20418",
        LocalDate.of(2026, 11, 2),
        description,
        Optional.of(
            new CustomsFact(
                description, Optional.of("420221"), Optional.of("IT"), OptionalInt.of(600))));
  }
}
