package io.redress.cases.carriers;

import io.redress.goods.carriers.CarrierAccount;
import io.redress.goods.carriers.EasyPostAccounts;
import io.redress.goods.carriers.EasyPostCarrier;
import io.redress.goods.carriers.EasyPostKeys;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Connects the account at EasyPost by which the merchant in scope ships, and lets it go. */
@Service
public class CarrierConnections {
  private final EasyPostAccounts accounts;
  private final EasyPostCarrier carrier;
  private final SecurityEvents events;
  private final TransactionTemplate transactions;

  CarrierConnections(
      EasyPostAccounts accounts,
      EasyPostCarrier carrier,
      SecurityEvents events,
      TransactionTemplate transactions) {
    this.accounts = accounts;
    this.carrier = carrier;
    this.events = events;
    this.transactions = transactions;
  }

  /** What came of connecting an account. */
  public enum Result {
    CONNECTED,
    /** These are no keys of the kind that is needed. */
    UNREADABLE,
    /** EasyPost does not take the key. */
    REFUSED,
    /** EasyPost did not answer. */
    NO_ANSWER
  }

  /** The account that is connected. */
  public Optional<CarrierAccount> connected() {
    return accounts.connected();
  }

  /**
   * Tries the key with a question that changes nothing, and keeps both when it is good; those
   * before are forgotten.
   */
  @Needs(Right.CONNECT_CARRIERS)
  public Result connect(String apiKey, String webhookSecret, Instant now) {
    return EasyPostKeys.parse(apiKey, webhookSecret)
        .map(
            keys ->
                switch (carrier.tryOut(keys)) {
                  case GOOD -> keep(keys, now);
                  case REFUSED -> Result.REFUSED;
                  case NO_ANSWER -> Result.NO_ANSWER;
                })
        .orElse(Result.UNREADABLE);
  }

  private Result keep(EasyPostKeys keys, Instant now) {
    transactions.executeWithoutResult(
        status -> {
          accounts.connect(keys, now);
          events.note(Kind.CARRIER_CONNECTED, Optional.empty(), EasyPostCarrier.CODE);
        });
    return Result.CONNECTED;
  }

  /**
   * Forgets the account; nothing is asked by it any more, and what was sent cannot be asked for.
   */
  @Needs(Right.CONNECT_CARRIERS)
  public void disconnect() {
    transactions.executeWithoutResult(
        status -> {
          if (accounts.disconnect()) {
            events.note(Kind.CARRIER_DISCONNECTED, Optional.empty(), EasyPostCarrier.CODE);
          }
        });
  }
}
