package io.redress.people;

import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Merchants and staff with valid defaults for tests. */
public final class PeopleSamples {
  public static final String PASSWORD = "correct horse battery";

  private PeopleSamples() {}

  /** A merchant that no other test knows. */
  public static Merchant merchant() {
    var id = UUID.randomUUID();
    return new Merchant(
        new MerchantId(id),
        "m-" + id.toString().substring(0, 13),
        "Maison Test",
        "Maison Test GmbH",
        "DE",
        ZoneId.of("Europe/Berlin"),
        Currency.getInstance("EUR"),
        List.of("en", "zh-Hans"),
        "{}",
        1);
  }

  public static StaffMember staff(String email, Role role) {
    return new StaffMember(
        new StaffId(UUID.randomUUID()), email, "Grace H", role, "en", ZoneId.of("UTC"));
  }
}
