package io.redress.cases;

import io.redress.rulebook.Remedy;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.PlainWords;
import io.redress.shared.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it comes in, from whichever channel.
 *
 * @param words what the consumer says, at most {@value #MOST_WORDS} characters
 * @param wish the remedy the consumer would like
 * @param language BCP 47 tag to speak in from now on
 */
public record OpenCase(
    OrderId orderId,
    List<Line> lines,
    Kind kind,
    String words,
    Optional<Remedy> wish,
    Channel channel,
    String language) {
  /** Most characters a consumer may write at once. */
  public static final int MOST_WORDS = 4_000;

  /** Whether the words are a statement of withdrawal, which is receipted as such at once. */
  public enum Kind {
    REQUEST,
    WITHDRAWAL
  }

  /** Where a case came in. */
  public enum Channel {
    PORTAL,
    /** Taken by staff from a letter. */
    DESK,
    /** Taken by staff while somebody was on the line. */
    PHONE,
    API,
    REPLAY
  }

  /**
   * Pieces of one order line.
   *
   * @param answers facts about these pieces, by fact path of the decision contract
   */
  public record Line(
      OrderLineId orderLineId, Quantity quantity, CaseReason reason, Map<String, Object> answers) {
    public Line {
      answers = Map.copyOf(answers);
    }
  }

  public OpenCase {
    lines = List.copyOf(lines);
    words = PlainWords.clean(words).strip();
  }
}
