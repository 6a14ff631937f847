package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * The hours of the house or of one brand, as a form.
 *
 * @param place zone and country
 * @param week the hours of each weekday, and of make-up days
 * @param adding a day that is different and is not in the list yet
 * @param isTried whether what was written can be read, is shown, and can be saved
 * @param asUsual where the form goes that gives the party the usual hours again; empty when it
 *     keeps them
 */
public record PartyHoursView(
    Heading heading,
    Optional<NoteView> note,
    List<FieldView> place,
    List<FieldView> week,
    List<Different> different,
    List<FieldView> adding,
    List<Due> outlook,
    boolean isTried,
    Optional<String> asUsual) {
  public PartyHoursView {
    place = List.copyOf(place);
    week = List.copyOf(week);
    different = List.copyOf(different);
    adding = List.copyOf(adding);
    outlook = List.copyOf(outlook);
  }

  /**
   * Whose hours they are.
   *
   * @param action where the form goes
   * @param version that was read
   */
  public record Heading(String name, String state, String action, int version) {}

  /**
   * A day that is different.
   *
   * @param date as forms carry it
   * @param hours as forms carry them; empty when closed
   * @param day in words
   * @param open in words
   */
  public record Different(String date, String hours, String day, String open) {}

  /**
   * A promise if it were made now.
   *
   * @param now when it is due by the hours that hold, in words
   * @param then when it would be due by what was written; empty when that is not known
   */
  public record Due(String what, String now, String then) {}
}
