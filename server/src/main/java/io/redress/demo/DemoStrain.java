package io.redress.demo;

import io.redress.cases.CaseReason;
import io.redress.cases.OpenCase;
import io.redress.cases.OrderIntake;
import io.redress.catalogue.Brands;
import io.redress.demo.DemoOrders.Home;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.TermSource;
import io.redress.liaison.accounts.Topic;
import io.redress.people.Role;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.AgreedTermId;
import io.redress.shared.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** A brand that was asked too much: the next one who would ask it is warned. */
@Component
class DemoStrain {
  static final String BRAND = "Louis Vuitton";

  /** The order about which the brand would be asked next. */
  static final String NEXT = "HL-1026";

  /** Long after the last day that the brand's own terms know. */
  private static final Duration TOO_LATE = Duration.ofDays(45);

  private static final Term.Quota QUOTA = new Term.Quota(Topic.RETURNS, 2, DealingPeriod.QUARTER);

  private final OrderIntake intake;
  private final DemoCast cast;
  private final Brands brands;
  private final BrandAccounts accounts;
  private final NewIds ids;

  DemoStrain(OrderIntake intake, DemoCast cast, Brands brands, BrandAccounts accounts, NewIds ids) {
    this.intake = intake;
    this.cast = cast;
    this.brands = brands;
    this.accounts = accounts;
    this.ids = ids;
  }

  private record Late(String order, String name, String email) {}

  private static final List<Late> REFUSED =
      List.of(
          new Late("HL-1020", "Paul Lefort", "paul.lefort@example.org"),
          new Late("HL-1021", "Jeanne Roussel", "jeanne.roussel@example.org"),
          new Late("HL-1022", "Louise Garnier", "louise.garnier@example.org"),
          new Late("HL-1023", "Nathan Perrin", "nathan.perrin@example.org"));

  private static final List<Late> OPEN =
      List.of(
          new Late("HL-1024", "Alice Fontaine", "alice.fontaine@example.org"),
          new Late("HL-1025", "Rose Marchand", "rose.marchand@example.org"));

  private static final Late WAITS = new Late(NEXT, "Simon Baudry", "simon.baudry@example.org");

  /**
   * Six weak claims were sent all the same: four were refused, two use up the quota. The next one
   * waits for the liaison.
   */
  void play(DemoShop.Crew crew, Instant now) {
    agree(crew, now);
    for (var each : REFUSED) {
      cast.brandRefuses(crew, sent(crew, each, now), "Your client asked after the thirty days.");
    }
    OPEN.forEach(each -> sent(crew, each, now));
    open(WAITS, now);
  }

  private CaseId sent(DemoShop.Crew crew, Late late, Instant now) {
    var id = open(late, now);
    cast.askAllTheSame(crew, id, "It is unworn. May it come back?", "A client of many years.");
    return id;
  }

  private void agree(DemoShop.Crew crew, Instant now) {
    var brand = brands.byName(BRAND).orElseThrow();
    var today = now.atZone(DemoShop.AMSTERDAM).toLocalDate();
    var source = new TermSource("Letter of Marc Lefèvre", today.minusYears(1), true);
    var term = new AgreedTerm(new AgreedTermId(ids.next()), QUOTA, source, Optional.empty());
    var by = Actor.staff(crew.of(Role.LIAISON));
    accounts.change(
        new AccountEdit(brand.id(), OptionalInt.empty(), by, now),
        new AccountChange.KeepTerm(term));
  }

  private CaseId open(Late late, Instant now) {
    var handed = now.minus(TOO_LATE);
    var consumer = DemoOrders.consumer(late.name(), late.email(), Home.FRANCE);
    var scarf = DemoGoods.SCARF;
    var wanted = DemoOrders.order(late.order(), consumer, scarf.goods(), scarf.price(), handed);
    return cast.open(
        intake.accept(wanted, handed).order(),
        CaseReason.CHANGED_MIND,
        "I have not worn it and would like to give it back.",
        OpenCase.Channel.PORTAL);
  }
}
