package io.redress.people;

import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import io.redress.shared.Violation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Opens the door of a new installation: a merchant, if it is not there, and its first
 * administrator.
 */
@Service
public final class FirstAdministrator {
  private static final int LONGEST_NAME = 120;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");

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

  /**
   * Makes what is missing and tells the administrator's password, which is not kept. Nothing is
   * made when something is wrong with what was given; a problem tells all of it.
   */
  public String create(String merchantName, String slug, String email, Instant now) {
    refuse(merchantName.strip(), email.strip());
    var administrator =
        new StaffMember(
            new StaffId(ids.next()), email, email, Role.ADMINISTRATOR, "en", ZoneId.of("UTC"));
    var merchant =
        merchants.bySlug(slug).orElseGet(() -> newMerchant(merchantName.strip(), slug, now));
    return tenancy.call(merchant, () -> staff.hire(administrator, now));
  }

  private static void refuse(String merchantName, String email) {
    var violations = new ArrayList<Violation>();
    if (merchantName.isEmpty() || merchantName.length() > LONGEST_NAME) {
      violations.add(
          new Violation(
              "merchant", merchantName, "is no name", "Use 1 to " + LONGEST_NAME + " characters."));
    }
    if (!ADDRESS.matcher(email).matches()) {
      violations.add(
          new Violation("email", email, "is no e-mail address", "Use one like ann@house.example."));
    }
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, violations);
    }
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
