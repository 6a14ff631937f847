package io.redress.money.provider;

import io.redress.money.provider.StripeAccountStore.Kept;
import io.redress.platform.secrets.SealedTexts;
import io.redress.platform.tenancy.Tenancy;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the keys of an account, bound to the merchant whose it is, and opens them for use. */
@Component
class StripeSeal {
  private final StripeAccountStore store;
  private final SealedTexts seals;
  private final Tenancy tenancy;
  private final TransactionTemplate transactions;

  StripeSeal(
      StripeAccountStore store,
      SealedTexts seals,
      Tenancy tenancy,
      TransactionTemplate transactions) {
    this.store = store;
    this.seals = seals;
    this.tenancy = tenancy;
    this.transactions = transactions;
  }

  Kept sealed(StripeAccount account, StripeKeys keys) {
    return new Kept(
        account, seals.seal(keys.apiKey(), context()), seals.seal(keys.signingSecret(), context()));
  }

  /** The keys of the merchant in scope, in clear; empty when no account is connected. */
  Optional<StripeKeys> keys() {
    return transactions.execute(status -> store.find().map(this::opened));
  }

  private StripeKeys opened(Kept kept) {
    var keys =
        new StripeKeys(
            seals.open(kept.apiKey(), context()), seals.open(kept.signingSecret(), context()));
    if (!seals.isCurrent(kept.apiKey())) {
      store.sealAgain(kept, sealed(kept.account(), keys));
    }
    return keys;
  }

  private String context() {
    return "provider_account %s stripe".formatted(tenancy.require());
  }
}
