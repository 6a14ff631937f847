package io.redress.money.domain;

import static io.redress.money.domain.Transition.refused;
import static io.redress.money.domain.Transition.to;

import io.redress.money.AttemptState;

/**
 * The life of one try to pay.
 *
 * <p>An unknown answer never takes knowledge away, and a definite failure is final: good news after
 * it contradicts it and is refused, so that somebody looks before anything more is paid. The full
 * table stands in {@code docs/machines/refund-attempt.md}.
 */
public final class AttemptMachine {
  private AttemptMachine() {}

  /** The state after this command, or why it is refused. */
  public static Transition<AttemptState> apply(AttemptState state, RefundCommand command) {
    return switch (command) {
      case START -> refused("attempt_live");
      case SEND -> send(state);
      case NOTE_ACCEPTED -> accept(state);
      case NOTE_SUCCEEDED, NOTE_SETTLED -> succeed(state);
      case NOTE_FAILED -> to(AttemptState.FAILED);
      case NOTE_UNKNOWN -> loseSight(state);
      case FREEZE, THAW -> to(state);
    };
  }

  private static Transition<AttemptState> send(AttemptState state) {
    return switch (state) {
      case CREATED, SUBMITTING, UNKNOWN -> to(AttemptState.SUBMITTING);
      case PENDING, SUCCEEDED -> refused("was_sent");
      case FAILED -> refused("is_final");
    };
  }

  private static Transition<AttemptState> accept(AttemptState state) {
    return switch (state) {
      case CREATED -> refused("never_sent");
      case SUBMITTING, UNKNOWN, PENDING -> to(AttemptState.PENDING);
      case SUCCEEDED -> to(AttemptState.SUCCEEDED);
      case FAILED -> refused("is_final");
    };
  }

  private static Transition<AttemptState> succeed(AttemptState state) {
    return switch (state) {
      case CREATED -> refused("never_sent");
      case SUBMITTING, UNKNOWN, PENDING, SUCCEEDED -> to(AttemptState.SUCCEEDED);
      case FAILED -> refused("is_final");
    };
  }

  private static Transition<AttemptState> loseSight(AttemptState state) {
    return switch (state) {
      case SUBMITTING -> to(AttemptState.UNKNOWN);
      case CREATED, PENDING, SUCCEEDED, FAILED, UNKNOWN -> to(state);
    };
  }
}
