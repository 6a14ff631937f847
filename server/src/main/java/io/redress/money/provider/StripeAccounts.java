package io.redress.money.provider;

import io.redress.money.provider.StripeAccountStore.Kept;
import io.redress.platform.settings.Settings;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts at Stripe by which merchants pay back, for each merchant its own. */
@Service
public class StripeAccounts {
  private final StripeAccountStore store;
  private final StripeSeal seal;
  private final boolean isTimeMovable;

  StripeAccounts(StripeAccountStore store, StripeSeal seal, Settings settings) {
    this.store = store;
    this.seal = seal;
    this.isTimeMovable = settings.trial().hasTestClock();
  }

  /** The account of the merchant in scope. */
  @Transactional(readOnly = true)
  public Optional<StripeAccount> connected() {
    return store.find().map(Kept::account);
  }

  /**
   * Keeps an account; another one before it is forgotten. Whoever calls has tried the key and may
   * do this.
   *
   * @throws Problem with CONFLICT for a key that moves real money where time can be moved
   */
  @Transactional
  public void connect(StripeKeys keys, Instant now) {
    if (isTimeMovable && keys.isLive()) {
      throw Problem.of(
          ProblemCode.CONFLICT,
          "A movable clock and real money do not go together: connect a test key.");
    }
    var account =
        new StripeAccount(
            keys.apiKeyEnd(),
            keys.signingSecretEnd(),
            keys.isLive(),
            now.truncatedTo(ChronoUnit.MICROS),
            Optional.empty());
    store.put(seal.sealed(account, keys));
  }

  /** Forgets the account and its secrets; false when there was none. */
  @Transactional
  public boolean disconnect() {
    return store.delete();
  }
}
