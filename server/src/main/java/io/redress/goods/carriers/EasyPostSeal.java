package io.redress.goods.carriers;

import io.redress.goods.carriers.CarrierAccountStore.Kept;
import io.redress.platform.secrets.SealedTexts;
import io.redress.platform.tenancy.Tenancy;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the keys of an account, bound to the merchant whose it is, and opens them for use. */
@Component
class EasyPostSeal {
  private final CarrierAccountStore store;
  private final SealedTexts seals;
  private final Tenancy tenancy;
  private final TransactionTemplate transactions;

  EasyPostSeal(
      CarrierAccountStore store,
      SealedTexts seals,
      Tenancy tenancy,
      TransactionTemplate transactions) {
    this.store = store;
    this.seals = seals;
    this.tenancy = tenancy;
    this.transactions = transactions;
  }

  Kept sealed(CarrierAccount account, EasyPostKeys keys) {
    return new Kept(
        account, seals.seal(keys.apiKey(), context()), seals.seal(keys.webhookSecret(), context()));
  }

  /** The keys of the merchant in scope, in clear; empty when no account is connected. */
  Optional<EasyPostKeys> keys() {
    return transactions.execute(status -> store.find(EasyPostCarrier.CODE).map(this::opened));
  }

  private EasyPostKeys opened(Kept kept) {
    var keys =
        new EasyPostKeys(seals.open(kept.key(), context()), seals.open(kept.secret(), context()));
    if (!seals.isCurrent(kept.key())) {
      store.sealAgain(EasyPostCarrier.CODE, kept, sealed(kept.account(), keys));
    }
    return keys;
  }

  private String context() {
    return "carrier_account %s %s".formatted(tenancy.require(), EasyPostCarrier.CODE);
  }
}
