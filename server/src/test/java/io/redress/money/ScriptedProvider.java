package io.redress.money;

import io.redress.money.provider.LookUpRefund;
import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.SubmitRefund;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/**
 * A provider whose requests can be lost on the way there, and which forgets keys after its key
 * lifetime: what is sent again then is paid again.
 */
@TestComponent
public final class ScriptedProvider implements RefundProvider {
  public static final String NAME = "scripted";

  /** What happens to the requests that are sent from now on. */
  public enum Road {
    OPEN,
    /** The request never arrives, the caller sees a time-out. */
    LOST_ON_THE_WAY_THERE,
    /** The call ends with an exception after the provider has paid. */
    BROKEN_ON_THE_WAY_BACK
  }

  private final Map<String, List<SubmitRefund>> received = new ConcurrentHashMap<>();
  private volatile Road road = Road.OPEN;

  public void takeRoad(Road next) {
    road = next;
  }

  /** The requests that arrived with a key. */
  public List<SubmitRefund> receivedWith(String key) {
    return received.getOrDefault(key, List.of());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration keyLifetime() {
    return Duration.ofMinutes(30);
  }

  @Override
  public ProviderAnswer submit(SubmitRefund request) {
    if (road == Road.LOST_ON_THE_WAY_THERE) {
      return new ProviderAnswer.Unknown("time_out");
    }
    received.computeIfAbsent(request.idempotencyKey(), key -> new ArrayList<>()).add(request);
    if (road == Road.BROKEN_ON_THE_WAY_BACK) {
      throw new IllegalStateException("connection reset");
    }
    return new ProviderAnswer.Succeeded("s_" + request.idempotencyKey());
  }

  @Override
  public Optional<ProviderAnswer> lookUp(LookUpRefund request) {
    return received.containsKey(request.idempotencyKey())
        ? Optional.of(new ProviderAnswer.Succeeded("s_" + request.idempotencyKey()))
        : Optional.empty();
  }
}
