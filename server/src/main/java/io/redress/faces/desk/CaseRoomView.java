package io.redress.faces.desk;

import io.redress.faces.shared.ComposerView;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.MessageView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.ThreadView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The staff's page of one case.
 *
 * @param address path of the page; its live parts are below {@code /fragments}
 * @param number of the case
 * @param headline who and what, as one line
 * @param chips the promises that need eyes
 * @param facts cards about person, order, clocks
 * @param evidence the photos
 * @param threads the sealed threads; one of them is current
 * @param messages of the current thread
 * @param actions what may be done now, the most likely first
 * @param notYet what may not be done yet, each a sentence with its reason
 * @param groundsSummary what the person may have, in one sentence; may be empty
 * @param unknowns what is still unknown and what it would change
 * @param notes warnings to say first
 * @param claims how many claims for it are open, and their sum; empty for none
 * @param journey its parcels
 */
public record CaseRoomView(
    String address,
    String number,
    String headline,
    Instant opened,
    List<PromiseView> chips,
    List<Card> facts,
    EvidenceView evidence,
    List<Tab> threads,
    List<MessageView> messages,
    ComposerView composer,
    List<ActionView> actions,
    List<String> notYet,
    List<Owed> promises,
    String groundsSummary,
    List<GroundView> grounds,
    List<UnknownView> unknowns,
    Optional<MoneyView> money,
    ThreadView thread,
    List<NoteView> notes,
    String claims,
    JourneyView journey) {
  public CaseRoomView {
    chips = List.copyOf(chips);
    facts = List.copyOf(facts);
    threads = List.copyOf(threads);
    messages = List.copyOf(messages);
    actions = List.copyOf(actions);
    notYet = List.copyOf(notYet);
    promises = List.copyOf(promises);
    grounds = List.copyOf(grounds);
    unknowns = List.copyOf(unknowns);
    notes = List.copyOf(notes);
  }

  /** The address of the current thread alone. */
  public String talkAddress() {
    var current =
        threads.stream()
            .filter(tab -> tab.standing() == Standing.CURRENT)
            .map(Tab::href)
            .findFirst()
            .orElse("");
    var query = current.indexOf('?');
    return address + "/fragments/talk" + (query < 0 ? "" : current.substring(query));
  }

  /** A small card of facts. */
  public record Card(String title, List<FactView> facts, List<PieceView> pieces) {
    public Card {
      facts = List.copyOf(facts);
      pieces = List.copyOf(pieces);
    }
  }

  /** A thread of the case; only one party besides the house reads it. */
  public record Tab(String label, String icon, String href, Standing standing) {}

  /** Whether a thread is the one that is shown. */
  public enum Standing {
    CURRENT,
    OTHER
  }

  /** A promise and who owes it. */
  public record Owed(PromiseView promise, String owner) {}
}
