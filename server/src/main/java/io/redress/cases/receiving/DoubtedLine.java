package io.redress.cases.receiving;

import io.redress.shared.DifferenceId;
import java.time.Instant;

/**
 * A difference that waits for a second person, as lists show it.
 *
 * @param seenAt when the first person saw it
 */
public record DoubtedLine(DifferenceId id, BenchLine line, Instant seenAt) {}
