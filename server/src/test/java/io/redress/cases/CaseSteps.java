package io.redress.cases;

import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.money.provider.Sandbox;
import io.redress.money.provider.SandboxMode;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.ResolutionId;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings a case of one line to where a test begins. */
@Component
public class CaseSteps {
  private final CaseWorld world;
  private final Sandbox sandbox;

  public CaseSteps(CaseWorld world, Sandbox sandbox) {
    this.world = world;
    this.sandbox = sandbox;
  }

  /** A case about a bag of the wrong size that was delivered five days ago. */
  public CaseId opened(MerchantId shop) {
    return world.open(shop, world.order(shop, Duration.ofDays(5)), CaseReason.WRONG_SIZE);
  }

  public CaseId decided(MerchantId shop) {
    var id = opened(shop);
    world.staff(shop, new CaseCommand.Decide(id)).orThrow();
    return id;
  }

  public CaseId offered(MerchantId shop) {
    var id = decided(shop);
    world.staff(shop, offer(shop, id)).orThrow();
    return id;
  }

  public CaseId accepted(MerchantId shop) {
    var id = offered(shop);
    world.consumer(shop, accept(shop, id)).orThrow();
    return id;
  }

  public CaseId received(MerchantId shop) {
    var id = accepted(shop);
    world.staff(shop, receive(shop, id)).orThrow();
    return id;
  }

  /** The goods were taken; only the money is to be released. */
  public CaseId inspected(MerchantId shop) {
    var id = received(shop);
    world.staff(shop, inspect(shop, id)).orThrow();
    return id;
  }

  /** The refund was decided and its first attempt waits in the outbox. */
  public CaseId released(MerchantId shop) {
    var id = inspected(shop);
    world.staff(shop, new CaseCommand.ReleaseRefund(id)).orThrow();
    return id;
  }

  public CaseCommand offer(MerchantId shop, CaseId id) {
    var refund = new CaseCommand.LineRemedy(line(shop, id), Remedy.REFUND);
    return new CaseCommand.OfferRemedies(id, List.of(refund), "Gladly.");
  }

  public CaseCommand accept(MerchantId shop, CaseId id) {
    return new CaseCommand.AcceptOffer(id, List.of(offerOf(shop, id)), "I agree.");
  }

  public CaseCommand receive(MerchantId shop, CaseId id) {
    return new CaseCommand.ReceiveGoods(id, line(shop, id), Reception.RECEIVED);
  }

  public CaseCommand inspect(MerchantId shop, CaseId id) {
    var fine =
        new CaseCommand.Findings(
            Grade.A, Acceptance.ACCEPTED, Money.zero(CaseWorld.EUR), "As new.");
    return new CaseCommand.InspectGoods(id, line(shop, id), fine);
  }

  /** Switches the shop's provider. */
  public void behave(MerchantId shop, SandboxMode mode) {
    world.in(
        shop,
        () -> {
          sandbox.behave(mode, world.clock().instant());
          return mode;
        });
  }

  private CaseLineId line(MerchantId shop, CaseId id) {
    return world.view(shop, id).content().lines().getFirst().id();
  }

  private ResolutionId offerOf(MerchantId shop, CaseId id) {
    return world.view(shop, id).conduct().resolutions().stream()
        .filter(each -> each.state() == Resolution.State.OFFERED)
        .findFirst()
        .orElseThrow()
        .id();
  }
}
