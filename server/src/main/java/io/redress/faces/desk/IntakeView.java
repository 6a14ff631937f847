package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.PromiseView;
import java.util.List;
import java.util.Optional;

/**
 * A request of a consumer that staff write down, and what would be possible for it.
 *
 * @param form where it is posted to, and what travels with it
 * @param order where the order is
 * @param next where somebody who types goes on
 * @param outlook what is possible; empty until it was asked for
 */
public record IntakeView(
    Form form,
    LinkView order,
    CallerView caller,
    List<Piece> pieces,
    Asked asked,
    Next next,
    Optional<NoteView> note,
    Optional<Outlook> outlook) {
  public IntakeView {
    pieces = List.copyOf(pieces);
  }

  /**
   * The form.
   *
   * @param action address it is posted to
   * @param hidden what travels along, name first
   * @param elsewhere where another caller is looked for
   */
  public record Form(String action, List<FactView> hidden, String elsewhere) {
    public Form {
      hidden = List.copyOf(hidden);
    }
  }

  /** Where the keyboard goes on. */
  public enum Next {
    PIECE,
    REASON,
    QUESTION,
    WISH
  }

  /**
   * A line of the order.
   *
   * @param key the figure that chooses it, counted among those that can be chosen; 0 for the others
   * @param most how many can still be asked back; 0 when all were
   * @param quantity how many are chosen; 0 for none
   * @param reason its own reason, first the one of all; none where there is one piece only
   */
  public record Piece(
      String value, int key, PieceView piece, int most, int quantity, Optional<ChoiceView> reason) {
    public boolean isChosen() {
      return quantity > 0;
    }
  }

  /**
   * What is asked of everybody.
   *
   * @param about the caller: how they told us, in which language we answer
   * @param matter the reason, and what kind of request it is
   * @param ring whether we ring back
   */
  public record Asked(List<ChoiceView> about, List<ChoiceView> matter, FieldView words, Ring ring) {
    public Asked {
      about = List.copyOf(about);
      matter = List.copyOf(matter);
    }
  }

  /** Whether we ring back, and when if it was said. */
  public record Ring(boolean isWanted, List<FieldView> when) {
    public Ring {
      when = List.copyOf(when);
    }
  }

  /**
   * What the rules say of it now.
   *
   * @param answer in the words they would read
   * @param questions what the rules would like to know next, one of each piece
   * @param answered what was answered by now
   * @param wish what they would like best, among what is possible
   * @param promised what opening it would promise
   */
  public record Outlook(
      String answer,
      List<Question> questions,
      List<Answered> answered,
      ChoiceView wish,
      List<GroundView> grounds,
      List<PromiseView> promised,
      Aloud aloud) {
    public Outlook {
      questions = List.copyOf(questions);
      answered = List.copyOf(answered);
      grounds = List.copyOf(grounds);
      promised = List.copyOf(promised);
    }
  }

  /**
   * A question about a piece.
   *
   * @param about the piece, where there are several
   * @param aloud the question in the caller's language; none where it is the reader's
   * @param day where a day can be written; none where none is asked for
   */
  public record Question(
      String about, ChoiceView choice, Optional<Aloud> aloud, Optional<FieldView> day) {}

  /** A question that was answered; the value travels along. */
  public record Answered(String value, String question, String answer) {}

  /** Words to be read to the caller, in a language of their own. */
  public record Aloud(String language, String direction, String words) {}
}
