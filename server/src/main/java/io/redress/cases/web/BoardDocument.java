package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.figures.BoardFigures;
import io.redress.cases.figures.Dimension;
import io.redress.cases.figures.MatterQuery.Period;
import io.redress.cases.figures.Matters;
import io.redress.shared.Interval;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The promise board as the API shows it. */
@Schema(name = "PromiseBoard", description = "How promises were kept, and who waits in silence now")
record BoardDocument(
    @Schema(description = "Not included") Instant from,
    Instant until,
    PartDocument total,
    List<PartDocument> byKind,
    List<PartDocument> byBrand,
    List<PartDocument> byTeam,
    List<PartDocument> byOwner,
    @Schema(description = "Days of UTC on which promises ended") List<DayDocument> days) {

  /** The figures of one part, or of all. */
  @Schema(name = "PromiseBoardPart")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PartDocument(
      @Schema(
              description =
                  "Kind, id of the brand, team, or id of the member of staff; empty for all, and for"
                      + " no brand")
          String of,
      FiguresApi.Counts ended,
      @Schema(description = "The shares kept that so many promises leave open, with 95% confidence")
          @Nullable RangeDocument keptBetween,
      @Schema(description = "Share of slips told before their last moment; absent without slips")
          @Nullable Double toldBeforeDueShare,
      @Schema(description = "Words of consumers who were owed something when they wrote")
          long asked,
      long askedInCases,
      @Schema(description = "Open cases whose consumer waits now") long waiting,
      @Schema(description = "Since when the longest of them has lasted without a person's word")
          @Nullable Instant silentSince) {
    static PartDocument of(BoardFigures.Part part) {
      var ended = part.ended();
      return new PartDocument(
          part.of(),
          FiguresApi.Counts.of(ended),
          RangeDocument.of(ended.kept(), ended.kept() + ended.slipped()),
          orNull(ended.toldBeforeDueShare()),
          part.asks().times(),
          part.asks().cases(),
          part.silence().cases(),
          part.silence().since().orElse(null));
    }

    private static @Nullable Double orNull(OptionalDouble share) {
      return share.isPresent() ? share.getAsDouble() : null;
    }
  }

  /** From one share to another. */
  @Schema(name = "PromiseBoardRange")
  record RangeDocument(double low, double high) {
    static @Nullable RangeDocument of(int part, int whole) {
      if (whole == 0) {
        return null;
      }
      var interval = Interval.of(part, whole);
      return new RangeDocument(interval.low(), interval.high());
    }
  }

  /** How promises ended on one day. */
  @Schema(name = "PromiseBoardDay")
  record DayDocument(LocalDate day, int kept, int slipped) {}

  /** One promise, question or silence that a figure counts. */
  @Schema(name = "PromiseBoardMatter")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MatterDocument(
      String caseId,
      String number,
      String consumer,
      String goods,
      @Schema(description = "What was promised, or what was owed") String kind,
      String owner,
      @Schema(description = "When it ended, was asked or began") Instant at,
      @Nullable Instant dueAt) {
    static MatterDocument of(Matters.Matter matter) {
      var about = matter.about();
      return new MatterDocument(
          about.caseId().toString(),
          about.number(),
          about.consumerName(),
          about.goods(),
          Codes.of(matter.kind()),
          about.owner(),
          matter.at(),
          matter.dueAt().orElse(null));
    }
  }

  /** Some of what a figure counts. */
  @Schema(name = "PromiseBoardMatters")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(
      List<MatterDocument> matters,
      @Schema(description = "Send it as `after` for the following ones; absent on the last page")
          @Nullable String next) {
    static Page of(Matters found) {
      return new Page(
          found.rows().stream().map(MatterDocument::of).toList(),
          found.next().map(UUID::toString).orElse(null));
    }
  }

  static BoardDocument of(Period period, BoardFigures found) {
    return new BoardDocument(
        period.from(),
        period.until(),
        PartDocument.of(found.total()),
        parts(found, Dimension.KIND),
        parts(found, Dimension.BRAND),
        parts(found, Dimension.TEAM),
        parts(found, Dimension.OWNER),
        found.days().stream()
            .map(day -> new DayDocument(day.day(), day.kept(), day.slipped()))
            .toList());
  }

  private static List<PartDocument> parts(BoardFigures found, Dimension by) {
    return found.parts(by).stream().map(PartDocument::of).toList();
  }
}
