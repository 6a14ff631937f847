package io.redress.goods.receiving;

import io.redress.shared.BenchEntryId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import java.time.Instant;

/**
 * A look at a piece as it is kept.
 *
 * @param entry what the bench sent
 * @param unit with which piece of the order line it was compared
 * @param checklist by which it was looked at
 */
public record SeenPiece(
    BenchEntryId entry,
    CaseId caseId,
    CaseLineId caseLineId,
    int unit,
    String checklist,
    Look look,
    Instant seenAt) {}
