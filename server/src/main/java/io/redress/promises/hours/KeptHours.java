package io.redress.promises.hours;

import io.redress.shared.BrandId;
import java.time.Instant;
import java.util.Optional;

/**
 * Hours as they were set for a party.
 *
 * @param brand whose they are; empty for the house
 * @param version counts the changes; none is lost by another
 * @param isOwn false once the party has gone back to the usual hours; they are kept for whoever
 *     asks what was set before
 * @param changedBy {@code staff <id>} or {@code api_key <id>}
 */
public record KeptHours(
    Optional<BrandId> brand,
    int version,
    boolean isOwn,
    WorkingHours hours,
    Instant changedAt,
    String changedBy) {}
