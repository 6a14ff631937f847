package io.redress.faces.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;

/**
 * Joins Arabic letters into words and turns them into the order in which they are drawn.
 *
 * <p>Letters take the form of their place (initial, medial, final). The marks of vowels do not:
 * their joined forms bring a stretch of line with them, which tears a word apart in a proportional
 * face; so they stay marks, drawn from where their letter begins.
 */
final class ArabicWriting implements BidiReorderer {
  private static final char FIRST_MARK_FORM = '\ufe70';
  private static final char LAST_MARK_FORM = '\ufe7f';

  private final ArabicShaping joining = new ArabicShaping(ArabicShaping.LETTERS_SHAPE);
  private final ArabicShaping parting = new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE);

  @Override
  public String reorderRTLTextToLTR(String text) {
    return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
  }

  @Override
  public String shapeText(String text) {
    var joined = shaped(joining, text);
    var result = new StringBuilder(joined.length());
    joined.chars().forEach(character -> result.append(unjoinedMark((char) character)));
    return result.toString();
  }

  @Override
  public String deshapeText(String text) {
    return shaped(parting, text);
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }

  private static String shaped(ArabicShaping shaping, String text) {
    try {
      return shaping.shape(text);
    } catch (ArabicShapingException notShapeable) {
      return text;
    }
  }

  /** The joined form of a mark is, by compatibility, a space or stretch and the mark itself. */
  private static char unjoinedMark(char form) {
    if (form < FIRST_MARK_FORM || form > LAST_MARK_FORM) {
      return form;
    }
    var parts = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
    return parts.charAt(parts.length() - 1);
  }
}
