package io.redress.attacks;

import io.redress.cases.recovery.CaseRecoveries;
import io.redress.cases.recovery.NewClaim;
import io.redress.catalogue.Brands;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.money.recovery.CaseCost;
import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.Exhibit;
import io.redress.money.recovery.RecoveryGround;
import io.redress.money.recovery.RecoveryMove;
import io.redress.money.recovery.RecoveryStep;
import io.redress.money.recovery.RecoveryWords;
import io.redress.people.Role;
import io.redress.platform.TestClock;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import io.redress.shared.Money;
import io.redress.shared.RecoveryId;
import io.redress.shared.StaffId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Claims what the cases of a house to be attacked have cost. */
final class HouseClaims {
  private static final Money SUM = Money.of(2_500, "EUR");

  private final DeskWorld world;
  private final CaseRecoveries recoveries;
  private final Brands brands;

  HouseClaims(ApplicationContext context) {
    this.world = context.getBean(DeskWorld.class);
    this.recoveries = context.getBean(CaseRecoveries.class);
    this.brands = context.getBean(Brands.class);
  }

  /** A claim against a carrier that is not sent yet. */
  String ofCarrier(Shop shop, CaseId caseId) {
    note(shop, caseId);
    return make(
        shop, claim(caseId, Debtor.Kind.CARRIER, Optional.empty(), RecoveryGround.CARRIER_DAMAGE));
  }

  /** A claim that the house's brand has got, with this photo of the case. */
  String ofBrand(Shop shop, CaseId caseId, String photo) {
    note(shop, caseId);
    var brand = Optional.of(world.cases.in(shop.id(), brands::list).getFirst().id());
    var made = make(shop, claim(caseId, Debtor.Kind.BRAND, brand, RecoveryGround.BRAND_TERMS));
    var id = RecoveryId.parse(made);
    var exhibit = new Exhibit(EvidenceId.parse(photo), Exhibit.Side.FOUND);
    var send = RecoveryStep.of(RecoveryMove.SEND);
    var by = by(shop);
    return world.cases.in(
        shop.id(),
        () -> {
          recoveries.show(id, exhibit, by);
          return recoveries.move(id, send, OptionalInt.empty(), by).id().toString();
        });
  }

  private static NewClaim claim(
      CaseId caseId, Debtor.Kind debtor, Optional<BrandId> brand, RecoveryGround ground) {
    var words = RecoveryWords.of("The box was crushed.");
    return new NewClaim(caseId, Optional.empty(), debtor, brand, "Parcel Co", ground, SUM, words);
  }

  private String make(Shop shop, NewClaim claim) {
    var by = by(shop);
    return world.cases.in(shop.id(), () -> recoveries.make(claim, by)).id().toString();
  }

  private void note(Shop shop, CaseId caseId) {
    var number = "I-" + UUID.randomUUID();
    var cost =
        new CaseCost(
            UUID.randomUUID(),
            caseId,
            CaseCost.Kind.GOODS,
            SUM,
            number,
            "",
            by(shop),
            TestClock.START);
    var _ = world.cases.in(shop.id(), () -> recoveries.note(cost));
  }

  private Actor by(Shop shop) {
    return Actor.staff(StaffId.parse(world.staffId(shop, Role.ADMINISTRATOR)));
  }
}
