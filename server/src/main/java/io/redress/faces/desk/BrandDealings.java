package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.brands.health.StrainWatch;
import io.redress.faces.shared.NoteView;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.StrainNote;
import io.redress.liaison.health.StrainNotes;
import io.redress.liaison.room.HeardAnswer;
import io.redress.liaison.room.HeardAnswers;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.shared.BrandId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of a case says of the brand's side: warnings before it is asked, and reasons. */
@Component
class BrandDealings {
  private final StrainWatch watch;
  private final StrainNotes notes;
  private final BrandAccounts accounts;
  private final HeardAnswers answers;

  BrandDealings(
      StrainWatch watch, StrainNotes notes, BrandAccounts accounts, HeardAnswers answers) {
    this.watch = watch;
    this.notes = notes;
    this.accounts = accounts;
    this.answers = answers;
  }

  /**
   * What asking the brand, and asking it to think again, would strain, for whoever may do so now;
   * it is said beside the form, with where its standing is shown.
   */
  Map<Deed, ActionView.Warnings> before(Visit visit, CaseView view) {
    var found = new EnumMap<Deed, ActionView.Warnings>(Deed.class);
    if (isTheirs(visit, view, Deed.ASK_BRAND)) {
      var strains = watch.beforeAny(view);
      found.put(Deed.ASK_BRAND, warnings(visit, view, strains, fees(visit, view)));
    }
    if (isTheirs(visit, view, Deed.APPEAL_TO_BRAND)) {
      found.put(Deed.APPEAL_TO_BRAND, warnings(visit, view, watch.beforeAppeal(view), ""));
    }
    return Map.copyOf(found);
  }

  private static boolean isTheirs(Visit visit, CaseView view, Deed deed) {
    return Permissions.may(visit.role(), deed) && view.allowed().contains(deed.code());
  }

  private static ActionView.Warnings warnings(
      Visit visit, CaseView view, List<Strain> strains, String fees) {
    return new ActionView.Warnings(
        new StrainWords(visit.page()).warnings(strains),
        brands(view).findFirst().map(id -> BrandStandingPages.link(visit, id)),
        fees);
  }

  /** What the brand takes for a request, as it was agreed; empty where it takes nothing. */
  private String fees(Visit visit, CaseView view) {
    return view.head().brandId().flatMap(accounts::ofBrand).stream()
        .flatMap(
            account -> account.counting(Term.Fee.class, account.day(visit.page().now())).stream())
        .map(fee -> fee(visit, fee))
        .collect(Collectors.joining(" "));
  }

  private static String fee(Visit visit, Term.Fee fee) {
    return visit.say(
        "health.fee",
        "kind",
        new BrandWords(visit).topic(fee.kind()),
        "amount",
        visit.page().sum(fee.amount()));
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

  /** What the brand said to its request before what it said last. */
  List<HeardAnswer> heardBefore(CaseView view) {
    return view.conduct()
        .liaison()
        .map(request -> answers.before(request.id()))
        .orElseGet(List::of);
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
