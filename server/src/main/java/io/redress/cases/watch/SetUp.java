package io.redress.cases.watch;

import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.SandboxProvider;
import io.redress.platform.settings.Settings;
import io.redress.platform.tenancy.Tenancy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What of the house is set up for real use, and what still stands in for it. */
@Component
public class SetUp {
  private final Settings settings;
  private final List<RefundProvider> providers;
  private final HouseFiguresStore figures;
  private final Tenancy tenancy;

  SetUp(
      Settings settings,
      List<RefundProvider> providers,
      HouseFiguresStore figures,
      Tenancy tenancy) {
    this.settings = settings;
    this.providers =
        providers.stream().filter(each -> !each.name().equals(SandboxProvider.NAME)).toList();
    this.figures = figures;
    this.tenancy = tenancy;
  }

  /**
   * Whether each part is set up, by its name. A provider is, when the merchant in scope has
   * connected an account; without a merchant, when anybody has.
   */
  public Map<String, Boolean> parts() {
    var parts = new LinkedHashMap<String, Boolean>();
    parts.put("mail", settings.smtpUrl().isPresent());
    parts.put(
        "provider",
        tenancy.current().isPresent()
            ? providers.stream().anyMatch(RefundProvider::isConnected)
            : figures.isAnyProviderConnected());
    parts.put("baseUrl", !"localhost".equals(settings.serving().baseUrl().getHost()));
    parts.put("proxy", !settings.serving().proxies().isEmpty());
    return Map.copyOf(parts);
  }
}
