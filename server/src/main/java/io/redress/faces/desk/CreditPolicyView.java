package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * On what terms the house gives credit.
 *
 * @param action where it is sent
 * @param version that was read
 * @param given whether credit is given at all
 * @param laws what law holds credit to in the country of the house
 * @param set who set it and when; empty when nobody did
 */
public record CreditPolicyView(
    Optional<NoteView> note,
    String action,
    int version,
    ChoiceView given,
    FieldView months,
    List<CreditLawView> laws,
    String set) {
  public CreditPolicyView {
    laws = List.copyOf(laws);
  }
}
