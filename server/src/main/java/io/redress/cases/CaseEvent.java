package io.redress.cases;

import io.redress.shared.Actor;
import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to a case: who, when, what; ids and codes only, never names or words.
 *
 * @param sequence position in the case's chain, from 1
 * @param kind what happened, in snake case
 */
public record CaseEvent(
    int sequence, String kind, Actor actor, Map<String, String> payload, Instant at) {
  public CaseEvent {
    payload = Map.copyOf(payload);
  }
}
