package io.redress.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.catalogue.customs.CustomsFact;
import io.redress.catalogue.customs.CustomsFacts;
import io.redress.platform.StoreTest;
import io.redress.platform.TestClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoreTest
@Import(CustomsFacts.class)
class CustomsFactsStoreTest {
  @Autowired CustomsFacts facts;
  @Autowired Tenancy tenancy;
  private final MerchantId merchant = new MerchantId(UUID.randomUUID());

  private static CustomsFact fact(String sku, String hsCode, OptionalInt grams) {
    return new CustomsFact(sku, Optional.of(hsCode), Optional.of("IT"), grams);
  }

  private void tell(CustomsFact... told) {
    tenancy.run(merchant, () -> facts.tell(List.of(told), TestClock.START));
  }

  private Map<String, CustomsFact> known(String... skus) {
    return tenancy.call(merchant, () -> facts.of(List.of(skus)));
  }

  @Test
  void whenFactsAreTold_thenEachIsKnownByItsSku() {
    tell(fact("A-1", "42022100", OptionalInt.of(780)), fact("A-2", "711319", OptionalInt.empty()));

    assertThat(known("A-1", "A-2", "A-3"))
        .containsOnly(
            Map.entry("A-1", fact("A-1", "42022100", OptionalInt.of(780))),
            Map.entry("A-2", fact("A-2", "711319", OptionalInt.empty())));
    assertThat(known()).isEmpty();
  }

  @Test
  void whenTheyAreToldAgain_thenTheLastCounts() {
    tell(fact("A-1", "42022100", OptionalInt.of(780)));
    var nothing = new CustomsFact("A-1", Optional.empty(), Optional.empty(), OptionalInt.empty());

    tell(fact("A-1", "42022900", OptionalInt.of(1)), nothing);

    assertThat(known("A-1")).containsOnly(Map.entry("A-1", nothing));
  }

  @Test
  void whenAnotherHouseAsks_thenItKnowsNothing() {
    tell(fact("A-1", "42022100", OptionalInt.of(780)));

    assertThat(
            tenancy.<Map<String, CustomsFact>, RuntimeException>call(
                new MerchantId(UUID.randomUUID()), () -> facts.of(List.of("A-1"))))
        .isEmpty();
  }
}
