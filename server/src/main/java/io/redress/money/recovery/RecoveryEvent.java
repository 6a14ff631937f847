package io.redress.money.recovery;

import io.redress.shared.Actor;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a claim; it is never changed, and its words can be erased.
 *
 * @param state where it led to
 * @param until the date that it set
 */
public record RecoveryEvent(
    int number,
    RecoveryMove move,
    RecoveryState state,
    Optional<Money> amount,
    Optional<String> reference,
    String words,
    Actor by,
    Instant at,
    Optional<Instant> until) {}
