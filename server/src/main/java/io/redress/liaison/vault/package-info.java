/**
 * The papers by which the house proves toward a brand that a piece was bought where it says:
 * invoices, receipts, certificates of dealers, warranty cards.
 *
 * <p>It keeps what a paper is and what it is about; the file itself lies with the evidence. What of
 * it a brand is shown is chosen case by case, and never here.
 */
@NullMarked
@NamedInterface("vault")
package io.redress.liaison.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
