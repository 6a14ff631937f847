package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.assignment.AssignmentRun;
import io.redress.cases.assignment.Colleague;
import io.redress.cases.assignment.GivenCase;
import io.redress.cases.assignment.Plan.Given;
import io.redress.cases.assignment.Plan.Unplaced;
import io.redress.cases.assignment.WaitingCase;
import io.redress.cases.assignment.Workload;
import io.redress.shared.BrandId;
import io.redress.shared.Money;
import io.redress.shared.StaffId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is there with how much, and what waits for whom, as programs read it. */
@Schema(name = "Workload")
record WorkloadDocument(
    Instant at,
    @Schema(description = "Whether the house gives cases to people by itself") boolean automatic,
    @Schema(description = "Those whose shifts are known") List<Person> people,
    @Schema(description = "Cases that somebody may take now, in the order in which they are given")
        List<Gift> next,
    @Schema(description = "Cases that nobody gets, with what is missing") List<Waiting> waiting,
    @Schema(description = "Whether all that waits was looked at") boolean complete) {
  WorkloadDocument {
    people = List.copyOf(people);
    next = List.copyOf(next);
    waiting = List.copyOf(waiting);
  }

  static WorkloadDocument of(Workload load, StaffDetails details) {
    return new WorkloadDocument(
        load.at(),
        load.isOn(),
        load.people().stream().map(each -> Person.of(load, each, details)).toList(),
        load.plan().given().stream().map(Gift::of).toList(),
        load.plan().unplaced().stream().map(each -> Waiting.of(each, details)).toList(),
        load.isAll());
  }

  /** Somebody whose shifts are known; when they work is only told to a key that may administer. */
  @Schema(name = "WorkloadPerson")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Person(
      String staffId,
      @Schema(example = "agent") String role,
      @Schema(
              description =
                  "Left out when they are not there; only a key that may administer is told")
          @Nullable Instant thereUntil,
      @Schema(
              description =
                  "Left out when they are there, or nobody knows; only a key that may administer"
                      + " is told")
          @Nullable Instant backAt,
      @Schema(
              description =
                  "Away for longer than between two shifts; only a key that may administer is"
                      + " told")
          @Nullable Boolean absent,
      @Schema(description = "Only a key that may administer is told") @Nullable Skill can,
      @Schema(description = "Cases that are open") int open,
      @Schema(description = "Those of them that are disputed or complained of; they count twice")
          int contested,
      @Schema(description = "Those whose promise is due within two hours, or was due") int dueSoon,
      @Schema(
              description = "Beside the others who are there",
              allowableValues = {"little", "even", "much"})
          String pressure) {
    static Person of(Workload load, Colleague colleague, StaffDetails details) {
      var candidate = colleague.candidate();
      var attendance = candidate.attendance();
      return new Person(
          candidate.id().toString(),
          Codes.of(candidate.role()),
          details.only(attendance.until()).orElse(null),
          details.only(attendance.back()).orElse(null),
          details.only(Optional.of(attendance.isAbsent())).orElse(null),
          details.only(Optional.of(Skill.of(colleague))).orElse(null),
          candidate.load().open(),
          candidate.load().contested(),
          candidate.load().dueSoon(),
          Codes.of(load.pressure(colleague)));
    }
  }

  /** What somebody may take; no brand and no kind of goods means all. */
  @Schema(name = "WorkloadSkill")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Skill(
      @Schema(description = "BCP 47 tags") List<String> languages,
      @Schema(description = "Ids of brands") List<String> brands,
      @Schema(description = "Names of the closed tree, or of its groups") List<String> categories,
      @Schema(description = "Left out where no amount is too large") @Nullable MoneyDocument most,
      boolean specialist) {
    static Skill of(Colleague colleague) {
      var ability = colleague.candidate().ability();
      return new Skill(
          ability.languages().stream().sorted().toList(),
          ability.brands().stream().map(BrandId::toString).sorted().toList(),
          ability.categories().stream().sorted().toList(),
          limit(ability.limit().orElse(null)),
          ability.isSpecialist());
    }

    private static @Nullable MoneyDocument limit(@Nullable Money most) {
      return most == null ? null : MoneyDocument.of(most);
    }
  }

  /** A case with the promise that carries it. */
  @Schema(name = "WorkloadCase")
  record Matter(
      String caseId,
      String caseNumber,
      Instant due,
      @Schema(description = "Whether its promise was warned of") boolean atRisk) {
    static Matter of(WaitingCase matter) {
      return new Matter(
          matter.id().toString(), matter.number(), matter.owed().due(), matter.owed().isAtRisk());
    }
  }

  /** One case for one person. */
  @Schema(name = "AssignedCase")
  record Gift(
      Matter matter,
      String staffId,
      @Schema(
              description =
                  "`at_risk`, `specialist`, `brand`, `category`, `language`, `amount`, `deputy`,"
                      + " `only_one`, `least_load`")
          List<String> why,
      @Schema(description = "What they had before, contested cases counted twice") int loadBefore) {
    static Gift of(Given given) {
      return new Gift(
          Matter.of(given.matter()),
          given.to().toString(),
          given.why().stream().sorted().map(Codes::of).toList(),
          given.loadBefore());
    }
  }

  /** One case that nobody gets. */
  @Schema(name = "UnassignedCase")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Waiting(
      Matter matter,
      @Schema(
              description = "What is missing; of several the first in this order",
              allowableValues = {
                "people",
                "language",
                "brand",
                "category",
                "amount",
                "specialist",
                "nobody_there",
                "full",
                "owner_away"
              })
          String missing,
      @Schema(
              description =
                  "Who may take it all the same, where a person wants that; only a key that may"
                      + " administer is told")
          @Nullable String nearest,
      @Schema(
              description =
                  "When that person is there; left out when they are now; only a key that may"
                      + " administer is told")
          @Nullable Instant thereAt) {
    static Waiting of(Unplaced unplaced, StaffDetails details) {
      return new Waiting(
          Matter.of(unplaced.matter()),
          Codes.of(unplaced.missing()),
          details.only(unplaced.nearest()).map(StaffId::toString).orElse(null),
          details.only(unplaced.thereAt()).orElse(null));
    }
  }

  /** A case that the house gave to somebody by itself. */
  @Schema(name = "GivenCase")
  record Told(
      String caseId,
      String caseNumber,
      String staffId,
      @Schema(description = "As of an `AssignedCase`") List<String> why,
      int loadBefore,
      Instant at) {
    static Told of(GivenCase given) {
      return new Told(
          given.id().toString(),
          given.number(),
          given.to().toString(),
          given.why().stream().sorted().map(Codes::of).toList(),
          given.loadBefore(),
          given.at());
    }
  }

  /** What was given last. */
  @Schema(name = "GivenCases")
  record Lately(List<Told> given) {
    Lately {
      given = List.copyOf(given);
    }
  }

  /** What became of a run. */
  @Schema(name = "AssignmentRun")
  record Run(
      boolean dryRun,
      @Schema(description = "What was given, or would be by a dry run") List<Gift> given,
      @Schema(description = "What had moved on meanwhile; the next run looks at it again")
          List<Gift> missed,
      List<Waiting> waiting,
      @Schema(description = "Whether all that waits was looked at") boolean complete) {
    Run {
      given = List.copyOf(given);
      missed = List.copyOf(missed);
      waiting = List.copyOf(waiting);
    }

    static Run of(AssignmentRun run, boolean isDry, StaffDetails details) {
      var given = isDry ? run.seen().plan().given() : run.done();
      return new Run(
          isDry,
          given.stream().map(Gift::of).toList(),
          run.missed().stream().map(Gift::of).toList(),
          run.seen().plan().unplaced().stream().map(each -> Waiting.of(each, details)).toList(),
          run.seen().isAll());
    }
  }
}
