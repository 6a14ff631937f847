package io.redress.imports.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * The text of a file.
 *
 * @param charset how it was read
 * @param isDamaged whether some bytes are no text in it; {@link #DAMAGE} stands for them
 */
record FileText(String text, Charset charset, boolean isDamaged) {
  /** What stands where bytes could not be read. */
  static final char DAMAGE = '\uFFFD';

  /** How many bytes are looked at to find out about zeros. */
  private static final int LOOKED_AT = 1_000;

  /** The character set of this name. */
  static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Reads bytes: by their mark when they begin with one, else as was said, else as UTF-8. */
  static FileText of(byte[] bytes, Optional<Charset> said) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return decode(bytes, 0, said.orElseGet(() -> guess(bytes)));
  }

  /** Every second byte of a western text in UTF-16 is zero. */
  private static Charset guess(byte[] bytes) {
    var zeros = new int[2];
    for (var i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    var many = Math.min(bytes.length, LOOKED_AT) / 4;
    if (zeros[1] > many && zeros[0] <= many / 4) {
      return StandardCharsets.UTF_16LE;
    }
    return zeros[0] > many && zeros[1] <= many / 4
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_8;
  }

  private static FileText decode(byte[] bytes, int from, Charset charset) {
    var content = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      return new FileText(decode(content, charset, CodingErrorAction.REPORT), charset, false);
    } catch (CharacterCodingException damaged) {
      return new FileText(replaced(bytes, from, charset), charset, true);
    }
  }

  private static String replaced(byte[] bytes, int from, Charset charset) {
    try {
      var content = ByteBuffer.wrap(bytes, from, bytes.length - from);
      return decode(content, charset, CodingErrorAction.REPLACE);
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String decode(ByteBuffer bytes, Charset charset, CodingErrorAction onDamage)
      throws CharacterCodingException {
    CharBuffer text =
        charset
            .newDecoder()
            .onMalformedInput(onDamage)
            .onUnmappableCharacter(onDamage)
            .decode(bytes);
    return text.toString();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (var i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
