package io.redress.faces.papers;

import io.redress.goods.papers.PaperSize;
import java.util.Optional;

/**
 * Papers of a parcel, one after the other.
 *
 * @param title what they are, with the number of the parcel
 * @param reference number of the parcel
 */
public record SheetsView(
    String title,
    String reference,
    PaperSize size,
    Optional<LabelView> label,
    Optional<SlipView> slip,
    Optional<CustomsView> customs,
    Optional<InvoiceView> invoice) {
  /** Whether the sheet is the small one. */
  public boolean isSmall() {
    return size == PaperSize.A6;
  }
}
