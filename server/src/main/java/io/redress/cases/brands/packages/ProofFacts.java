package io.redress.cases.brands.packages;

import io.redress.liaison.disclosure.DisclosureTopic;
import io.redress.liaison.disclosure.KnownFact;
import io.redress.liaison.disclosure.KnownFact.Form;
import io.redress.liaison.vault.ProofVault;
import io.redress.liaison.vault.VaultDocument;
import io.redress.orders.OrderLine;
import io.redress.platform.trips.Question;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** All that could be told of a case: what the case itself knows, and the papers of the vault. */
@Component
class ProofFacts {
  private final ProofVault vault;
  private final Clock clock;

  ProofFacts(ProofVault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /** The question for the facts of a case with those of the papers that count for it today. */
  Question<List<KnownFact>> questionOf(KnownFacts.Matter matter) {
    var bought =
        matter.lines().stream()
            .flatMap(line -> matter.order().line(line.orderLineId()).stream())
            .toList();
    var lines = bought.stream().map(OrderLine::id).toList();
    var brands = bought.stream().flatMap(line -> line.brandId().stream()).distinct().toList();
    var today = clock.instant().atZone(matter.zone()).toLocalDate();
    return vault.questionOf(lines, brands, today).map(papers -> known(matter, papers));
  }

  private static List<KnownFact> known(KnownFacts.Matter matter, List<VaultDocument> papers) {
    var facts = new ArrayList<>(KnownFacts.of(matter));
    papers.stream().map(ProofFacts::fact).forEach(facts::add);
    return facts;
  }

  private static KnownFact fact(VaultDocument document) {
    return new KnownFact(
        DisclosureTopic.ofProof(document.id().value()),
        document.about().kind().name().toLowerCase(Locale.ROOT),
        Form.WORDS,
        document.about().number());
  }
}
