package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.brands.health.StrainWatch;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.StrainNote;
import io.redress.liaison.health.StrainNotes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page of a case says of the brand's side: warnings before it is asked, and reasons. */
@Component
class BrandDealings {
  private final StrainWatch watch;
  private final StrainNotes notes;

  BrandDealings(StrainWatch watch, StrainNotes notes) {
    this.watch = watch;
    this.notes = notes;
  }

  /** What asking the brand would strain, for whoever may ask it now. */
  List<Strain> before(Visit visit, CaseView view) {
    var mayAsk =
        view.allowed().contains(Deed.ASK_BRAND.code())
            && Permissions.may(visit.role(), Deed.ASK_BRAND);
    return mayAsk ? watch.beforeAny(view) : List.of();
  }

  /** What the brand was asked although it strained; nothing where it was never asked. */
  List<StrainNote> strained(CaseView view) {
    return view.conduct().liaison().isPresent() ? notes.ofCase(view.head().id()) : List.of();
  }
}
