package io.redress.privacy.web;

import io.redress.platform.personal.Section.Fate;
import io.redress.privacy.ErasurePreview;
import io.redress.privacy.Hindrance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What an erasure does or did.
 *
 * @param erasedAt when it was done
 */
@Schema(name = "Erasure")
record ErasureDocument(
    String consumerId,
    boolean possible,
    Optional<String> erasedAt,
    List<SectionDocument> goes,
    List<SectionDocument> stays,
    List<HindranceDocument> hindrances) {
  /** A kind of data and how many rows there are of it. */
  @Schema(name = "PersonalSection")
  record SectionDocument(String section, int rows) {}

  /**
   * Why it cannot be done now.
   *
   * @param until the moment or day on which it may change, where one is known
   */
  @Schema(name = "ErasureHindrance")
  record HindranceDocument(
      @Schema(allowableValues = {"open_case", "money_under_way", "legal_hold", "import_under_way"})
          String kind,
      Optional<String> caseNumber,
      Optional<String> until) {
    static HindranceDocument of(Hindrance hindrance) {
      return switch (hindrance) {
        case Hindrance.OpenCase(_, var number, var nextStep) ->
            new HindranceDocument("open_case", Optional.of(number), nextStep.map(Object::toString));
        case Hindrance.MoneyUnderWay(_, var number) ->
            new HindranceDocument("money_under_way", Optional.of(number), Optional.empty());
        case Hindrance.Held(var until, _) ->
            new HindranceDocument("legal_hold", Optional.empty(), Optional.of(until.toString()));
        case Hindrance.ImportUnderWay() ->
            new HindranceDocument("import_under_way", Optional.empty(), Optional.empty());
      };
    }
  }

  static ErasureDocument of(String id, ErasurePreview preview, Optional<String> erasedAt) {
    return new ErasureDocument(
        id,
        preview.isPossible(),
        erasedAt,
        sections(preview, Fate.GOES),
        sections(preview, Fate.STAYS),
        preview.hindrances().stream().map(HindranceDocument::of).toList());
  }

  private static List<SectionDocument> sections(ErasurePreview preview, Fate fate) {
    return preview.counts(fate).stream()
        .map(count -> new SectionDocument(count.section().code(), count.rows()))
        .toList();
  }
}
