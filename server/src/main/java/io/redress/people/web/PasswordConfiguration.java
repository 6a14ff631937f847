package io.redress.people.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are hashed: each hash names its algorithm, so that it can be changed later.
 *
 * <p>Argon2id with 12 MiB and three passes (OWASP Password Storage Cheat Sheet, 2025); hashes of
 * bcrypt are still read and renewed at the next sign-in.
 */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {
  private static final String CURRENT = "argon2";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIBIBYTES = 12 * 1024;
  private static final int PASSES = 3;

  @Bean
  PasswordEncoder passwordEncoder() {
    var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIBIBYTES, PASSES);
    return new DelegatingPasswordEncoder(
        CURRENT,
        Map.of(CURRENT, new PasswordPlaces(argon2), "bcrypt", new BCryptPasswordEncoder()));
  }
}
