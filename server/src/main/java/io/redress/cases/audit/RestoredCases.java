package io.redress.cases.audit;

import io.redress.money.ledger.Ledger;
import io.redress.platform.backup.RestoreCheck;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What cases answer for after a restore: promises, chains and books. */
@Component
class RestoredCases implements RestoreCheck {
  private final SilentCaseStore silent;
  private final AuditVerification audit;
  private final Ledger ledger;

  RestoredCases(SilentCaseStore silent, AuditVerification audit, Ledger ledger) {
    this.silent = silent;
    this.audit = audit;
    this.ledger = ledger;
  }

  @Override
  public String subject() {
    return "promises, chains and books";
  }

  @Override
  public List<String> findings() {
    var findings = new ArrayList<String>();
    silent.numbers().forEach(number -> findings.add("case %s waits in silence".formatted(number)));
    audit
        .verify()
        .broken()
        .forEach(
            broken ->
                findings.add(
                    "%s %s: %s".formatted(broken.kind(), broken.subject(), broken.reason())));
    if (!ledger.trialBalance().isBalanced()) {
      findings.add("the ledger does not balance");
    }
    return findings;
  }
}
