package io.redress.demo;

import io.redress.people.ApiCaller;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.signin.SignInRules;
import io.redress.platform.clock.NewIds;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The shop of the demonstration: who works there and whose goods it sells. */
@Component
class DemoShop {
  static final String SLUG = "harbour-and-lane";
  static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  static final Currency EUR = Currency.getInstance("EUR");

  private static final String STORE_POLICY =
      """
      {"returnWindowDays": 30, "remedies": ["refund", "exchange", "store_credit"]}
      """;

  private final Merchants merchants;
  private final StaffMembers staff;
  private final SignInRules rules;
  private final DemoBrands brands;
  private final ApiKeys keys;
  private final NewIds ids;

  DemoShop(
      Merchants merchants,
      StaffMembers staff,
      SignInRules rules,
      DemoBrands brands,
      ApiKeys keys,
      NewIds ids) {
    this.merchants = merchants;
    this.staff = staff;
    this.rules = rules;
    this.brands = brands;
    this.keys = keys;
    this.ids = ids;
  }

  /** Who acts in the demonstration, and the keys that are told once. */
  record Crew(Map<Role, StaffId> members, List<DemoTour.SignIn> signIns, String apiKey) {
    StaffId of(Role role) {
      return Optional.ofNullable(members.get(role)).orElseThrow();
    }
  }

  MerchantId newId() {
    return new MerchantId(ids.next());
  }

  Crew open(MerchantId id, Instant now) {
    merchants.create(
        new Merchant(
            id,
            SLUG,
            "Harbour & Lane",
            "Harbour & Lane B.V.",
            "NL",
            AMSTERDAM,
            EUR,
            List.of("en", "zh-Hans"),
            STORE_POLICY,
            1),
        now);
    // A demonstration is walked by whoever reads the sign-ins; a real house asks for two factors.
    rules.set(SignInRules.SecondFactor.OFFERED);
    brands.open(now);
    var key =
        keys.create("Web shop", Set.of(ApiCaller.Scope.READ, ApiCaller.Scope.WRITE), now).token();
    var crew = crew(key, now);
    brands.deal(crew, now);
    return crew;
  }

  private Crew crew(String key, Instant now) {
    var members = new EnumMap<Role, StaffId>(Role.class);
    var signIns = new ArrayList<DemoTour.SignIn>();
    for (var role : Role.values()) {
      var id = new StaffId(ids.next());
      var email = "%s@harbour-and-lane.example".formatted(role.name().toLowerCase(Locale.ROOT));
      var member = new StaffMember(id, email, nameOf(role), role, "en", AMSTERDAM);
      signIns.add(new DemoTour.SignIn(role, email, staff.hire(member, now)));
      members.put(role, id);
    }
    return new Crew(members, signIns, key);
  }

  private static String nameOf(Role role) {
    return switch (role) {
      case AGENT -> "Mei Lin";
      case LIAISON -> "Sofia Rossi";
      case RECEIVER -> "Tom de Vries";
      case FINANCE -> "Anna Bakker";
      case SUPERVISOR -> "Daniel Okafor";
      case ADMINISTRATOR -> "Eva Jansen";
    };
  }
}
