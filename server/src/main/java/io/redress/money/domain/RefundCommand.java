package io.redress.money.domain;

import io.redress.money.ProviderAnswer;

/** What can happen to a refund intent and to its attempt; both machines know the same commands. */
public enum RefundCommand {
  /** A new attempt is written. */
  START,
  /** The attempt is about to be sent, for the first time or again. */
  SEND,
  /** The provider has taken it. */
  NOTE_ACCEPTED,
  /** The money has left the provider. */
  NOTE_SUCCEEDED,
  /** The money has arrived. */
  NOTE_SETTLED,
  /** It definitely failed. */
  NOTE_FAILED,
  /** There was no answer that can be trusted. */
  NOTE_UNKNOWN,
  /** The payment is disputed at the provider. */
  FREEZE,
  /** It is not disputed any more. */
  THAW;

  /** The command that an answer of a provider stands for. */
  public static RefundCommand of(ProviderAnswer answer) {
    return switch (answer) {
      case ProviderAnswer.Accepted accepted -> NOTE_ACCEPTED;
      case ProviderAnswer.Succeeded succeeded -> NOTE_SUCCEEDED;
      case ProviderAnswer.Settled settled -> NOTE_SETTLED;
      case ProviderAnswer.Failed failed -> NOTE_FAILED;
      case ProviderAnswer.Unknown unknown -> NOTE_UNKNOWN;
    };
  }
}
