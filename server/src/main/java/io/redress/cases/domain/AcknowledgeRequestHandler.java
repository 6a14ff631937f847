package io.redress.cases.domain;

import java.util.List;
import java.util.Map;

/** Notes that the brand looks into it; its date stays, and so does what was promised. */
final class AcknowledgeRequestHandler {
  private AcknowledgeRequestHandler() {}

  static Verdict handle(CaseState state) {
    var request = state.liaison().orElseThrow();
    return Verdict.accepted(
        List.of(
            new Effect.BrandLooks(request),
            new Effect.Note("brand_acknowledged", Map.of("request", request.id().toString()))));
  }
}
