package io.redress.cases.brands.packages;

import io.redress.cases.CaseView;
import io.redress.evidence.Evidence;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.NeededPaper;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.liaison.disclosure.DisclosureKind;
import io.redress.liaison.disclosure.KnownFact;
import io.redress.liaison.vault.VaultKind;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What the brand of a case wants to see with requests, and what of it would not go. */
@Component
public class NeededPapers {
  private final BrandAccounts accounts;
  private final Clock clock;

  NeededPapers(BrandAccounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** What was agreed to go with any request and is missing in this one. */
  public List<NeededPaper> missing(CaseView view, DisclosedRequest told) {
    var needed = new TreeSet<NeededPaper>();
    view.head().brandId().stream()
        .flatMap(brand -> accounts.ofBrand(brand).stream())
        .flatMap(
            account ->
                account.counting(Term.PapersNeeded.class, account.day(clock.instant())).stream())
        .forEach(term -> needed.addAll(term.papers()));
    var photos = view.content().evidence().stream().filter(Evidence::isForBrand).count();
    return missing(needed, told, photos);
  }

  /** What is needed and not there; whether a report is, only a person can see. */
  static List<NeededPaper> missing(Set<NeededPaper> needed, DisclosedRequest told, long photos) {
    return needed.stream().filter(paper -> !isThere(paper, told, photos)).sorted().toList();
  }

  private static boolean isThere(NeededPaper paper, DisclosedRequest told, long photos) {
    return switch (paper) {
      case RECEIPT -> holds(told, VaultKind.INVOICE) || holds(told, VaultKind.RECEIPT);
      case DEALER_PROOF -> holds(told, VaultKind.DEALER_CERTIFICATE);
      case WARRANTY_CARD -> holds(told, VaultKind.WARRANTY_CARD);
      case SERIAL_NUMBER -> !told.of(DisclosureKind.SERIAL).isEmpty();
      case PHOTOS, DEFECT_REPORT -> photos > 0;
    };
  }

  private static boolean holds(DisclosedRequest told, VaultKind kind) {
    return told.of(DisclosureKind.PROOF).stream()
        .map(KnownFact::part)
        .anyMatch(kind.name().toLowerCase(Locale.ROOT)::equals);
  }
}
