package io.redress.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CategoriesTest {
  private final Categories categories = new Categories();

  @Nested
  class GivenTheShippedTree {
    @Test
    void whenEarringsAreLookedUp_thenTheyAreJewelleryAndHygieneGoods() {
      var earrings = categories.find("earrings").orElseThrow();

      assertThat(earrings.parent()).isEqualTo("jewellery");
      assertThat(earrings.traits()).containsExactlyInAnyOrder("jewellery", "wearable", "hygiene");
    }

    @Test
    void whenAHandbagIsLookedUp_thenItIsNoHygieneGoods() {
      assertThat(categories.find("handbag").orElseThrow().has("hygiene")).isFalse();
    }

    @Test
    void whenAnAliasIsResolved_thenCategoryAndMaterialAreKnown() {
      var kind = categories.resolve("gold_ring").orElseThrow();

      assertThat(kind.category()).isEqualTo("ring");
      assertThat(kind.material()).contains("gold");
      assertThat(categories.find("gold_ring")).isEmpty();
    }

    @Test
    void whenPreciousMaterialsAreRead_thenTheyAreMaterials() {
      assertThat(categories.materials()).containsAll(categories.preciousMaterials());
    }
  }
}
