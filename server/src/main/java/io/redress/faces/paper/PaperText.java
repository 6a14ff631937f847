package io.redress.faces.paper;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.redress.language.Reader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The markup of a paper with only such characters as can be printed, and the faces they need.
 *
 * <p>Whatever no face has, and what XML forbids, becomes U+FFFD: a mark that something stood there
 * is honest, a gap or a box is not. What is never drawn, as the selector of an emoji, is left out.
 */
record PaperText(String markup, List<PaperFace> faces, boolean isRightToLeft) {
  private static final int REPLACEMENT = 0xFFFD;

  static PaperText of(String markup, Reader reader) {
    var faces = PaperFace.of(reader.language());
    var used = new LinkedHashSet<PaperFace>();
    used.add(faces.getFirst());
    var printable = new StringBuilder(markup.length());
    markup
        .codePoints()
        .forEach(
            codePoint -> {
              var face = faces.stream().filter(each -> each.covers(codePoint)).findFirst();
              face.ifPresent(used::add);
              if (face.isPresent() || !isNeverDrawn(codePoint)) {
                printable.appendCodePoint(printable(codePoint, face));
              }
            });
    if (printable.indexOf(Character.toString(REPLACEMENT)) >= 0) {
      used.add(PaperFace.LATIN);
    }
    return new PaperText(
        printable.toString(),
        faces.stream().filter(used::contains).toList(),
        reader.isRightToLeft());
  }

  private static boolean isNeverDrawn(int codePoint) {
    return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  private static int printable(int codePoint, Optional<PaperFace> face) {
    if (codePoint == '\n' || codePoint == '\t' || face.isPresent()) {
      return codePoint;
    }
    return codePoint == '\r' ? '\n' : REPLACEMENT;
  }
}
