package io.redress.faces.portal;

import io.redress.cases.OpenCase;
import io.redress.cases.alternatives.Alternative;
import io.redress.cases.alternatives.Alternative.Kind;
import io.redress.cases.alternatives.Alternative.Piece;
import io.redress.cases.alternatives.Alternative.Way;
import io.redress.faces.shared.AlternativeWords;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Page;
import io.redress.rulebook.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be asked for beside the remedy that was chosen: another piece, or help first. Nothing of
 * it is chosen unless somebody chooses it, and the remedy goes with the request as it was chosen.
 */
record Instead(Page page, List<Alternative> alternatives) {
  /** The name of the field. */
  static final String FIELD = "instead";

  private static final String HELP = "help";

  Instead {
    alternatives = List.copyOf(alternatives);
  }

  /** The choice; none where nothing could help. */
  Optional<ChoiceView> choice() {
    var options = new ArrayList<ChoiceView.Option>();
    var words = new AlternativeWords(page);
    options.add(new ChoiceView.Option("", page.say("alternative.instead.no"), ""));
    offered()
        .forEach(
            (value, each) ->
                options.add(new ChoiceView.Option(value, words.name(each), words.reasons(each))));
    return options.size() == 1
        ? Optional.empty()
        : Optional.of(
            new ChoiceView(
                page.say("alternative.instead"), FIELD, ChoiceView.Kind.ONE, options, Set.of("")));
  }

  /** Other pieces and help; the remedies stand on the page already. */
  private Map<String, Alternative> offered() {
    var offered = new LinkedHashMap<String, Alternative>();
    for (var alternative : alternatives) {
      if (alternative.kind() == Kind.HELP) {
        offered.putIfAbsent(HELP, alternative);
      }
      alternative.piece().ifPresent(piece -> offered.putIfAbsent(piece.sku(), alternative));
    }
    return offered;
  }

  /** The request with what was chosen said in the consumer's own name. */
  OpenCase asked(OpenCase request, String chosen) {
    var alternative = Optional.ofNullable(offered().get(chosen));
    if (alternative.isEmpty()) {
      return request;
    }
    var sentence =
        alternative
            .flatMap(Alternative::piece)
            .map(this::wanted)
            .orElseGet(() -> page.say("alternative.wanted.help"));
    var isExchange = alternative.get().way() == Way.EXCHANGE;
    return new OpenCase(
        request.orderId(),
        request.lines(),
        request.kind(),
        (request.words() + "\n" + sentence).strip(),
        isExchange ? Optional.of(Remedy.EXCHANGE) : request.wish(),
        request.channel(),
        request.language());
  }

  private String wanted(Piece piece) {
    var name = new AlternativeWords(page).name(piece);
    return page.say("alternative.wanted.piece", "piece", name, "sku", piece.sku());
  }
}
