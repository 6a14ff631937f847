package io.redress.rulebook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Fact;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactSetTest {
  private static final List<Fact> CATALOGUE = List.of(Fact.values());

  private final FactSet set = new FactSet();

  @Nested
  class GivenAnEmptySet {
    @Test
    void whenListed_thenThereIsNothing() {
      assertThat(set.toList()).isEmpty();
    }

    @Test
    void whenOneFactIsAdded_thenItAloneIsListed() {
      for (var fact : CATALOGUE) {
        var alone = new FactSet();
        alone.add(fact);

        assertThat(alone.toList()).containsExactly(fact);
      }
    }

    @Test
    void whenAllFactsAreAddedFromTheLast_thenTheyAreListedAsInTheCatalogue() {
      CATALOGUE.reversed().forEach(set::add);

      assertThat(set.toList()).isEqualTo(CATALOGUE);
    }
  }

  @Nested
  class GivenFactsOfBothHalvesOfTheCatalogue {
    @Test
    void whenOneIsAddedTwice_thenItIsListedOnce() {
      set.add(Fact.PUBLIC_HOLIDAYS);
      set.add(Fact.SELLER_TYPE);
      set.add(Fact.PUBLIC_HOLIDAYS);

      assertThat(set.toList()).containsExactly(Fact.SELLER_TYPE, Fact.PUBLIC_HOLIDAYS);
    }

    @Test
    void whenCleared_thenNothingIsLeftOfEither() {
      set.add(Fact.PUBLIC_HOLIDAYS);
      set.add(Fact.SELLER_TYPE);

      set.clear();

      assertThat(set.toList()).isEmpty();
    }
  }
}
