package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.coverage.HouseCoverage;
import io.redress.orders.web.Fields;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.access.CurrentApiKey;
import io.redress.people.shifts.Coverage;
import io.redress.people.shifts.Gap;
import io.redress.people.shifts.Presence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** In which hours who is there for which language. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/coverage")
class CoverageApi {
  private final HouseCoverage coverage;
  private final CurrentApiKey caller;
  private final Clock clock;

  CoverageApi(HouseCoverage coverage, CurrentApiKey caller, Clock clock) {
    this.coverage = coverage;
    this.caller = caller;
    this.clock = clock;
  }

  /** When people work is theirs: not every key is told whose shift ends near a gap. */
  private enum Proposals {
    TOLD,
    KEPT_BACK
  }

  /** A week, as the API shows it. */
  @Schema(name = "Coverage")
  record CoverageDocument(
      @Schema(description = "The Monday it begins with, where the house is") LocalDate from,
      @Schema(description = "By whose clocks hours are meant") String timeZone,
      @Schema(description = "Over how many weeks messages were counted") int weeksCounted,
      List<LanguageDocument> languages) {
    static CoverageDocument of(Coverage week, Proposals proposals) {
      return new CoverageDocument(
          week.span().first(),
          week.span().zone().getId(),
          HouseCoverage.WEEKS,
          week.rows().stream().map(row -> LanguageDocument.of(row, proposals)).toList());
    }
  }

  /** One language of it. */
  @Schema(name = "CoverageOfLanguage")
  record LanguageDocument(
      @Schema(description = "BCP 47", example = "ja") String language,
      @Schema(description = "How many of the staff speak it") int speakers,
      @Schema(description = "How many are there in each hour of the week, from Monday 0 o'clock")
          List<Integer> people,
      @Schema(description = "How many messages came in each hour in all the weeks counted")
          List<Integer> messages,
      List<GapDocument> gaps) {
    static LanguageDocument of(Coverage.Row row, Proposals proposals) {
      return new LanguageDocument(
          row.language(),
          row.speakers().size(),
          row.hours().stream().map(hour -> hour.people().size()).toList(),
          row.hours().stream().map(Coverage.Hour::messages).toList(),
          row.gaps().stream().map(gap -> GapDocument.of(gap, proposals)).toList());
    }
  }

  /** Hours in which people write and nobody is there. */
  @Schema(name = "CoverageGap")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GapDocument(
      Instant from,
      Instant until,
      @Schema(description = "How many messages come in such hours, rounded up") int messages,
      @Schema(
              description =
                  "Who could cover it with the least change; only a key that may administer is"
                      + " told")
          @Nullable ProposalDocument proposal) {
    static GapDocument of(Gap gap, Proposals proposals) {
      return new GapDocument(
          gap.from(),
          gap.until(),
          gap.messages(),
          proposals == Proposals.TOLD
              ? gap.proposal().map(ProposalDocument::of).orElse(null)
              : null);
    }
  }

  /** Who could cover a gap. */
  @Schema(name = "CoverageProposal")
  record ProposalDocument(
      @Schema(description = "Id of the member of staff") String staff,
      @Schema(description = "stay until the gap ends, or come when it begins") String change,
      @Schema(description = "When that shift ends or begins now") Instant edge) {
    static ProposalDocument of(Gap.Proposal proposal) {
      return new ProposalDocument(
          proposal.staff().toString(), Codes.of(proposal.change()), proposal.edge());
    }
  }

  /** When the next person is there. */
  @Schema(name = "NextThere")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NextDocument(
      String language,
      @Schema(description = "Whether somebody is there now") boolean isNow,
      @Schema(description = "From when; absent when nobody is planned to come")
          @Nullable Instant from,
      @Schema(description = "Until when") @Nullable Instant until) {}

  @Operation(
      summary = "In which hours of a week who is there for which language",
      description =
          "The week from Monday in which the day is; the next one where it is left out. A gap is"
              + " where people have written and nobody who speaks the language is there.")
  @GetMapping
  CoverageDocument week(@RequestParam(required = false) @Nullable String day) {
    var fields = new Fields();
    var asked = fields.date("day", day);
    fields.refuse();
    var week = asked.map(coverage::week).orElseGet(coverage::nextWeek);
    return CoverageDocument.of(week, proposals());
  }

  private Proposals proposals() {
    return caller.require().may(Scope.ADMINISTER) ? Proposals.TOLD : Proposals.KEPT_BACK;
  }

  @Operation(
      summary = "When the next person is there who speaks a language",
      description =
          "For a page that says honestly when somebody answers. It names nobody. Without a"
              + " language, that of the house is meant.")
  @GetMapping("/next")
  NextDocument next(@RequestParam(required = false) @Nullable String language) {
    var fields = new Fields();
    var tag = language == null ? coverage.language() : fields.language("language", language);
    fields.refuse();
    var now = clock.instant();
    var next = coverage.nextThere(tag, now);
    return new NextDocument(
        tag,
        next.filter(presence -> presence.isAt(now)).isPresent(),
        next.map(Presence::from).orElse(null),
        next.map(Presence::until).orElse(null));
  }
}
