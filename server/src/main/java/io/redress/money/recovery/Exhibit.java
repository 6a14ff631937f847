package io.redress.money.recovery;

import io.redress.shared.EvidenceId;

/** A file of the case that is shown with a claim, and what it shows. */
public record Exhibit(EvidenceId evidenceId, Side side) {
  /** What a file shows. */
  public enum Side {
    /** What left the house. */
    SENT,
    /** What arrived, or what was found. */
    FOUND,
    /** Anything else: terms, a waybill, an invoice. */
    OTHER
  }
}
