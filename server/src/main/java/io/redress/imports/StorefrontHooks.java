package io.redress.imports;

import io.redress.imports.intake.HookSignature;
import io.redress.imports.intake.MappingCheck;
import io.redress.imports.store.HookStore;
import io.redress.people.Merchants;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.secrets.SealedTexts;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks by which shop systems tell the merchant in scope of their orders. */
@Service
public class StorefrontHooks {
  private static final Duration OLD_SECRET_STAYS = Duration.ofDays(1);
  private static final int SECRET_BYTES = 32;
  private static final int LEAST_CHARACTERS = 16;
  private static final int MOST_CHARACTERS = 200;

  private final HookStore store;
  private final Imports imports;
  private final MappingCheck mappings;
  private final Merchants merchants;
  private final SealedTexts seals;
  private final SecureRandom random = new SecureRandom();

  StorefrontHooks(
      HookStore store,
      Imports imports,
      MappingCheck mappings,
      Merchants merchants,
      SealedTexts seals) {
    this.seals = seals;
    this.store = store;
    this.imports = imports;
    this.mappings = mappings;
    this.merchants = merchants;
  }

  /** How each shop system is heard, set or not. */
  @Transactional(readOnly = true)
  public List<StorefrontHook> list() {
    return Arrays.stream(Storefront.values()).map(this::hook).toList();
  }

  /**
   * Makes a new secret and tells it this once. What is signed with the one before is taken for
   * another day, so that the shop system can be changed meanwhile.
   */
  @Needs(Right.SET_HOOKS)
  @Transactional
  public String rotate(Storefront storefront, Instant now) {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    var secret = HexFormat.of().formatHex(bytes);
    store.setSecret(storefront, sealed(storefront, secret), now.plus(OLD_SECRET_STAYS), now);
    return secret;
  }

  /** Takes the secret that the shop system made itself; the one before stays good for a day. */
  @Needs(Right.SET_HOOKS)
  @Transactional
  public void use(Storefront storefront, String secret, Instant now) {
    var length = secret.strip().length();
    if (length < LEAST_CHARACTERS || length > MOST_CHARACTERS) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "secret",
              length + " characters",
              "cannot be a secret",
              "Send the one that the shop system shows: 16 to 200 characters."));
    }
    store.setSecret(
        storefront, sealed(storefront, secret.strip()), now.plus(OLD_SECRET_STAYS), now);
  }

  /** Sets what goes without saying in the orders of this shop. */
  @Needs(Right.SET_HOOKS)
  @Transactional
  public void read(Storefront storefront, ImportMapping mapping) {
    mappings.require(storefront.kind(), mapping);
    store.setMapping(storefront, mapping);
  }

  /** Takes nothing in from this shop system any more. */
  @Needs(Right.SET_HOOKS)
  @Transactional
  public void close(Storefront storefront) {
    store.forgetSecrets(storefront);
  }

  /**
   * Takes what a storefront delivered, when it is signed with a good secret; the same delivery
   * again changes nothing. Problems: NOT_SIGNED_IN without a good signature, whatever is wrong with
   * it; INVALID when there is no order in it.
   *
   * @param deliveryId by which the storefront knows this delivery
   * @param signature as it stands in the header
   */
  @Transactional
  public void deliver(
      Storefront storefront, String deliveryId, String signature, byte[] body, Instant now) {
    var kept = store.find(storefront);
    var secrets =
        kept.map(each -> each.secrets(now)).orElse(List.of()).stream()
            .map(each -> seals.open(each, context(storefront)))
            .toList();
    if (!HookSignature.isGood(body, signature, secrets)) {
      throw Problem.of(ProblemCode.NOT_SIGNED_IN, "The signature is missing or wrong.");
    }
    var mapping =
        kept.flatMap(HookStore.Kept::mapping).orElseGet(() -> mappings.usual(storefront.kind()));
    var name = name(storefront) + " " + deliveryId;
    var file = new ImportFile(storefront.kind(), name, body, Optional.of(mapping));
    imports.startDelivery(file, deliveryId, now);
    kept.flatMap(HookStore.Kept::secret).ifPresent(secret -> sealAgain(storefront, secret));
    store.noteDelivery(storefront, now);
  }

  private String sealed(Storefront storefront, String secret) {
    return seals.seal(secret, context(storefront));
  }

  /** Seals the secret again when it is in clear or under an older key. */
  private void sealAgain(Storefront storefront, String kept) {
    if (!seals.isCurrent(kept)) {
      var secret = seals.open(kept, context(storefront));
      store.sealAgain(storefront, kept, sealed(storefront, secret));
    }
  }

  private String context(Storefront storefront) {
    return "storefront_hook %s %s".formatted(merchants.current().id(), name(storefront));
  }

  private StorefrontHook hook(Storefront storefront) {
    var kept = store.find(storefront);
    return new StorefrontHook(
        storefront,
        "/hooks/" + merchants.current().slug() + "/" + name(storefront),
        kept.flatMap(HookStore.Kept::secret).isPresent(),
        kept.flatMap(HookStore.Kept::setAt),
        kept.flatMap(HookStore.Kept::mapping).orElseGet(() -> mappings.usual(storefront.kind())),
        kept.flatMap(HookStore.Kept::lastDeliveryAt));
  }

  private static String name(Storefront storefront) {
    return storefront.name().toLowerCase(Locale.ROOT);
  }
}
