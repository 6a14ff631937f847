package io.redress.imports;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** The webhooks by which shop systems tell the merchant in scope of their orders. */
@Service
public class StorefrontHooks {
  /** How each shop system is heard, set or not. */
  public List<StorefrontHook> list() {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes a new secret and tells it this once. What is signed with the one before is taken for
   * another day, so that the shop system can be changed meanwhile.
   */
  public String rotate(Storefront storefront, Instant now) {
    throw new UnsupportedOperationException(storefront + " " + now);
  }

  /** Takes the secret that the shop system made itself; the one before stays good for a day. */
  public void use(Storefront storefront, String secret, Instant now) {
    throw new UnsupportedOperationException(storefront + secret + now);
  }

  /** Sets what goes without saying in the orders of this shop. */
  public void read(Storefront storefront, ImportMapping mapping) {
    throw new UnsupportedOperationException(storefront + " " + mapping);
  }

  /** Takes nothing in from this shop system any more. */
  public void close(Storefront storefront) {
    throw new UnsupportedOperationException(storefront.toString());
  }
}
