package io.redress.faces.desk;

import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * Who works when, and how many days each promise takes.
 *
 * @param action where the days of promises are sent
 * @param version of the settings that were read
 * @param isTried whether what was written is shown and can be saved
 * @param history which versions there were, in words, newest first
 */
public record HoursView(
    Optional<NoteView> note,
    List<Party> parties,
    String action,
    int version,
    List<Days> promises,
    boolean isTried,
    List<String> history) {
  public HoursView {
    parties = List.copyOf(parties);
    promises = List.copyOf(promises);
    history = List.copyOf(history);
  }

  /**
   * The house or a brand.
   *
   * @param hours whether they are its own and where they are meant, in words
   */
  public record Party(String name, String hours, String href) {}

  /**
   * The days of one kind of promise.
   *
   * @param hint which days are meant and how many at most, in words
   * @param value as it stands or as it was written
   * @param error what is wrong with it; empty when nothing is
   * @param due when such a promise would be due if it were made now, in words
   * @param wouldBe the same with what was written; empty when that is not known
   */
  public record Days(
      String name,
      String what,
      String hint,
      String value,
      int most,
      String error,
      String due,
      String wouldBe) {}
}
