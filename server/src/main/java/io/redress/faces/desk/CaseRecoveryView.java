package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * What a case cost the house, and what is had back for it.
 *
 * @param costs what it cost, and what can still be claimed
 * @param proposals what could be claimed; each fills the form
 * @param form where a claim is made; empty for who may not, and where nothing can be claimed
 * @param cost where a cost is noted; empty for who may not
 */
public record CaseRecoveryView(
    LinkView back,
    Optional<NoteView> note,
    List<FactView> costs,
    List<Claim> claims,
    List<LinkView> proposals,
    Optional<Form> form,
    Optional<Form> cost) {
  public CaseRecoveryView {
    costs = List.copyOf(costs);
    claims = List.copyOf(claims);
    proposals = List.copyOf(proposals);
  }

  /** One claim of the case. */
  public record Claim(LinkView claim, String debtor, String state, String sum) {}

  /** A form. */
  public record Form(String action, List<ChoiceView> choices, List<FieldView> fields) {
    public Form {
      choices = List.copyOf(choices);
      fields = List.copyOf(fields);
    }
  }
}
