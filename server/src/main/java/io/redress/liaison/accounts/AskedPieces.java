package io.redress.liaison.accounts;

import java.time.LocalDate;

/**
 * Pieces that a brand was asked about and has not refused.
 *
 * @param day on which it was asked
 */
public record AskedPieces(Topic kind, int pieces, LocalDate day) {}
