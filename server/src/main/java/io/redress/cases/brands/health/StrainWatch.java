package io.redress.cases.brands.health;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.Strains;
import io.redress.liaison.health.WantedRequest;
import io.redress.liaison.health.WantedRequest.Count;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.releases.RuleSets;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks what asking a brand would strain, before anything is sent; nothing is written. Of a case
 * about goods of several brands only the brand's own pieces count.
 */
@Service
public class StrainWatch {
  private final Cases cases;
  private final RuleSets rules;
  private final TermsInUse agreed;
  private final Clock clock;

  StrainWatch(Cases cases, RuleSets rules, TermsInUse agreed, Clock clock) {
    this.cases = cases;
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
    return before(view, List.of(remedy), StrainWatch::allOf);
  }

  /** What asking for anything would strain, for a form in which the remedy is not chosen yet. */
  @Transactional(readOnly = true)
  public List<Strain> beforeAny(CaseView view) {
    var remedies = List.of(Remedy.EXCHANGE, Remedy.REFUND, Remedy.REPAIR);
    return before(view, remedies, StrainWatch::allOf);
  }

  /** What asking the brand to think again about the latest request would strain. */
  @Transactional(readOnly = true)
  public List<Strain> beforeAppeal(CaseView view) {
    return view.conduct().liaison().map(request -> again(view, request)).orElseGet(List::of);
  }

  private List<Strain> again(CaseView view, LiaisonRequest request) {
    var remedy = Remedy.valueOf(request.askedRemedy().toUpperCase(Locale.ROOT));
    return before(view, List.of(remedy), pieces -> allAgain(request, pieces));
  }

  private static Count allOf(BrandPieces pieces) {
    return Count.of(pieces.count());
  }

  /** What the brand agreed to in part a quota counts already; what it refused, it does not. */
  private static Count allAgain(LiaisonRequest request, BrandPieces pieces) {
    return new Count(pieces.count(), request.isAgreedInPart() ? 0 : pieces.count());
  }

  private List<Strain> before(
      CaseView view, List<Remedy> remedies, Function<BrandPieces, Count> counting) {
    return view.head()
        .brandId()
        .map(brand -> BrandPieces.of(view, brand))
        .map(pieces -> before(pieces, remedies, counting.apply(pieces)))
        .orElseGet(List::of);
  }

  private List<Strain> before(BrandPieces pieces, List<Remedy> remedies, Count count) {
    var standing = agreed.standing(pieces, clock.instant());
    if (standing.isEmpty()) {
      return List.of();
    }
    var day = standing.get().day();
    var facts = standing.get().facts();
    var weakness = new WeakClaims(rules.inForce()::decide).of(pieces.assessments());
    return remedies.stream()
        .map(remedy -> new WantedRequest(TermsInUse.kind(remedy), count, day, weakness))
        .flatMap(asking -> Strains.before(asking, facts).stream())
        .distinct()
        .sorted(Comparator.comparing(Strain::kind))
        .toList();
  }
}
