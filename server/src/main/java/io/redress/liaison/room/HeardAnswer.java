package io.redress.liaison.room;

import io.redress.liaison.HeardBy;
import io.redress.liaison.LiaisonState;
import java.time.Instant;
import java.util.Optional;

/**
 * What a brand said to a request at one time; it stays what it was whatever is said later.
 *
 * @param answer how the request stood with it
 * @param words reasons, or what the brand wanted to know; empty also once they were erased
 * @param terms under which it agreed in part
 * @param by who spoke for the brand, by name
 * @param way by which it was heard, where that is known
 */
public record HeardAnswer(
    LiaisonState answer,
    Optional<String> words,
    Optional<String> terms,
    Optional<String> by,
    Optional<HeardBy> way,
    Instant at) {}
