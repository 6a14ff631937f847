package io.redress.faces.desk;

import io.redress.cases.alternatives.Alternative;
import io.redress.faces.shared.AlternativeWords;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What could help, where an offer is written: the remedy that carries it stands where it ranks,
 * with the reasons, to be put into the offer.
 *
 * @param ofLines of each line the best first
 */
record RankedRemedies(AlternativeWords words, Map<CaseLineId, List<Alternative>> ofLines) {
  RankedRemedies {
    ofLines = Map.copyOf(ofLines);
  }

  /** Where a remedy stands for a line, from 0; after all that rank when nothing speaks for it. */
  int rank(CaseLineId line, Remedy remedy) {
    var ranked = of(line);
    for (var rank = 0; rank < ranked.size(); rank++) {
      if (carrier(ranked.get(rank)).equals(Optional.of(remedy))) {
        return rank;
      }
    }
    return ranked.size();
  }

  /** What speaks for a remedy, with the pieces it could bring; empty where nothing does. */
  String reasons(CaseLineId line, Remedy remedy) {
    return of(line).stream()
        .filter(each -> carrier(each).equals(Optional.of(remedy)))
        .map(this::sentence)
        .collect(Collectors.joining(" "));
  }

  private String sentence(Alternative alternative) {
    var reasons = words.reasons(alternative);
    return alternative
        .piece()
        .map(piece -> words.page().say("desk.offer.piece", "piece", words.name(piece)))
        .map(piece -> piece + " " + reasons)
        .orElse(reasons);
  }

  private List<Alternative> of(CaseLineId line) {
    return ofLines.getOrDefault(line, List.of());
  }

  /** The remedy by which one comes to it; none for what is only talked about. */
  private static Optional<Remedy> carrier(Alternative alternative) {
    return switch (alternative.way()) {
      case EXCHANGE -> Optional.of(Remedy.EXCHANGE);
      case NEW_ORDER -> Optional.of(Remedy.REFUND);
      case TALK -> Optional.empty();
      case REMEDY ->
          switch (alternative.kind()) {
            case REPLACEMENT -> Optional.of(Remedy.REPLACEMENT);
            case REPAIR -> Optional.of(Remedy.REPAIR);
            case KEEP_FOR_PART -> Optional.of(Remedy.PRICE_REDUCTION);
            case STORE_CREDIT -> Optional.of(Remedy.STORE_CREDIT);
            case OTHER_SIZE, OTHER_COLOUR, OTHER_FORM, SIMILAR_PIECE, HELP -> Optional.empty();
          };
    };
  }
}
