package io.redress.cases.watch;

import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.SandboxProvider;
import io.redress.platform.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What of the house is set up for real use, and what still stands in for it. */
@Component
public class SetUp {
  private final Map<String, Boolean> parts = new LinkedHashMap<>();

  SetUp(Settings settings, List<RefundProvider> providers) {
    parts.put("mail", settings.smtpUrl().isPresent());
    parts.put(
        "provider", providers.stream().anyMatch(each -> !each.name().equals(SandboxProvider.NAME)));
    parts.put("baseUrl", !"localhost".equals(settings.serving().baseUrl().getHost()));
    parts.put("proxy", !settings.serving().proxies().isEmpty());
  }

  /** Whether each part is set up, by its name. */
  public Map<String, Boolean> parts() {
    return Map.copyOf(parts);
  }
}
