package io.redress.faces.portal;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import java.util.Optional;

/**
 * The first page: one order, two fields, and the other doors.
 *
 * @param action address the pair is posted to
 * @param linkAction address of the same form when a link is wanted instead
 * @param mine where somebody with requests leaves the address that a link to all of them goes to
 * @param note something to say first, such as too many tries
 */
public record FindView(
    String action,
    String linkAction,
    FieldView order,
    FieldView contact,
    FieldView mine,
    Optional<NoteView> note) {
  /**
   * The form before anything is written into it; {@code example} shows what a number looks like.
   */
  public static FindView blank(Page page, String example) {
    return new FindView(
        page.house().at("/find"),
        page.house().at("/find/link"),
        FieldView.of("order", page.say("portal.find.order"), FieldView.Kind.TEXT)
            .hinting(page.say("portal.find.order.hint", "example", example)),
        FieldView.of("contact", page.say("portal.find.contact"), FieldView.Kind.CONTACT),
        FieldView.of("mine", page.say("portal.own.ask.email"), FieldView.Kind.EMAIL),
        Optional.empty());
  }

  /** The same page with what was written to have the link to all requests sent. */
  FindView asking(FieldView written, Optional<NoteView> say) {
    return new FindView(action, linkAction, order, contact, written, say);
  }

  /** The same form with what was written, and why nothing was found: alike for every wrong pair. */
  public FindView notFound(Page page, String writtenOrder, String writtenContact) {
    return new FindView(
        action,
        linkAction,
        order.holding(writtenOrder),
        contact.holding(writtenContact),
        mine,
        Optional.of(
            NoteView.of(
                NoteView.Tone.BROKEN,
                page.say("portal.find.wrong"),
                page.say("portal.find.wrongHow"))));
  }
}
