package io.redress.faces.brandroom;

import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MessageView;
import io.redress.faces.shared.PieceView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One request to a brand: the question, the date, and what it needs to decide.
 *
 * @param action address that the words of the brand are posted to
 * @param reference number of the request and for whom
 * @param question the one question
 * @param due until when an answer is asked for
 * @param dueText why by then; may be empty
 * @param asks what it asks of the brand: label, reason, value
 * @param terms the brand's own terms, quoted
 * @param silence what happens, or has happened, without an answer; empty while we owe a reply
 * @param before what the brand said to it so far, as far as it stands nowhere else on the page
 * @param between what the brand is told of the matter, fact by fact; may be empty
 * @param linkEnds the last day on which the link opens
 * @param tellsOfClient whether it was disclosed who the client is
 * @param notes what is to be known before: who passed it on, that we ask to think again
 * @param answers the ways to answer, with what was kept of one that was not taken
 * @param error why nothing was taken where it belongs to none of them; mostly empty
 * @param beside where else this reader can go
 * @param asked what the brand asked us first, and what we do about it; no date runs meanwhile
 */
public record RequestView(
    String action,
    String brand,
    String reference,
    String question,
    String lede,
    Instant due,
    String dueText,
    EvidenceView evidence,
    List<Ask> asks,
    List<GroundView> terms,
    String silence,
    List<MessageView> before,
    List<MessageView> messages,
    PieceView piece,
    List<FactView> between,
    LocalDate linkEnds,
    boolean tellsOfClient,
    List<String> notes,
    List<Way> answers,
    String error,
    Beside beside,
    Optional<AnsweredView> asked) {
  public RequestView {
    asks = List.copyOf(asks);
    terms = List.copyOf(terms);
    before = List.copyOf(before);
    messages = List.copyOf(messages);
    between = List.copyOf(between);
    notes = List.copyOf(notes);
    answers = List.copyOf(answers);
  }

  /**
   * One way to answer: a button, behind which stand what it needs.
   *
   * @param code as the form sends it
   * @param words what its words are for; empty where one touch is enough
   * @param reasons to choose from; empty where none are asked
   * @param written kept from an answer that was not taken
   * @param error why it was not taken; empty when it was not refused
   */
  public record Way(
      String code,
      String label,
      String send,
      String words,
      List<Reason> reasons,
      String written,
      String error) {
    public Way {
      reasons = List.copyOf(reasons);
    }

    /** Whether one touch is enough. */
    public boolean isOneTouch() {
      return words.isEmpty();
    }

    /** Whether it stands open: its answer was not taken, or words were left with it. */
    public boolean isOpen() {
      return !error.isEmpty() || !written.isEmpty();
    }
  }

  /** A reason to choose. */
  public record Reason(String code, String name, boolean isChosen) {}

  /**
   * Other pages.
   *
   * @param pages what else this reader was asked
   * @param papers the same to take along, as files; empty while there are none
   */
  public record Beside(List<LinkView> pages, Optional<LinkView> colleague, List<LinkView> papers) {
    public Beside {
      pages = List.copyOf(pages);
      papers = List.copyOf(papers);
    }
  }

  /**
   * One thing that is asked of the brand.
   *
   * @param reason may be empty
   */
  public record Ask(String label, String reason, String value) {}
}
