package io.redress.money.provider;

import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one Stripe there is. */
@Configuration(proxyBeanMethods = false)
class StripeConfiguration {
  @Bean
  StripeAddress stripeAddress() {
    return new StripeAddress(
        URI.create("https://api.stripe.com"), Duration.ofSeconds(3), Duration.ofSeconds(15));
  }
}
