package io.redress.goods.parcels;

import io.redress.shared.Actor;
import java.time.Instant;

/**
 * Something that happened to a box, as it was written down.
 *
 * @param number its position in the history of the box, from 1
 * @param state of the box after it
 * @param reference by which it was told; may be empty
 * @param place where it happened; may be empty
 * @param words what was said about it; may be empty
 * @param at when it happened
 * @param notedAt when we learned of it
 */
public record ParcelEvent(
    int number,
    ParcelMove move,
    ParcelState state,
    String reference,
    String place,
    String words,
    Actor by,
    Instant at,
    Instant notedAt) {}
