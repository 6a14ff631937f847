package io.redress.goods.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.tracking.HouseNumber;
import io.redress.goods.tracking.TrackingCheck;
import io.redress.goods.tracking.TrackingNumbers;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The house as its own carrier. */
@CarrierTest
class HouseCarrierContractStoreTest extends CarrierContract {
  @Autowired HouseCarrier house;
  @Autowired JdbcClient jdbc;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transactions;

  @Override
  Carrier carrier() {
    return house;
  }

  @Override
  int labels() {
    Integer count =
        transactions.execute(
            status ->
                jdbc.sql("select count(*) from house_label where merchant_id = :merchantId")
                    .param("merchantId", tenancy.require().value())
                    .query(Integer.class)
                    .single());
    return count == null ? 0 : count;
  }

  @Test
  void whenLabelsAreMade_thenTheirNumbersRunAndHaveACheckDigit() {
    var first = given(house.makeLabel(order())).number();
    var second = given(house.makeLabel(order())).number();

    assertThat(HouseNumber.running(first)).contains(1L);
    assertThat(HouseNumber.running(second)).contains(2L);
    assertThat(TrackingNumbers.check(first, Optional.empty()))
        .isInstanceOf(TrackingCheck.Known.class);
  }

  @Test
  void whenACourierIsWanted_thenTheHouseHasNone() {
    var start = Instant.parse("2026-06-15T09:00:00Z");
    var order = new PickUpOrder("k", "l", order().from(), start, start.plusSeconds(3_600), "");

    assertThat(house.bookPickUp(order)).isInstanceOf(CarrierAnswer.Refused.class);
  }
}
