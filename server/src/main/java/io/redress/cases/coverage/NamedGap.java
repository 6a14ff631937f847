package io.redress.cases.coverage;

import io.redress.people.shifts.Gap;
import java.time.Instant;
import java.util.UUID;

/**
 * A gap that was named to those who plan.
 *
 * @param gap as it was when it was named, without what could be done about it
 */
public record NamedGap(UUID id, Gap gap, Instant namedAt) {}
