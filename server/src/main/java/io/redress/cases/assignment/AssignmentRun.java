package io.redress.cases.assignment;

import java.util.List;

/**
 * What became of a run.
 *
 * @param seen what it began with
 * @param done what was given; nothing in a dry run
 * @param missed what had moved on meanwhile, and is looked at again by the next run
 */
public record AssignmentRun(Workload seen, List<Plan.Given> done, List<Plan.Given> missed) {
  public AssignmentRun {
    done = List.copyOf(done);
    missed = List.copyOf(missed);
  }
}
