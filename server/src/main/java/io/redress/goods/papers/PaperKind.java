package io.redress.goods.papers;

/** A paper of a parcel. */
public enum PaperKind {
  /** What is glued onto the box. */
  LABEL,
  /** What lies in the box, so that the bench finds it. */
  SLIP,
  /** The form for customs, CN 22 or CN 23. */
  CUSTOMS,
  /** The invoice for goods that go back, for customs. */
  INVOICE,
  /** All that the parcel needs, one after the other. */
  ALL;

  /** The sheet it comes on when nobody chose one. */
  public PaperSize usualSize() {
    return this == LABEL ? PaperSize.A6 : PaperSize.A4;
  }
}
