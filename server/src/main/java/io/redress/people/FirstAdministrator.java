package io.redress.people;

import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Opens the door of a new installation: a merchant, if it is not there, and its first
 * administrator.
 */
@Service
public final class FirstAdministrator {
  private final Merchants merchants;
  private final StaffMembers staff;
  private final Tenancy tenancy;
  private final NewIds ids;

  FirstAdministrator(Merchants merchants, StaffMembers staff, Tenancy tenancy, NewIds ids) {
    this.merchants = merchants;
    this.staff = staff;
    this.tenancy = tenancy;
    this.ids = ids;
  }

  /** Makes what is missing and tells the administrator's password, which is not kept. */
  public String create(String merchantName, String slug, String email, Instant now) {
    var merchant = merchants.bySlug(slug).orElseGet(() -> newMerchant(merchantName, slug, now));
    var administrator =
        new StaffMember(
            new StaffId(ids.next()), email, email, Role.ADMINISTRATOR, "en", ZoneId.of("UTC"));
    return tenancy.call(merchant, () -> staff.hire(administrator, now));
  }

  private MerchantId newMerchant(String name, String slug, Instant now) {
    var merchant =
        new Merchant(
            new MerchantId(ids.next()),
            slug,
            name,
            name,
            "GB",
            ZoneId.of("UTC"),
            Currency.getInstance("EUR"),
            List.of("en"),
            "{}",
            1);
    merchants.create(merchant, now);
    return merchant.id();
  }
}
