package io.redress.rulebook.text;

import io.redress.rulebook.text.RuleFiles.UnusableRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** Rule files as somebody sends them: one file, or many in a ZIP. */
public final class RuleArchive {
  /** The most files of a ZIP. */
  public static final int MOST_FILES = 200;

  /** The most bytes of all files together. */
  public static final int MOST_BYTES = 2 * 1024 * 1024;

  private static final int MOST_CHARACTERS = 120;
  private static final String ENDING = ".yaml";
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._ -]*(/[A-Za-z0-9][A-Za-z0-9._ -]*)*";

  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> files = new TreeMap<>();
  private int bytes;

  private RuleArchive() {}

  /**
   * The files of what was sent.
   *
   * @throws UnusableRules when it cannot be read or is too large
   */
  public static RuleFileSet read(String name, byte[] sent) {
    var archive = new RuleArchive();
    var isZip = sent.length > 1 && sent[0] == 'P' && sent[1] == 'K';
    if (isZip) {
      archive.unpack(name, sent);
    } else {
      archive.add(name, sent);
    }
    if (archive.files.isEmpty() && archive.problems.isEmpty()) {
      archive.problems.add(name + ":1: expected files that end in " + ENDING);
    }
    if (!archive.problems.isEmpty()) {
      throw new UnusableRules(archive.problems);
    }
    return new RuleFileSet(archive.files);
  }

  /** Whether a rule file may be called so. */
  public static boolean isName(String name) {
    return name.length() <= MOST_CHARACTERS && name.endsWith(ENDING) && name.matches(NAME);
  }

  private void unpack(String name, byte[] sent) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(sent), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && entry.getName().endsWith(ENDING)) {
          // One byte more than fits tells that it is too large, without unpacking a bomb.
          add(entry.getName(), zip.readNBytes(MOST_BYTES - bytes + 1));
        }
        if (!problems.isEmpty()) {
          return;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.add(name + ":1: expected a ZIP that can be unpacked");
    }
  }

  private void add(String name, byte[] text) {
    bytes += text.length;
    if (bytes > MOST_BYTES || files.size() >= MOST_FILES) {
      problems.add(
          "%s:1: expected at most %d files with %d bytes together"
              .formatted(name, MOST_FILES, MOST_BYTES));
    } else if (!isName(name)) {
      problems.add(name + ":1: expected a plain name that ends in " + ENDING);
    } else {
      files.put(name, new String(text, StandardCharsets.UTF_8));
    }
  }
}
