package io.redress.faces.shared;

import java.util.List;

/** The thread of a case in the order it is read; the consumer's oldest first, the desk's newest. */
public record ThreadView(List<EventView> events) {
  public ThreadView {
    events = List.copyOf(events);
  }
}
