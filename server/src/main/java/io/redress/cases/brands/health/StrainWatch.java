package io.redress.cases.brands.health;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.domain.CaseHead;
import io.redress.cases.store.CaseStore;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.Strains;
import io.redress.liaison.health.WantedRequest;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.releases.RuleSets;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks what asking a brand would strain, before anything is sent; nothing is written. */
@Service
public class StrainWatch {
  private final Cases cases;
  private final CaseStore rows;
  private final RuleSets rules;
  private final TermsInUse agreed;
  private final Clock clock;

  StrainWatch(Cases cases, CaseStore rows, RuleSets rules, TermsInUse agreed, Clock clock) {
    this.cases = cases;
    this.rows = rows;
    this.rules = rules;
    this.agreed = agreed;
    this.clock = clock;
  }

  /** What asking for this remedy would strain; nothing where no brand is asked. */
  @Transactional(readOnly = true)
  public List<Strain> before(CaseId id, Remedy remedy) {
    return before(cases.view(id).orElseThrow(() -> Problem.notFound("The case")), remedy);
  }

  /** The same for a case that was read already. */
  @Transactional(readOnly = true)
  public List<Strain> before(CaseView view, Remedy remedy) {
    return before(view, List.of(remedy));
  }

  /** What asking for anything would strain, for a form in which the remedy is not chosen yet. */
  @Transactional(readOnly = true)
  public List<Strain> beforeAny(CaseView view) {
    return before(view, List.of(Remedy.EXCHANGE, Remedy.REFUND, Remedy.REPAIR));
  }

  /** The brand of a case. */
  @Transactional(readOnly = true)
  public Optional<BrandId> brandOf(CaseId id) {
    return rows.read(id).ask().flatMap(CaseHead::brandId);
  }

  private List<Strain> before(CaseView view, List<Remedy> remedies) {
    return view.head()
        .brandId()
        .flatMap(brand -> agreed.standing(brand, view, clock.instant()))
        .map(standing -> before(view, remedies, standing))
        .orElseGet(List::of);
  }

  private List<Strain> before(CaseView view, List<Remedy> remedies, TermsInUse.Standing standing) {
    var weakness = new WeakClaims(rules.inForce()::decide).of(view.content().assessments());
    var pieces = view.content().lines().stream().mapToInt(StrainWatch::pieces).sum();
    return remedies.stream()
        .map(TermsInUse::kind)
        .map(kind -> new WantedRequest(kind, pieces, standing.day(), weakness))
        .flatMap(asking -> Strains.before(asking, standing.facts()).stream())
        .distinct()
        .sorted(Comparator.comparing(Strain::kind))
        .toList();
  }

  private static int pieces(CaseLine line) {
    return line.quantity().pieces();
  }
}
