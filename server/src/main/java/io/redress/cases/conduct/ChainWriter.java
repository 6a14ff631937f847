package io.redress.cases.conduct;

import io.redress.cases.CaseEvent;
import io.redress.cases.domain.CaseHead;
import io.redress.cases.domain.EventChain;
import io.redress.cases.store.EventStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds the events of a command to the chain of its case. */
@Component
class ChainWriter {
  private final EventStore events;

  ChainWriter(EventStore events) {
    this.events = events;
  }

  /** Appends the events and returns the new end of the chain. */
  CaseHead.Chain append(Situation situation, List<CaseEvent> added) {
    var chain = situation.state().head().chain();
    if (added.isEmpty()) {
      return chain;
    }
    var links = new ArrayList<EventChain.Link>();
    var previous = chain.head();
    for (var event : added) {
      var link = EventChain.link(previous, event);
      links.add(link);
      previous = link.hash();
    }
    events.append(situation.state().id(), links);
    return new CaseHead.Chain(chain.length() + links.size(), previous);
  }
}
