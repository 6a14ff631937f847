package io.redress.faces.paper;

import io.redress.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A face that is shipped for papers (SIL Open Font License 1.1, licences beside the files). */
enum PaperFace {
  LATIN("Noto Sans", "NotoSans-Regular.ttf"),
  ARABIC("Noto Sans Arabic", "NotoSansArabic-Regular.ttf"),
  JAPANESE("Noto Sans JP", "NotoSansJP-Regular.ttf"),
  SIMPLIFIED_CHINESE("Noto Sans SC", "NotoSansSC-Regular.ttf");

  private static final ConcurrentHashMap<PaperFace, BitSet> COVERED = new ConcurrentHashMap<>();
  private static final int LAST_CODE_POINT = 0x10FFFF;

  private final String family;
  private final String file;

  PaperFace(String family, String file) {
    this.family = family;
    this.file = file;
  }

  /** The faces in which a language is set, the first is its own; the others serve what it lacks. */
  static List<PaperFace> of(Language language) {
    return switch (language) {
      case ENGLISH, FRENCH, ITALIAN, PSEUDO -> List.of(LATIN, SIMPLIFIED_CHINESE, JAPANESE, ARABIC);
      case SIMPLIFIED_CHINESE -> List.of(SIMPLIFIED_CHINESE, LATIN, JAPANESE, ARABIC);
      case JAPANESE -> List.of(JAPANESE, LATIN, SIMPLIFIED_CHINESE, ARABIC);
      case ARABIC, PSEUDO_MIRRORED -> List.of(ARABIC, LATIN, SIMPLIFIED_CHINESE, JAPANESE);
    };
  }

  String family() {
    return family;
  }

  InputStream open() {
    return Objects.requireNonNull(PaperFace.class.getResourceAsStream("/paper/fonts/" + file));
  }

  /** Whether it has a glyph for this character. */
  boolean covers(int codePoint) {
    return COVERED.computeIfAbsent(this, PaperFace::covered).get(codePoint);
  }

  private static BitSet covered(PaperFace face) {
    try (var font =
        new TTFParser(true).parse(new RandomAccessReadBuffer(face.open().readAllBytes()))) {
      var glyphs = font.getUnicodeCmapLookup();
      var covered = new BitSet(LAST_CODE_POINT);
      for (var codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint++) {
        covered.set(codePoint, glyphs.getGlyphId(codePoint) != 0);
      }
      return covered;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
