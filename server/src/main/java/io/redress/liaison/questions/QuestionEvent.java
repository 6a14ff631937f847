package io.redress.liaison.questions;

import io.redress.shared.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a question.
 *
 * @param state how it stood afterwards
 * @param words what was said with it; may be empty
 * @param until by when the brand was asked to answer, as it stood afterwards
 */
public record QuestionEvent(
    int number,
    QuestionMove move,
    QuestionState state,
    String words,
    Actor by,
    Instant at,
    Optional<Instant> until) {}
