package io.redress.faces.portal;

import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.Page;
import java.util.Optional;

/**
 * What stands beside a case for its consumer: the way to all that is theirs.
 *
 * @param all the page of everything, where this browser may see it
 * @param ask address that has the link to it sent; empty where nothing may be asked
 */
public record BesideView(Optional<LinkView> all, String ask) {
  /** Nothing beside the case, as on paper. */
  static final BesideView NONE = new BesideView(Optional.empty(), "");

  /** The page of everything, which this browser may see. */
  static BesideView knowing(Page page, String address) {
    return new BesideView(Optional.of(new LinkView(page.say("portal.own.all"), address)), "");
  }

  /** Its link is one button away. */
  static BesideView asking(String ask) {
    return new BesideView(Optional.empty(), ask);
  }
}
