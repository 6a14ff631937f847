package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.faces.dossier.DossierWords;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.ThreadView;
import io.redress.promises.Promise;
import java.util.List;
import java.util.Optional;

/** Tells of a case as the consumer's page does, for the consumer's own file of it. */
public record OwnWords(Page page, CaseView view) implements DossierWords {
  @Override
  public ThreadView events() {
    return matter().thread();
  }

  @Override
  public Optional<MoneyView> money() {
    return matter().money();
  }

  @Override
  public String subject(Promise promise) {
    return new Told(page, view).say("portal.next." + Codes.of(promise.kind()));
  }

  private MatterView matter() {
    return new MatterWriter(page, view, EvidenceView.shown("", List.of()))
        .write(MatterWriter.Unsent.NONE, Optional.empty());
  }
}
