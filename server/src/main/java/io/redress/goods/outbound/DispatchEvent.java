package io.redress.goods.outbound;

import io.redress.shared.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to what goes out.
 *
 * @param number counts those of one dispatch, from 1
 * @param state where it was afterwards
 */
public record DispatchEvent(
    int number,
    DispatchMove move,
    DispatchState state,
    Optional<DispatchReason> reason,
    Actor by,
    Instant at) {}
