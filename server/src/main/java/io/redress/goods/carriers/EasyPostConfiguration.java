package io.redress.goods.carriers;

import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one EasyPost there is. */
@Configuration(proxyBeanMethods = false)
class EasyPostConfiguration {
  @Bean
  EasyPostAddress easyPostAddress() {
    // It asks the carriers behind it while we wait, each of which takes some seconds.
    return new EasyPostAddress(
        URI.create("https://api.easypost.com"), Duration.ofSeconds(3), Duration.ofSeconds(30));
  }
}
