package io.redress.demo;

import io.redress.liaison.Liaison;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.Party;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the demonstration, all of it or nothing. */
@Service
class Demo {
  private static final Duration BRAND_LINK_LIFE = Duration.ofDays(60);

  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final DemoShop shop;
  private final DemoCases cases;
  private final Links links;

  /** What a link to a request of a brand is made from. */
  @Service
  record Links(Liaison liaison, SignedLinks signed) {
    String toBrand(CaseId id, Instant now) {
      var request = liaison.latestOf(id).orElseThrow();
      return signed.create(
          Party.BRAND, LinkPurpose.LIAISON, request.id().value(), BRAND_LINK_LIFE, now);
    }
  }

  Demo(
      Tenancy tenancy,
      TransactionTemplate transaction,
      DemoShop shop,
      DemoCases cases,
      Links links) {
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.shop = shop;
    this.cases = cases;
    this.links = links;
  }

  DemoTour make(Instant now) {
    var id = shop.newId();
    return tenancy.call(
        id,
        () ->
            transaction.execute(
                status -> {
                  var crew = shop.open(id, now);
                  var waiting = cases.play(crew, now);
                  return new DemoTour(
                      crew.signIns(), DemoOrders.FREE, links.toBrand(waiting, now), crew.apiKey());
                }));
  }
}
