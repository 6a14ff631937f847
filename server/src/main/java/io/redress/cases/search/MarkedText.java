package io.redress.cases.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text in pieces, with what was found told apart.
 *
 * @param pieces all of the text in its order
 */
public record MarkedText(List<Piece> pieces) {
  private static final int BEFORE = 50;
  private static final int MOST_SHOWN = 200;
  private static final String CUT = "…";

  public MarkedText {
    pieces = List.copyOf(pieces);
  }

  /** A piece of the text. */
  public record Piece(String text, boolean isFound) {}

  /** The whole text. */
  public static MarkedText of(String text, SearchQuery query) {
    return cut(text, marks(text, query), 0, text.length());
  }

  /** The text about the first place where anything was found, on one line. */
  public static MarkedText about(String text, SearchQuery query) {
    var line = text.replaceAll("\\s+", " ").strip();
    var marks = marks(line, query);
    var first = Math.max(0, marks.nextSetBit(0));
    var start = first <= BEFORE ? 0 : boundary(line, first - BEFORE);
    var end =
        line.length() - start <= MOST_SHOWN ? line.length() : boundary(line, start + MOST_SHOWN);
    return cut(line, marks, start, end);
  }

  /** The pieces as one text. */
  public String plain() {
    var text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  private static int boundary(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static MarkedText cut(String text, BitSet marks, int start, int end) {
    var pieces = new ArrayList<Piece>();
    if (start > 0) {
      pieces.add(new Piece(CUT, false));
    }
    for (var at = start; at < end; ) {
      var isFound = marks.get(at);
      var change = isFound ? marks.nextClearBit(at) : marks.nextSetBit(at);
      var until = change < 0 ? end : Math.min(end, change);
      pieces.add(new Piece(text.substring(at, until), isFound));
      at = until;
    }
    if (end < text.length()) {
      pieces.add(new Piece(CUT, false));
    }
    return new MarkedText(pieces);
  }

  /** The characters of the text that belong to a word that is looked for. */
  private static BitSet marks(String text, SearchQuery query) {
    var marks = new BitSet(text.length());
    var folded = FoldedText.of(text);
    for (var word : query.each()) {
      folded.mark(FoldedText.wanted(word), marks);
    }
    return marks;
  }
}
