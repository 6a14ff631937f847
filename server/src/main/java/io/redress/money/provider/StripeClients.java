package io.redress.money.provider;

import com.stripe.StripeClient;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes clients of Stripe that try once and give up in time. */
@Component
class StripeClients {
  private final StripeAddress address;
  private final StripeSeal seal;
  private final ObjectProvider<StripeWire> wire;

  StripeClients(StripeAddress address, StripeSeal seal, ObjectProvider<StripeWire> wire) {
    this.address = address;
    this.seal = seal;
    this.wire = wire;
  }

  /** A client of the account of the merchant in scope; empty when none is connected. */
  Optional<StripeClient> ofMerchant() {
    return seal.keys().map(this::with);
  }

  /** A client with these keys. */
  StripeClient with(StripeKeys keys) {
    return StripeClient.builder()
        .setApiKey(keys.apiKey())
        .setApiBase(address.api().toString())
        .setHttpClient(wire.getObject())
        .setMaxNetworkRetries(0)
        .setConnectTimeout((int) address.connectWithin().toMillis())
        .setReadTimeout((int) address.within().toMillis())
        .build();
  }
}
