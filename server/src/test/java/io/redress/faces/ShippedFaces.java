package io.redress.faces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which characters a page can show on a machine that has a Latin face and no other. */
final class ShippedFaces {
  private static final Set<Character.UnicodeBlock> PLAIN =
      Set.of(
          Character.UnicodeBlock.LATIN_EXTENDED_ADDITIONAL,
          Character.UnicodeBlock.GENERAL_PUNCTUATION,
          Character.UnicodeBlock.CURRENCY_SYMBOLS,
          Character.UnicodeBlock.MATHEMATICAL_OPERATORS);
  private static final Path STATIC = Path.of("src", "main", "resources", "static");
  private static final Pattern LINKED =
      Pattern.compile("<link rel=\"stylesheet\" href=\"(/[^\"]+)\"");
  private static final Pattern FACE =
      Pattern.compile("@font-face\\{[^}]*?url\\(([^)]+)\\)[^}]*unicode-range:([^}]+)}");
  private static final int LAST_OF_LATIN = 0x24F;

  private ShippedFaces() {}

  /** The characters of a page that no shipped face and no Latin one has. */
  static String missing(String html) {
    var covered = new BitSet();
    var sheets = LINKED.matcher(html).results().map(found -> found.group(1)).toList();
    sheets.forEach(sheet -> covered.or(covered(sheet)));
    return html.replaceAll("<[^>]*>", " ")
        .codePoints()
        .filter(character -> !covered.get(character) && !isPlain(character))
        .distinct()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** The files that a sheet names. */
  static List<Path> files(String sheet) {
    var files = new ArrayList<Path>();
    FACE.matcher(read(sheet))
        .results()
        .forEach(face -> files.add(path(sheet).resolveSibling(face.group(1))));
    return files;
  }

  /** Latin letters, marks and signs, which every system face has. */
  private static boolean isPlain(int character) {
    return character <= LAST_OF_LATIN || PLAIN.contains(Character.UnicodeBlock.of(character));
  }

  private static BitSet covered(String sheet) {
    var covered = new BitSet();
    FACE.matcher(read(sheet))
        .results()
        .flatMap(face -> Pattern.compile(",").splitAsStream(face.group(2)))
        .map(range -> range.strip().substring(2).split("-", -1))
        .forEach(
            ends ->
                covered.set(
                    Integer.parseInt(ends[0], 16),
                    Integer.parseInt(ends[ends.length - 1], 16) + 1));
    return covered;
  }

  private static String read(String sheet) {
    try {
      return Files.readString(path(sheet));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path path(String sheet) {
    return STATIC.resolve(sheet.substring(1));
  }
}
