package io.redress.cases.dossier;

import io.redress.cases.CaseView;
import io.redress.cases.conduct.CaseReading;
import io.redress.cases.domain.CaseHead;
import io.redress.cases.domain.EventChain;
import io.redress.cases.dossier.Dossier.Form;
import io.redress.cases.store.CaseStore;
import io.redress.cases.store.EventStore;
import io.redress.money.Refunds;
import io.redress.money.Settlement;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the file of a case, all of it as it was at one moment; a problem when there is no case. */
@Service
public class Dossiers {
  private final CaseReading reading;
  private final CaseStore cases;
  private final EventStore events;
  private final RoundTrips trips;
  private final DecidedReading decisions;
  private final Refunds refunds;

  Dossiers(CaseReading reading, Rows rows, DecidedReading decisions, Refunds refunds) {
    this.reading = reading;
    this.cases = rows.cases();
    this.events = rows.events();
    this.trips = rows.trips();
    this.decisions = decisions;
    this.refunds = refunds;
  }

  /** Where the rows of a case stand. */
  @Component("rowsOfDossiers")
  record Rows(CaseStore cases, EventStore events, RoundTrips trips) {}

  /** Everything, for whoever may take it out of the house. */
  @Needs(Right.TAKE_FILE)
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Dossier ofHouse(CaseId id) {
    return read(id, Form.HOUSE);
  }

  /** What the consumer may have; whoever calls has seen that it is hers. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Dossier ofConsumer(CaseId id) {
    return read(id, Form.CONSUMER);
  }

  private Dossier read(CaseId id, Form form) {
    var view = reading.view(id).orElseThrow(() -> Problem.notFound("The case"));
    return new Dossier(form, view, decisions.of(id), chain(id), settled(view));
  }

  private List<Settlement> settled(CaseView view) {
    return refunds.settlementsOf(view.head().id());
  }

  private Dossier.Chain chain(CaseId id) {
    var end = cases.read(id);
    var happened = events.ofCase(id);
    var answers = trips.ask(end, happened);
    var links = answers.to(happened);
    var head = answers.to(end).map(CaseHead::chain).orElse(CaseHead.Chain.EMPTY);
    return new Dossier.Chain(
        links.stream().map(Dossiers::chained).toList(),
        head.head(),
        EventChain.isWhole(links, head));
  }

  private static Chained chained(EventChain.Link link) {
    return new Chained(link.event(), link.canonical(), link.previousHash(), link.hash());
  }
}
