package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import java.util.List;

/**
 * What the staff may hand out of a case.
 *
 * @param back the page of the case
 * @param action where a file is asked for
 */
public record CaseDossierView(LinkView back, String action, List<Offered> forms) {
  public CaseDossierView {
    forms = List.copyOf(forms);
  }

  /** One form of the file, with what is in it. */
  public record Offered(String code, String title, String text) {}
}
