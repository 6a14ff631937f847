package io.redress.money.provider;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a merchant's account at Stripe gives us: a restricted key, which may do what its owner chose
 * and no more, and the secret that its events are signed with.
 */
public record StripeKeys(String apiKey, String signingSecret) {
  private static final Pattern API_KEY = Pattern.compile("rk_(test|live)_[A-Za-z0-9]{10,240}");
  private static final Pattern SIGNING_SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=_-]{10,240}");
  private static final int SHOWN = 4;

  public StripeKeys {
    if (!API_KEY.matcher(apiKey).matches() || !SIGNING_SECRET.matcher(signingSecret).matches()) {
      // What was sent instead is not repeated: it may be another secret.
      throw new IllegalArgumentException("these are no keys of Stripe");
    }
  }

  /** The keys in these texts; empty when they cannot be any. */
  public static Optional<StripeKeys> parse(String apiKey, String signingSecret) {
    var key = apiKey.strip();
    var secret = signingSecret.strip();
    return API_KEY.matcher(key).matches() && SIGNING_SECRET.matcher(secret).matches()
        ? Optional.of(new StripeKeys(key, secret))
        : Optional.empty();
  }

  /** Whether real money moves by it. */
  public boolean isLive() {
    return apiKey.startsWith("rk_live_");
  }

  String apiKeyEnd() {
    return end(apiKey);
  }

  String signingSecretEnd() {
    return end(signingSecret);
  }

  private static String end(String secret) {
    return secret.substring(secret.length() - SHOWN);
  }

  @Override
  public String toString() {
    return "StripeKeys[..." + apiKeyEnd() + "]";
  }
}
