package io.redress.cases.audit;

import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.tenancy.Tenancy;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the chains of the merchant in scope on demand, and keeps what was found. */
@Service
public class AuditRuns {
  private final AuditVerification verification;
  private final DayAnchorStore anchors;
  private final AnchorBook book;
  private final AuditRunStore store;
  private final Scope scope;

  AuditRuns(
      AuditVerification verification,
      DayAnchorStore anchors,
      AnchorBook book,
      AuditRunStore store,
      Scope scope) {
    this.verification = verification;
    this.anchors = anchors;
    this.book = book;
    this.store = store;
    this.scope = scope;
  }

  /** Whose chains, when, and how what was found is kept. */
  @Component("scopeOfAudits")
  record Scope(Tenancy tenancy, TransactionTemplate transaction, Clock clock) {}

  /**
   * Checks every chain, every seal and, where there is one, the file outside the database, as it
   * stands at one moment; takes as long as there are events to read.
   */
  @Needs(Right.KEEP_RECORDS)
  public AuditRun run(AuditRun.Origin origin) {
    var outside =
        scope
            .transaction()
            .execute(status -> book.compare(scope.tenancy().require(), anchors.all()));
    var report = verification.verify().and(outside.broken());
    var run = new AuditRun(origin, scope.clock().instant(), report);
    scope.transaction().executeWithoutResult(status -> store.insert(run));
    return run;
  }

  /** The last checking. */
  @Transactional(readOnly = true)
  public Optional<AuditRun> latest() {
    return store.latest();
  }
}
