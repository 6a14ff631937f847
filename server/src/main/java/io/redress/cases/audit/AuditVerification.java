package io.redress.cases.audit;

import io.redress.cases.audit.AuditReport.Broken;
import io.redress.cases.audit.AuditReport.Kind;
import io.redress.cases.domain.EventChain;
import io.redress.cases.store.ChainEndStore;
import io.redress.cases.store.EventStore;
import io.redress.money.ledger.Ledger;
import java.util.ArrayList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Computes every chain and every seal of the merchant in scope again, from what is kept. */
@Service
public class AuditVerification {
  private final ChainEndStore ends;
  private final EventStore events;
  private final DayAnchorStore anchors;
  private final Ledger ledger;

  AuditVerification(ChainEndStore ends, EventStore events, DayAnchorStore anchors, Ledger ledger) {
    this.ends = ends;
    this.events = events;
    this.anchors = anchors;
    this.ledger = ledger;
  }

  /**
   * Checks everything as it stood at one moment and says what is broken; what is written meanwhile
   * is not taken for a change of what was read before.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public AuditReport verify() {
    var broken = new ArrayList<Broken>();
    var cases = ends.all();
    cases.forEach(
        (id, end) -> {
          if (!EventChain.isWhole(events.ofCase(id).ask(), end)) {
            broken.add(
                new Broken(Kind.CASE_CHAIN, id.toString(), "events do not lead to the case's row"));
          }
        });
    var days = anchors.all();
    for (var sealed : days) {
      sealed
          .difference(anchors.again(sealed.day()))
          .ifPresent(
              reason -> broken.add(new Broken(Kind.DAY_ANCHOR, sealed.day().toString(), reason)));
    }
    ledger
        .broken()
        .forEach(
            (chain, verdict) ->
                broken.add(
                    new Broken(
                        Kind.LEDGER_CHAIN,
                        chain.toString(),
                        "posting %d %s".formatted(verdict.sequenceNumber(), verdict.reason()))));
    return new AuditReport(cases.size(), days.size(), ledger.chains(), broken);
  }
}
