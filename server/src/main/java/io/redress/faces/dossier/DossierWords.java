package io.redress.faces.dossier;

import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.ThreadView;
import io.redress.promises.Promise;
import java.util.Optional;

/** How a reader's own pages tell of a case: the house's tell all of it, a party's its part. */
public interface DossierWords {
  /** What happened, in any order. */
  ThreadView events();

  /** What was paid and goes back, once there is something. */
  Optional<MoneyView> money();

  /** What was promised, in a few words. */
  String subject(Promise promise);
}
