package io.redress.money.domain;

import static io.redress.money.domain.Transition.refused;
import static io.redress.money.domain.Transition.to;

import io.redress.money.IntentState;

/**
 * The life of a decision to pay.
 *
 * <p>A new attempt starts only where no earlier one may still pay. Frozen stops what is sent, never
 * what is heard: money that left is noted in every state. A success, even a settled one, that later
 * fails reopens the intent. The full table stands in {@code docs/machines/refund-intent.md}.
 */
public final class RefundMachine {
  private RefundMachine() {}

  /** The state after this command, or why it is refused. */
  public static Transition<IntentState> apply(IntentState state, RefundCommand command) {
    return switch (command) {
      case START -> start(state);
      case SEND -> send(state);
      case NOTE_ACCEPTED -> accept(state);
      case NOTE_SUCCEEDED -> succeed(state);
      case NOTE_SETTLED -> settle(state);
      case NOTE_FAILED -> to(IntentState.FAILED);
      case NOTE_UNKNOWN -> loseSight(state);
      case FREEZE -> freeze(state);
      case THAW -> thaw(state);
    };
  }

  private static Transition<IntentState> start(IntentState state) {
    return switch (state) {
      case CREATED, FAILED -> to(IntentState.CREATED);
      case SUBMITTING, PENDING, UNKNOWN, SUCCEEDED, SETTLED -> refused("attempt_live");
      case FROZEN -> refused("payment_frozen");
    };
  }

  private static Transition<IntentState> send(IntentState state) {
    return switch (state) {
      case CREATED, SUBMITTING, UNKNOWN -> to(IntentState.SUBMITTING);
      case PENDING, SUCCEEDED, SETTLED -> refused("was_sent");
      case FAILED -> refused("is_final");
      case FROZEN -> refused("payment_frozen");
    };
  }

  private static Transition<IntentState> accept(IntentState state) {
    return switch (state) {
      case CREATED -> refused("never_sent");
      case SUBMITTING, UNKNOWN, PENDING -> to(IntentState.PENDING);
      case SUCCEEDED, SETTLED, FROZEN -> to(state);
      case FAILED -> refused("is_final");
    };
  }

  private static Transition<IntentState> succeed(IntentState state) {
    return switch (state) {
      case CREATED -> refused("never_sent");
      case SUBMITTING, UNKNOWN, PENDING, SUCCEEDED, FROZEN -> to(IntentState.SUCCEEDED);
      case SETTLED -> to(IntentState.SETTLED);
      case FAILED -> refused("is_final");
    };
  }

  private static Transition<IntentState> settle(IntentState state) {
    return switch (state) {
      case CREATED -> refused("never_sent");
      case SUBMITTING, UNKNOWN, PENDING, SUCCEEDED, FROZEN, SETTLED -> to(IntentState.SETTLED);
      case FAILED -> refused("is_final");
    };
  }

  private static Transition<IntentState> loseSight(IntentState state) {
    return switch (state) {
      case SUBMITTING -> to(IntentState.UNKNOWN);
      case CREATED, PENDING, UNKNOWN, SUCCEEDED, FAILED, SETTLED, FROZEN -> to(state);
    };
  }

  // What has left or has failed is not open any more: there is nothing to hold.
  private static Transition<IntentState> freeze(IntentState state) {
    return switch (state) {
      case CREATED, SUBMITTING, PENDING, UNKNOWN, FROZEN -> to(IntentState.FROZEN);
      case SUCCEEDED, FAILED, SETTLED -> to(state);
    };
  }

  // Whoever takes up again what is frozen asks first: only what the provider has is under way.
  private static Transition<IntentState> thaw(IntentState state) {
    return switch (state) {
      case FROZEN -> to(IntentState.PENDING);
      case CREATED, SUBMITTING, PENDING, UNKNOWN, SUCCEEDED, FAILED, SETTLED -> to(state);
    };
  }
}
