package io.redress.faces.portal;

import io.redress.faces.shared.FactView;
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
 * @param coming pieces that go out to them, each with where it is and by when
 * @param inAdvance what they can have before the old piece is back, once they agree
 * @param there when somebody is there who speaks their language; empty where nobody knows
 */
public record BesideView(
    Optional<LinkView> all,
    String ask,
    Optional<CallView> call,
    List<LinkView> papers,
    List<FactView> coming,
    List<AdvanceOfferView> inAdvance,
    String there) {
  public BesideView {
    papers = List.copyOf(papers);
    coming = List.copyOf(coming);
    inAdvance = List.copyOf(inAdvance);
  }

  /** Without papers, and nothing goes out. */
  public BesideView(Optional<LinkView> all, String ask, Optional<CallView> call) {
    this(all, ask, call, List.of(), List.of(), List.of(), "");
  }

  /** Nothing beside the case, as on paper. */
  static final BesideView NONE = new BesideView(Optional.empty(), "", Optional.empty());

  /** The same with what was written to be rung up, and why it could not be taken. */
  BesideView calling(String number, String when, String error) {
    var wrong = call.map(form -> form.wrong(number, when, error));
    return new BesideView(all, ask, wrong, papers, coming, inAdvance, there);
  }
}
