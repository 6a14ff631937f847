package io.redress.rulebook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Fact.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpenFactsTest {
  @Nested
  class GivenEveryFactThatSomeoneMustProve {
    private final Fact[] all =
        Arrays.stream(Fact.values())
            .filter(fact -> fact.kind() != Kind.CONTEXT)
            .toArray(Fact[]::new);

    @Test
    void whenCounted_thenEachHasAPlaceOfItsOwn() {
      assertThat(OpenFacts.count()).isEqualTo(all.length);
      for (var place = 0; place < all.length; place++) {
        assertThat(OpenFacts.at(place)).isEqualTo(all[place]);
        assertThat(OpenFacts.placeOf(all[place])).isEqualTo(place);
        assertThat(OpenFacts.bit(all[place])).isEqualTo(1L << place);
      }
    }

    @Test
    void whenThoseOfTheConsumerAreAskedFor_thenOnlyFoundingFactsAreLeft() {
      var founding = OpenFacts.founding(OpenFacts.bits(all));

      for (var fact : all) {
        assertThat(OpenFacts.has(founding, fact)).isEqualTo(fact.kind() == Kind.FOUNDING);
      }
    }
  }

  @Nested
  class GivenASetOfSome {
    private final long some = OpenFacts.bits(Fact.REQUEST_DATE, Fact.ITEM_WORN);

    @Test
    void whenAskedForAFact_thenItHasTheseAndNoOther() {
      assertThat(OpenFacts.has(some, Fact.ITEM_WORN)).isTrue();
      assertThat(OpenFacts.has(some, Fact.REQUEST_DATE)).isTrue();
      assertThat(OpenFacts.has(some, Fact.ITEM_INTACT)).isFalse();
    }

    @Test
    void whenAskedForAFactWithADefault_thenItIsNeverAmongThem() {
      assertThat(OpenFacts.bits(Fact.ITEM_PRICE)).isEqualTo(OpenFacts.NONE);
      assertThat(OpenFacts.has(some, Fact.ITEM_PRICE)).isFalse();
    }

    @Test
    void whenCopied_thenTheyStandInOrderAfterWhatIsThere() {
      var target = new Fact[] {Fact.SELLER_TYPE, Fact.SELLER_TYPE, Fact.SELLER_TYPE};

      var next = OpenFacts.copy(some, target, 1);

      assertThat(next).isEqualTo(3);
      assertThat(target).containsExactly(Fact.SELLER_TYPE, Fact.ITEM_WORN, Fact.REQUEST_DATE);
    }
  }
}
