package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.Goodwill;
import io.redress.cases.goodwill.WaitingGoodwill;
import io.redress.shared.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something given beyond what is owed, as the API shows it. */
@Schema(name = "Goodwill", description = "Something the house gives beyond what anybody owes")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoodwillDocument(
    String id,
    @Schema(description = "Id of the case line; absent for a gesture about the whole case")
        @Nullable String line,
    @Schema(description = "compensation and store_credit come on top; all else is an offer")
        String remedy,
    MoneyDocument worth,
    @Schema(allowableValues = {"delay", "mistake", "trouble", "just_late", "loyalty"})
        String reason,
    @Schema(description = "To the consumer") String words,
    @Schema(allowableValues = {"asked", "granted", "declined", "taken_back", "performed"})
        String state,
    By askedBy,
    Instant askedAt,
    @Nullable By answeredBy,
    @Nullable Instant answeredAt,
    @Schema(description = "To who asked; it never leaves the house") @Nullable String answer,
    @Schema(description = "The promise of a gesture") @Nullable String promise,
    @Schema(description = "The offer that an exception became") @Nullable String resolution,
    @Schema(description = "The broken promise it makes up for, by policy")
        @Nullable String sorryFor,
    @Schema(description = "What can be done about it now") List<String> moves) {

  /** Who did something. */
  @Schema(name = "GoodwillBy")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record By(
      @Schema(allowableValues = {"staff", "api_key", "system"}) String kind, @Nullable String id) {
    static By of(Actor actor) {
      var id = actor.id();
      return new By(Codes.of(actor.kind()), id == null ? null : id.toString());
    }
  }

  /** What was given in one case. */
  @Schema(name = "GoodwillOfCase")
  record All(@Schema(description = "Oldest first") List<GoodwillDocument> goodwill) {}

  /** What waits for a second person, in all cases. */
  @Schema(name = "WaitingGoodwill")
  record Waiting(@Schema(description = "Asked first, first") List<OfOneCase> waiting) {}

  /** What waits, and for which case. */
  @Schema(name = "WaitingGoodwillOfCase")
  record OfOneCase(String caseId, String caseNumber, GoodwillDocument goodwill) {
    static OfOneCase of(WaitingGoodwill waiting) {
      return new OfOneCase(
          waiting.caseId().toString(),
          waiting.caseNumber(),
          GoodwillDocument.of(waiting.goodwill()));
    }
  }

  static GoodwillDocument of(Goodwill goodwill) {
    var gift = goodwill.gift();
    var answered = goodwill.answered();
    var ties = goodwill.ties();
    return new GoodwillDocument(
        goodwill.id().toString(),
        gift.line().map(Object::toString).orElse(null),
        gift.remedy().code(),
        MoneyDocument.of(gift.worth()),
        Codes.of(gift.reason()),
        gift.words(),
        Codes.of(goodwill.state()),
        By.of(goodwill.asked().by()),
        goodwill.asked().at(),
        answered.map(it -> By.of(it.by())).orElse(null),
        answered.map(Goodwill.Answered::at).orElse(null),
        answered.map(Goodwill.Answered::words).filter(it -> !it.isEmpty()).orElse(null),
        ties.promise().map(Object::toString).orElse(null),
        ties.resolution().map(Object::toString).orElse(null),
        ties.sorryFor().map(Object::toString).orElse(null),
        goodwill.state().moves().stream().map(Codes::of).toList());
  }
}
