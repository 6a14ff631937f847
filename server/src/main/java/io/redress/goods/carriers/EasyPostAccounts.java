package io.redress.goods.carriers;

import io.redress.goods.carriers.CarrierAccountStore.Kept;
import io.redress.platform.settings.Settings;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts at EasyPost by which merchants ship, for each merchant its own. */
@Service
public class EasyPostAccounts {
  private final CarrierAccountStore store;
  private final EasyPostSeal seal;
  private final boolean isTimeMovable;

  EasyPostAccounts(CarrierAccountStore store, EasyPostSeal seal, Settings settings) {
    this.store = store;
    this.seal = seal;
    this.isTimeMovable = settings.trial().hasTestClock();
  }

  /** The account of the merchant in scope. */
  @Transactional(readOnly = true)
  public Optional<CarrierAccount> connected() {
    return store.find(EasyPostCarrier.CODE).map(Kept::account);
  }

  /**
   * Keeps an account; another one before it is forgotten. Whoever calls has tried the key and may
   * do this.
   *
   * @throws Problem with CONFLICT for a key that buys real labels where time can be moved
   */
  @Transactional
  public void connect(EasyPostKeys keys, Instant now) {
    if (isTimeMovable && keys.isLive()) {
      throw Problem.of(
          ProblemCode.CONFLICT,
          "A movable clock and labels that cost money do not go together: connect a test key.");
    }
    var account =
        new CarrierAccount(
            keys.apiKeyEnd(),
            keys.webhookSecretEnd(),
            keys.isLive(),
            now.truncatedTo(ChronoUnit.MICROS),
            Optional.empty());
    store.put(EasyPostCarrier.CODE, seal.sealed(account, keys));
  }

  /** Forgets the account and its secrets; false when there was none. */
  @Transactional
  public boolean disconnect() {
    return store.delete(EasyPostCarrier.CODE);
  }
}
