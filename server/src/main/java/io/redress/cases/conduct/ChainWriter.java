package io.redress.cases.conduct;

import io.redress.cases.CaseEvent;
import io.redress.cases.domain.CaseHead;
import io.redress.cases.domain.EventChain;
import io.redress.cases.store.EventStore;
import io.redress.platform.live.LivePages;
import io.redress.platform.tenancy.Tenancy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Adds the events of a command to the chain of its case, and lets open pages know after it. */
@Component
class ChainWriter {
  private final EventStore events;
  private final LivePages live;
  private final Tenancy tenancy;

  ChainWriter(EventStore events, LivePages live, Tenancy tenancy) {
    this.events = events;
    this.live = live;
    this.tenancy = tenancy;
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
    live.changed(tenancy.require(), situation.state().id(), parts(added));
    return new CaseHead.Chain(chain.length() + links.size(), previous);
  }

  /** The parts of a page that these events change, by the names of their live events. */
  private static Set<String> parts(List<CaseEvent> added) {
    var parts = new HashSet<>(Set.of("now", "event"));
    for (var event : added) {
      if (event.kind().startsWith("promise")) {
        parts.add("promise");
      } else if (event.kind().startsWith("refund")) {
        parts.add("money");
      } else if (event.kind().startsWith("message")) {
        parts.add("message");
      }
    }
    return parts;
  }
}
