package io.redress.people;

import io.redress.people.signin.StaffLinks;
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
import java.util.Locale;
import java.util.Set;
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
  private final StaffLinks links;
  private final Tenancy tenancy;
  private final NewIds ids;

  FirstAdministrator(
      Merchants merchants, StaffMembers staff, StaffLinks links, Tenancy tenancy, NewIds ids) {
    this.merchants = merchants;
    this.staff = staff;
    this.links = links;
    this.tenancy = tenancy;
    this.ids = ids;
  }

  /**
   * The house that is to be opened.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public record House(String name, String slug, String country, Currency currency, ZoneId zone) {
    public House {
      name = name.strip();
    }
  }

  /**
   * Makes what is missing and tells the token of the one-time link by which the administrator
   * chooses a password: no account has one that somebody else knows (OWASP ASVS 5.0.0, 6.3.2).
   * Nothing is made when something is wrong with what was given; a problem tells all of it.
   */
  public String create(House house, String email, Instant now) {
    refuse(house, email.strip());
    var administrator =
        new StaffMember(
            new StaffId(ids.next()), email, email, Role.ADMINISTRATOR, "en", house.zone());
    var merchant = merchants.bySlug(house.slug()).orElseGet(() -> newMerchant(house, now));
    return tenancy.call(
        merchant,
        () -> {
          var invited = staff.invite(administrator, now);
          return links.create(invited.id(), StaffLinks.Purpose.INVITATION, now);
        });
  }

  private static void refuse(House house, String email) {
    var violations = new ArrayList<Violation>();
    if (house.name().isEmpty() || house.name().length() > LONGEST_NAME) {
      violations.add(
          new Violation(
              "merchant", house.name(), "is no name", "Use 1 to " + LONGEST_NAME + " characters."));
    }
    if (!ADDRESS.matcher(email).matches()) {
      violations.add(
          new Violation("email", email, "is no e-mail address", "Use one like ann@house.example."));
    }
    if (!Set.of(Locale.getISOCountries()).contains(house.country())) {
      violations.add(
          new Violation("country", house.country(), "is no country", "Use two letters, like NL."));
    }
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, violations);
    }
  }

  private MerchantId newMerchant(House house, Instant now) {
    var merchant =
        new Merchant(
            new MerchantId(ids.next()),
            house.slug(),
            house.name(),
            house.name(),
            house.country(),
            house.zone(),
            house.currency(),
            List.of("en"),
            "{}",
            1);
    merchants.create(merchant, now);
    return merchant.id();
  }
}
