package io.redress.cases.providers;

import io.redress.money.provider.StripeAccount;
import io.redress.money.provider.StripeAccounts;
import io.redress.money.provider.StripeKeys;
import io.redress.money.provider.StripeProvider;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Connects the account at Stripe by which the merchant in scope pays back, and lets it go. */
@Service
public class StripeConnections {
  private final StripeAccounts accounts;
  private final StripeProvider stripe;
  private final SecurityEvents events;
  private final TransactionTemplate transactions;

  StripeConnections(
      StripeAccounts accounts,
      StripeProvider stripe,
      SecurityEvents events,
      TransactionTemplate transactions) {
    this.accounts = accounts;
    this.stripe = stripe;
    this.events = events;
    this.transactions = transactions;
  }

  /** What came of connecting an account. */
  public enum Result {
    CONNECTED,
    /** These are no keys of the kind that is needed. */
    UNREADABLE,
    /** Stripe does not take the key, or it may not do what is needed. */
    REFUSED,
    /** Stripe did not answer. */
    NO_ANSWER
  }

  /** The account that is connected. */
  public Optional<StripeAccount> connected() {
    return accounts.connected();
  }

  /**
   * Tries the keys with a question that changes nothing, and keeps them when they are good; those
   * before are forgotten.
   */
  @Needs(Right.CONNECT_PROVIDERS)
  public Result connect(String apiKey, String signingSecret, Instant now) {
    return StripeKeys.parse(apiKey, signingSecret)
        .map(
            keys ->
                switch (stripe.tryOut(keys)) {
                  case GOOD -> keep(keys, now);
                  case REFUSED -> Result.REFUSED;
                  case NO_ANSWER -> Result.NO_ANSWER;
                })
        .orElse(Result.UNREADABLE);
  }

  private Result keep(StripeKeys keys, Instant now) {
    transactions.executeWithoutResult(
        status -> {
          accounts.connect(keys, now);
          events.note(Kind.PROVIDER_CONNECTED, Optional.empty(), StripeProvider.NAME);
        });
    return Result.CONNECTED;
  }

  /**
   * Forgets the account; nothing goes out by it any more, and what was sent cannot be asked for.
   */
  @Needs(Right.CONNECT_PROVIDERS)
  public void disconnect() {
    transactions.executeWithoutResult(
        status -> {
          if (accounts.disconnect()) {
            events.note(Kind.PROVIDER_DISCONNECTED, Optional.empty(), StripeProvider.NAME);
          }
        });
  }
}
