package io.redress.faces.portal;

import io.redress.faces.shared.LinkView;
import java.util.List;
import java.util.Optional;

/**
 * What stands beside a case for its consumer: a call from the house, and the way to all that is
 * theirs.
 *
 * @param all the page of everything, where this browser may see it
 * @param ask address that has the link to it sent; empty where nothing may be asked
 * @param call the way to a call, while the case is open
 * @param papers what was written about the money of the case, to keep
 */
public record BesideView(
    Optional<LinkView> all, String ask, Optional<CallView> call, List<LinkView> papers) {
  public BesideView {
    papers = List.copyOf(papers);
  }

  /** Without papers. */
  public BesideView(Optional<LinkView> all, String ask, Optional<CallView> call) {
    this(all, ask, call, List.of());
  }

  /** Nothing beside the case, as on paper. */
  static final BesideView NONE = new BesideView(Optional.empty(), "", Optional.empty());

  /** The same with what was written to be rung up, and why it could not be taken. */
  BesideView calling(String number, String when, String error) {
    return new BesideView(all, ask, call.map(form -> form.wrong(number, when, error)), papers);
  }
}
