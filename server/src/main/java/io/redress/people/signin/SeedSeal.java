package io.redress.people.signin;

import io.redress.people.store.FactorStore;
import io.redress.platform.secrets.SealedTexts;
import io.redress.platform.tenancy.EveryMerchant;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.StaffId;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Seals the seeds of authenticators, each bound to the person whose it is: moved to another row it
 * opens nothing. A seed must be read again to compute codes, so that a digest would not do.
 */
@Component
class SeedSeal {
  private static final Logger LOG = LoggerFactory.getLogger(SeedSeal.class);
  private static final int AT_ONCE = 200;

  private final FactorStore store;
  private final SealedTexts seals;
  private final EveryMerchant everyMerchant;
  private final Tenancy tenancy;

  SeedSeal(FactorStore store, SealedTexts seals, EveryMerchant everyMerchant, Tenancy tenancy) {
    this.store = store;
    this.seals = seals;
    this.everyMerchant = everyMerchant;
    this.tenancy = tenancy;
  }

  String seal(StaffId staff, byte[] seed) {
    return seals.seal(HexFormat.of().formatHex(seed), context(staff));
  }

  byte[] open(StaffId staff, String kept) {
    return HexFormat.of().parseHex(seals.open(kept, context(staff)));
  }

  /** Seals a seed again that is in clear or under an older key. */
  void renew(StaffId staff, String kept) {
    if (!seals.isCurrent(kept)) {
      store.sealAgain(staff, kept, seal(staff, open(staff, kept)));
    }
  }

  /** Leaves no seed in clear; two nodes may do it at once. */
  @EventListener(ApplicationStartedEvent.class)
  void sealAll() {
    everyMerchant.each(
        merchant -> {
          for (var staff = store.withPlainSeed(AT_ONCE);
              !staff.isEmpty();
              staff = store.withPlainSeed(AT_ONCE)) {
            staff.forEach(each -> store.totp(each).ifPresent(kept -> renew(each, kept.seed())));
            LOG.info("Sealed {} seeds of authenticators", staff.size());
          }
        });
  }

  private String context(StaffId staff) {
    return "staff_totp %s %s".formatted(tenancy.require(), staff);
  }
}
