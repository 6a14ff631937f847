package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.brands.health.StrainWatch;
import io.redress.faces.shared.NoteView;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.StrainNote;
import io.redress.liaison.health.StrainNotes;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.shared.BrandId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of a case says of the brand's side: warnings before it is asked, and reasons. */
@Component
class BrandDealings {
  private final StrainWatch watch;
  private final StrainNotes notes;
  private final BrandAccounts accounts;

  BrandDealings(StrainWatch watch, StrainNotes notes, BrandAccounts accounts) {
    this.watch = watch;
    this.notes = notes;
    this.accounts = accounts;
  }

  /** What asking the brand would strain, for whoever may ask it now. */
  List<Strain> before(Visit visit, CaseView view) {
    return Permissions.may(visit.role(), Deed.ASK_BRAND) && isAsked(view)
        ? watch.beforeAny(view)
        : List.of();
  }

  /** What of it is said beside a form that asks the brand, and where its standing is shown. */
  static ActionView.Warnings warnings(Visit visit, CaseView view, List<Strain> strains) {
    return new ActionView.Warnings(
        new StrainWords(visit.page()).warnings(strains),
        brands(view).findFirst().map(id -> BrandStandingPages.link(visit, id)));
  }

  private static Stream<BrandId> brands(CaseView view) {
    return view.content().lines().stream()
        .flatMap(line -> view.order().line(line.orderLineId()).stream())
        .flatMap(line -> line.brandId().stream())
        .distinct();
  }

  /** What the brand was asked although it strained; nothing where it was never asked. */
  List<StrainNote> strained(CaseView view) {
    return view.conduct().liaison().isPresent() ? notes.ofCase(view.head().id()) : List.of();
  }

  /** That nobody has to be asked, for whoever could think so while the house has to decide. */
  List<NoteView> ownMake(Visit visit, CaseView view) {
    var isOurs =
        view.conduct().promises().stream()
            .filter(Promise::isOpen)
            .anyMatch(promise -> promise.kind() == PromiseKind.DECISION);
    if (!isOurs || isAsked(view) || !Permissions.may(visit.role(), Deed.ASK_BRAND)) {
      return List.of();
    }
    return brands(view)
        .flatMap(brand -> accounts.ownMake(brand).stream())
        .map(made -> visit.say("refusal.brand_is_our_own", "reason", made.reason()))
        .map(said -> NoteView.of(NoteView.Tone.INFO, said, ""))
        .toList();
  }

  private static boolean isAsked(CaseView view) {
    return view.allowed().contains(Deed.ASK_BRAND.code());
  }
}
