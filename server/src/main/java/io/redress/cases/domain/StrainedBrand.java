package io.redress.cases.domain;

import io.redress.liaison.health.AllTheSame;
import io.redress.shared.LiaisonRequestId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was warned of stands beside the request; the reason is kept apart from the chain. */
final class StrainedBrand {
  private StrainedBrand() {}

  /** Nothing where nobody was warned. */
  static List<Effect> note(LiaisonRequestId request, AllTheSame said) {
    var strains =
        said.strains().stream()
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(","));
    return strains.isEmpty()
        ? List.of()
        : List.of(
            new Effect.Note(
                "brand_strained", Map.of("request", request.toString(), "strains", strains)));
  }
}
