package io.redress.faces.desk;

import io.redress.cases.assignment.Assignments;
import io.redress.faces.desk.CoverageView.Waiting;
import io.redress.faces.shared.LinkView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cases that nobody gets, beside who is there: what is missing says whom to ask. */
@Component
class WaitingCard {
  private static final int MOST = 3;

  private final Assignments assignments;
  private final WorkloadPages.Called called;

  WaitingCard(Assignments assignments, WorkloadPages.Called called) {
    this.assignments = assignments;
    this.called = called;
  }

  /** For whoever sees who has how much. */
  Optional<Waiting> of(Visit visit) {
    if (!Permissions.mayEnter(visit.role(), Room.PROMISES)) {
      return Optional.empty();
    }
    var writer = new WorkloadWriter(visit, assignments.workload(), called.names());
    var all = writer.waiting();
    var page = visit.home() + WorkloadPages.HREF;
    return Optional.of(
        new Waiting(
            all.stream().limit(MOST).toList(),
            page,
            new LinkView(visit.say("teams.waiting.all", "count", all.size()), page + "#waiting")));
  }
}
