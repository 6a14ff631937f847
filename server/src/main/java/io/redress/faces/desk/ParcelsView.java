package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import java.util.List;

/**
 * Parcels over all cases.
 *
 * @param headline how many, in one sentence
 * @param lenses ways to other choices; the current one has no address
 * @param lens the code of the current one
 * @param find the field to look for one
 * @param note that only some are listed; empty when all are
 * @param csv address of the list as a file
 * @param unknown the way to parcels that nobody knows
 */
public record ParcelsView(
    String headline,
    List<LinkView> lenses,
    String lens,
    FieldView find,
    List<Row> rows,
    String note,
    String csv,
    LinkView unknown) {
  public ParcelsView {
    lenses = List.copyOf(lenses);
    rows = List.copyOf(rows);
  }

  /** One parcel. */
  public record Row(LinkView parcel, String leg, String state, String when, String inside) {}
}
