package io.redress.evidence.domain;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through the objects of a PDF (ISO 32000-2:2020, 7.3 to 7.5) for what could act when it is
 * opened. Bodies of streams are passed over, but for streams that hold objects: those are inflated,
 * within limits, and looked through as well. Nothing is rendered.
 *
 * <p>This keeps out what ordinary programs write; whoever hides with care is met by never opening a
 * PDF inline.
 */
public final class PdfContents {
  /** What was found. */
  public enum Verdict {
    PLAIN,
    /** Programs, files inside, or actions that start something. */
    ACTIVE,
    LOCKED,
    DAMAGED
  }

  private static final Set<String> ACTING =
      Set.of("JavaScript", "JS", "Launch", "EmbeddedFile", "RichMedia", "GoToE", "XFA");
  private static final int LONGEST_NAME = 64;
  private static final int TAIL_BYTES = 2_048;
  private static final int DICTIONARY_BYTES = 2_048;
  private static final int MOST_INFLATED_BYTES = 32 << 20;
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Octets file;
  private Verdict verdict = Verdict.PLAIN;
  private int inflatedBytes;

  private PdfContents(Octets file) {
    this.file = file;
  }

  public static Verdict of(Octets file) {
    var contents = new PdfContents(file);
    return contents.isWhole() ? contents.look() : Verdict.DAMAGED;
  }

  private boolean isWhole() {
    for (var at = file.length() - 5; at >= Math.max(0, file.length() - TAIL_BYTES); at--) {
      if (file.says(at, "%%EOF")) {
        return file.says(0, "%PDF-");
      }
    }
    return false;
  }

  private Verdict look() {
    var at = 0;
    var dictionary = 0;
    while (at < file.length() && verdict == Verdict.PLAIN) {
      if (file.at(at) == '/') {
        at = name(at + 1);
      } else if (file.says(at, " obj") || file.says(at, "\nobj")) {
        dictionary = at;
        at += 4;
      } else if (file.says(at, "stream\r\n") || file.says(at, "stream\n")) {
        at = stream(Math.max(dictionary, at - DICTIONARY_BYTES), at);
      } else {
        at++;
      }
    }
    return verdict;
  }

  private int name(int from) {
    var name = new StringBuilder();
    var at = from;
    while (name.length() < LONGEST_NAME && isRegular(file.at(at))) {
      var high = Character.digit(file.at(at + 1), 16);
      var low = Character.digit(file.at(at + 2), 16);
      var isEscape = file.at(at) == '#' && high >= 0 && low >= 0;
      name.append((char) (isEscape ? high * 16 + low : file.at(at)));
      at += isEscape ? 3 : 1;
    }
    judge(name.toString());
    return at;
  }

  private void judge(String name) {
    if (ACTING.contains(name)) {
      verdict = Verdict.ACTIVE;
    } else if (name.equals("Encrypt")) {
      verdict = Verdict.LOCKED;
    }
  }

  private static boolean isRegular(int character) {
    return character > ' ' && "()<>[]{}/%".indexOf(character) < 0;
  }

  private int stream(int dictionary, int keyword) {
    var body = file.says(keyword, "stream\r\n") ? keyword + 8 : keyword + 7;
    var end = body;
    while (end < file.length() && !file.says(end, "endstream")) {
      end++;
    }
    var said = text(dictionary, keyword);
    if (said.contains("/ObjStm")) {
      if (said.contains("/FlateDecode")) {
        inflate(body, end);
      } else {
        // packed in a way that ordinary programs do not use: it cannot be looked through
        verdict = Verdict.ACTIVE;
      }
    }
    return end + "endstream".length();
  }

  private void inflate(int from, int to) {
    var inflater = new Inflater();
    try {
      inflater.setInput(text(from, to).getBytes(StandardCharsets.ISO_8859_1));
      var buffer = new byte[BUFFER_BYTES];
      var names = new StringBuilder();
      int count;
      while (verdict == Verdict.PLAIN && (count = inflater.inflate(buffer)) > 0) {
        inflatedBytes += count;
        if (inflatedBytes > MOST_INFLATED_BYTES) {
          verdict = Verdict.ACTIVE;
        }
        names.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        judgeAll(names);
        // a name may stand across two buffers
        names.delete(0, Math.max(0, names.length() - LONGEST_NAME));
      }
    } catch (DataFormatException e) {
      verdict = Verdict.DAMAGED;
    } finally {
      inflater.end();
    }
  }

  private void judgeAll(CharSequence objects) {
    var text = objects.toString();
    for (var at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
      var end = at + 1;
      while (end < text.length() && isRegular(text.charAt(end))) {
        end++;
      }
      judge(text.substring(at + 1, end));
    }
  }

  private String text(int from, int to) {
    var text = new StringBuilder(to - from);
    for (var at = from; at < to; at++) {
      text.append((char) file.at(at));
    }
    return text.toString();
  }
}
