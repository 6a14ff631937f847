package io.redress.goods.receiving;

import io.redress.shared.BenchEntryId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that the bench sends, perhaps long after it was done and more than once.
 *
 * @param id chosen by whoever keeps it; the same id is taken once
 * @param after what must have been taken before, of the same box; none for the first of it
 * @param notedAt when it was done, by the clock of the browser
 */
public record BenchEntry(
    BenchEntryId id, Optional<BenchEntryId> after, Instant notedAt, BenchWork work) {}
