package io.redress.cases.web;

import io.redress.cases.assignment.AssignmentPolicies;
import io.redress.cases.assignment.AssignmentPolicy;
import io.redress.cases.assignment.Assignments;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who gets which case, and who has how much. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1")
class AssignmentsApi {
  private static final String MISSING = "is missing";

  private final Assignments assignments;
  private final AssignmentPolicies policies;
  private final CurrentApiKey caller;

  AssignmentsApi(Assignments assignments, AssignmentPolicies policies, CurrentApiKey caller) {
    this.assignments = assignments;
    this.policies = policies;
    this.caller = caller;
  }

  /** Whether anything is written. */
  @Schema(name = "RunAssignments")
  record Asked(
      @Schema(description = "True to see what would be done, false to do it")
          @Nullable Boolean dryRun) {}

  /** How cases are given out. */
  @Schema(name = "AssignmentPolicy")
  record Policy(
      @Schema(description = "True while nothing is given by itself") @Nullable Boolean held,
      @Schema(
              description =
                  "From so much on a case is one for a specialist, in the smallest unit of the"
                      + " currency it was paid in",
              example = "500000")
          @Nullable Long highMinor,
      @Schema(
              description =
                  "With so much nobody is given more, but for promises at risk: 1 to 1,000;"
                      + " contested cases count twice",
              example = "60")
          @Nullable Integer mostOpen) {
    static Policy of(AssignmentPolicy policy) {
      return new Policy(policy.isHeld(), policy.highMinor(), policy.mostOpen());
    }
  }

  @Operation(
      summary = "Who is there with how much, and which cases wait for whom",
      description =
          "Of cases that wait, the 200 that are due first; each says who would get it and why, or"
              + " what is missing. Nothing is written. When people work and what they can take is"
              + " told to a key that may administer.")
  @GetMapping("/workload")
  WorkloadDocument workload() {
    return WorkloadDocument.of(assignments.workload(), StaffDetails.to(caller.require()));
  }

  @Operation(
      summary = "What the house gave last by itself, and why",
      description = "At most 20 cases, the latest first, each with the last time it was given.")
  @GetMapping("/assignments")
  WorkloadDocument.Lately lately() {
    return new WorkloadDocument.Lately(
        assignments.lately().stream().map(WorkloadDocument.Told::of).toList());
  }

  @Operation(
      summary = "Give out what waits, by skill, load and promise",
      description =
          "At most 2,000 cases, promises at risk first, each by the command `hand_over`. It works"
              + " while the giving out is held, too: somebody asked for it. A dry run writes"
              + " nothing and tells the same.")
  @PostMapping("/assignments/run")
  WorkloadDocument.Run run(@RequestBody Asked body) {
    var fields = new Fields();
    if (body.dryRun() == null) {
      fields.wrong("dryRun", "", MISSING, "Send true or false.");
    }
    fields.refuse();
    var isDry = Boolean.TRUE.equals(body.dryRun());
    var run = isDry ? assignments.dryRun() : assignments.run();
    return WorkloadDocument.Run.of(run, isDry, StaffDetails.to(caller.require()));
  }

  @Operation(summary = "How cases are given out", description = "Needs a key that may administer.")
  @GetMapping("/assignments/policy")
  Policy policy() {
    return Policy.of(policies.current());
  }

  @Operation(
      summary = "Hold the giving out of cases or let it go on, and up to how many to one person",
      description = "What was given stays given. Needs a key that may administer.")
  @PutMapping("/assignments/policy")
  Policy set(@RequestBody Policy body) {
    var fields = new Fields();
    var isHeld = body.held();
    var highMinor = body.highMinor();
    var mostOpen = body.mostOpen();
    if (isHeld == null) {
      fields.wrong("held", "", MISSING, "Send true or false.");
    }
    if (highMinor == null) {
      fields.wrong("highMinor", "", MISSING, "Send a whole number.");
    }
    if (mostOpen == null) {
      fields.wrong("mostOpen", "", MISSING, "Send a whole number.");
    }
    fields.refuse();
    return isHeld == null || highMinor == null || mostOpen == null
        ? policy()
        : Policy.of(policies.set(isHeld, highMinor, mostOpen, "api_key " + caller.require().id()));
  }
}
