package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.carriers.ParcelScans;
import io.redress.goods.carriers.Carrier;
import io.redress.goods.carriers.CarrierErrand;
import io.redress.goods.carriers.CarrierErrand.Given;
import io.redress.goods.tracking.TrackingCheck;
import io.redress.goods.tracking.TrackingFile.Trouble;
import io.redress.goods.tracking.TrackingJourney;
import io.redress.goods.tracking.TrackingNews;
import io.redress.goods.tracking.TrackingNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carriers and what they say, as the API shows it. */
final class TrackingDocuments {
  private TrackingDocuments() {}

  /** A carrier. */
  @Schema(name = "Carrier")
  record OfCarrier(
      String code,
      @Schema(description = "Whether the house can ask it for anything now") boolean isConnected,
      @Schema(
              description =
                  "What it can be asked for: make_labels, cancel_labels, book_pick_ups, look_up;"
                      + " tell when it tells by itself")
          List<String> skills) {
    static OfCarrier of(Carrier carrier) {
      return new OfCarrier(
          carrier.code(),
          carrier.isConnected(),
          carrier.skills().stream().sorted().map(Codes::of).toList());
    }
  }

  /** All carriers. */
  @Schema(name = "Carriers")
  record Carriers(List<OfCarrier> carriers) {}

  /** What can be said of a number without asking anybody. */
  @Schema(name = "TrackingNumberCheck")
  record Check(
      @Schema(description = "Bare: digits and capitals") String number,
      @Schema(
              description =
                  "Unknown is taken all the same: there are more carriers than anybody knows",
              allowableValues = {"known", "unknown", "wrong"})
          String verdict,
      @Schema(description = "Whose numbers look like it, the likeliest first")
          List<String> carriers) {
    static Check of(TrackingCheck check) {
      var number = check.number().value();
      return switch (check) {
        case TrackingCheck.Known known -> new Check(number, "known", known.carriers());
        case TrackingCheck.Unknown _ -> new Check(number, "unknown", List.of());
        case TrackingCheck.Wrong wrong -> new Check(number, "wrong", List.of(wrong.carrier()));
      };
    }
  }

  /** Something that a carrier said. */
  @Schema(name = "TrackingNews")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record News(
      @Schema(
              allowableValues = {
                "label_made",
                "handed_over",
                "in_transit",
                "out_for_delivery",
                "delivered",
                "not_delivered",
                "lost",
                "damaged",
                "returned"
              })
          String kind,
      Instant at,
      @Nullable String place,
      @Schema(description = "In the carrier's own language") @Nullable String words) {
    static News of(TrackingNews news) {
      return new News(
          Codes.of(news.kind()), news.at(), orNothing(news.place()), orNothing(news.words()));
    }
  }

  /** The way of a parcel. */
  @Schema(name = "TrackingJourney")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Journey(
      @Nullable String carrier,
      @Nullable String trackingNumber,
      @Schema(description = "What counts now; absent while nothing was told")
          @Nullable News standing,
      @Schema(description = "In the order in which it happened") List<News> news) {
    static Journey of(TrackingJourney journey) {
      var first = journey.last();
      return new Journey(
          first.map(TrackingNews::carrier).orElse(null),
          first.map(TrackingNews::number).map(TrackingNumber::value).orElse(null),
          journey.standing().map(News::of).orElse(null),
          journey.news().stream().map(News::of).toList());
    }
  }

  /** Something that a carrier was asked for. */
  @Schema(name = "CarrierErrand")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Errand(
      String id,
      @Schema(allowableValues = {"label", "cancel", "pick_up"}) String kind,
      String carrier,
      @Schema(allowableValues = {"asked", "sent", "unknown", "done", "refused"}) String state,
      Instant askedAt,
      @Schema(description = "Why it was refused or is unknown") @Nullable String reason,
      @Schema(description = "The carrier's own name of it") @Nullable String reference,
      @Nullable String trackingNumber,
      @Nullable String service,
      @Schema(description = "Where the label can be fetched to print") @Nullable URI label,
      @Nullable MoneyDocument price) {
    static Errand of(CarrierErrand errand) {
      var given = errand.given();
      return new Errand(
          errand.id().toString(),
          Codes.of(errand.kind()),
          errand.carrier(),
          Codes.of(errand.state()),
          errand.asked().at(),
          errand.reason().orElse(null),
          given.map(Given::reference).orElse(null),
          given.flatMap(Given::number).map(TrackingNumber::value).orElse(null),
          given.map(Given::service).filter(each -> !each.isEmpty()).orElse(null),
          given.flatMap(Given::picture).orElse(null),
          given.flatMap(Given::price).map(MoneyDocument::of).orElse(null));
    }
  }

  /** What was asked for a parcel. */
  @Schema(name = "CarrierErrands")
  record Errands(List<Errand> errands) {}

  /** What came of a file of scans. */
  @Schema(name = "TrackingFileResult")
  record Taken(
      int rows, @Schema(description = "Scans that nobody had told") int isNew, List<Row> troubles) {
    static Taken of(ParcelScans.Taken taken) {
      return new Taken(
          taken.found().rows(),
          taken.isNew(),
          taken.found().troubles().stream().map(Row::of).toList());
    }
  }

  /** What is wrong with a row of a file. */
  @Schema(name = "TrackingFileTrouble")
  record Row(int line, String field, String value, String reason, String remedy) {
    static Row of(Trouble trouble) {
      var wrong = trouble.violation();
      return new Row(trouble.line(), wrong.field(), wrong.value(), wrong.reason(), wrong.remedy());
    }
  }

  private static @Nullable String orNothing(String text) {
    return text.isEmpty() ? null : text;
  }
}
