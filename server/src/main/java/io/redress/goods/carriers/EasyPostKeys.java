package io.redress.goods.carriers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a merchant's account at EasyPost gives us: a key, and the secret that its events are signed
 * with, which its owner chose.
 */
public record EasyPostKeys(String apiKey, String webhookSecret) {
  private static final Pattern API_KEY = Pattern.compile("[A-Za-z0-9_-]{20,250}");

  /** Signs that are the same however they are normalised. */
  private static final Pattern WEBHOOK_SECRET = Pattern.compile("[!-~]{16,200}");

  private static final String TEST = "EZTK";
  private static final int SHOWN = 4;

  public EasyPostKeys {
    if (!API_KEY.matcher(apiKey).matches() || !WEBHOOK_SECRET.matcher(webhookSecret).matches()) {
      // What was sent instead is not repeated: it may be another secret.
      throw new IllegalArgumentException("these are no keys of EasyPost");
    }
  }

  /** The keys in these texts; empty when they cannot be any. */
  public static Optional<EasyPostKeys> parse(String apiKey, String webhookSecret) {
    var key = apiKey.strip();
    var secret = webhookSecret.strip();
    return API_KEY.matcher(key).matches() && WEBHOOK_SECRET.matcher(secret).matches()
        ? Optional.of(new EasyPostKeys(key, secret))
        : Optional.empty();
  }

  /** Whether labels that cost money are made by it; one that does not say so is taken for such. */
  public boolean isLive() {
    return !apiKey.startsWith(TEST);
  }

  String apiKeyEnd() {
    return end(apiKey);
  }

  String webhookSecretEnd() {
    return end(webhookSecret);
  }

  private static String end(String secret) {
    return secret.substring(secret.length() - SHOWN);
  }

  @Override
  public String toString() {
    return "EasyPostKeys[..." + apiKeyEnd() + "]";
  }
}
