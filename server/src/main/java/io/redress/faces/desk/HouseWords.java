package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.faces.dossier.DossierWords;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.ThreadView;
import io.redress.people.StaffMember;
import io.redress.promises.Promise;
import java.util.List;
import java.util.Optional;

/** Tells of a case as the desk does, for the house's own file of it. */
public record HouseWords(Page page, CaseView view, List<StaffMember> staff)
    implements DossierWords {
  public HouseWords {
    staff = List.copyOf(staff);
  }

  @Override
  public ThreadView events() {
    return new EventWriter(page, view, new Owners(staff)).thread();
  }

  @Override
  public Optional<MoneyView> money() {
    return new CaseMoneyWriter(page, view).money();
  }

  @Override
  public String subject(Promise promise) {
    return page.say("desk.owed." + Codes.of(promise.kind()));
  }
}
