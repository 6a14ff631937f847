package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;

/** Consumer law needs a consumer and a trader; a buyer for resale is no consumer. */
record Standing() implements Clause {
  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    if (!inquiry.isTrue(Fact.CONSUMER_IS_CONSUMER)) {
      finding.bar(Obstacle.NOT_A_CONSUMER);
    } else if (inquiry.isTrue(Fact.ITEM_BOUGHT_FOR_RESALE)) {
      finding.bar(Obstacle.RESALE_PURCHASE);
    } else if (inquiry.is(Fact.SELLER_TYPE, "private")) {
      finding.bar(Obstacle.PRIVATE_SELLER);
    } else {
      finding.refuse(Obstacle.NO_STATUTORY_RIGHT);
    }
  }
}
