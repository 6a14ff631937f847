package io.redress.imports.formats;

import io.redress.imports.ImportRow.Trouble;
import java.util.List;

/**
 * One order or case of a file as it was read.
 *
 * @param line on which it begins
 * @param number of the order; empty when it cannot be told
 * @param places where its fields stand
 * @param troubles why it cannot come in; empty when that is not known yet
 * @param remarks what does not come in with it
 * @param raw the rows of the file that it was read from
 */
public record Draft(
    int line,
    String number,
    Content content,
    Places places,
    List<Trouble> troubles,
    List<Trouble> remarks,
    List<RawRow> raw) {
  public Draft {
    troubles = List.copyOf(troubles);
    remarks = List.copyOf(remarks);
    raw = List.copyOf(raw);
  }

  /** A part of a file in which nothing can be read. */
  static Draft unreadable(Trouble trouble, List<RawRow> raw) {
    return new Draft(
        trouble.line(),
        "",
        new Content.Unreadable(),
        new Places(trouble.line(), path -> path),
        List.of(trouble),
        List.of(),
        raw);
  }
}
