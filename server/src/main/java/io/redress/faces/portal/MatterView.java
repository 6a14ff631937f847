package io.redress.faces.portal;

import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.ThreadView;
import java.util.List;
import java.util.Optional;

/**
 * The consumer's page of one case: where it is, what happened, what comes next.
 *
 * @param address path of the page; its live parts are below {@code /fragments}
 * @param live address of the stream of events
 * @param title of the window
 * @param note something to say first, such as a photo that could not be kept
 * @param offer the door to what waits for the consumer, when something does: a choice, or how goods
 *     are sent back
 * @param photos what was shown, and where more are added
 * @param money sums, once there are some
 * @param exchanges what the exchanges come to that were agreed
 * @param given what the house gave beyond what it owes
 * @param beside the way to all that is theirs
 * @param actions what else the consumer may do or open; the first is the most wanted
 */
public record MatterView(
    String address,
    String live,
    String title,
    Optional<NoteView> note,
    NowView now,
    Optional<NoteView> offer,
    ThreadView thread,
    TalkView talk,
    EvidenceView photos,
    List<PieceView> pieces,
    Optional<MoneyView> money,
    List<ExchangeView> exchanges,
    List<LinkView> actions,
    List<GroundView> grounds,
    List<GivenView> given,
    BesideView beside) {
  public MatterView {
    pieces = List.copyOf(pieces);
    exchanges = List.copyOf(exchanges);
    actions = List.copyOf(actions);
    grounds = List.copyOf(grounds);
    given = List.copyOf(given);
  }
}
