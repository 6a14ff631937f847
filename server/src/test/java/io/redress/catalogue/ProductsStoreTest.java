package io.redress.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.StoreTest;
import io.redress.platform.TestClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoreTest
@Import(Products.class)
class ProductsStoreTest {
  private static final Instant NOW = TestClock.START;
  private static final Instant BEFORE = NOW.minus(Duration.ofHours(3));

  @Autowired Products products;
  @Autowired Tenancy tenancy;
  private final MerchantId merchant = new MerchantId(UUID.randomUUID());

  private void see(Instant at, NewVariant... variants) {
    tenancy.run(merchant, () -> products.seen(List.of(variants), at));
  }

  private <T> T asked(Supplier<T> question) {
    return tenancy.call(merchant, question::get);
  }

  private Product bySku(String sku) {
    return asked(() -> products.bySku(sku)).orElseThrow();
  }

  private static NewVariant known(String sku, String title, long cents) {
    return new NewVariant(
        sku,
        Optional.empty(),
        title,
        Optional.of("black"),
        Optional.of(
            new NewVariant.Kind(
                Optional.of("Maison"), Optional.of("handbag"), Optional.of("leather"))),
        Map.of(),
        Optional.of(Money.of(cents, "EUR")),
        Optional.empty());
  }

  private static NewVariant told(String sku, String number, String size) {
    return new NewVariant(
        sku,
        Optional.of(number),
        "T-shirt",
        Optional.empty(),
        Optional.empty(),
        Map.of("size", size),
        Optional.of(Money.of(2_000, "EUR")),
        Optional.of(true));
  }

  @Nested
  class GivenNothingWasSeen {
    @Test
    void whenASkuIsAskedFor_thenThereIsNone() {
      assertThat(asked(() -> products.bySku("A-1"))).isEmpty();
      assertThat(asked(() -> products.byNumber("A-1"))).isEmpty();
      assertThat(asked(() -> products.find(ProductQuery.all(10))).products()).isEmpty();
    }

    @Test
    void whenAVariantIsSeenThatNamesNoProduct_thenItStandsForItself() {
      see(NOW, known("A-1", "Tote", 12_900));

      assertThat(bySku("A-1"))
          .isEqualTo(
              new Product(
                  "A-1",
                  "Tote",
                  Optional.of("Maison"),
                  Optional.of("handbag"),
                  Optional.of("leather"),
                  List.of(
                      new Variant(
                          "A-1",
                          Optional.of("black"),
                          Map.of(),
                          Optional.of(Money.of(12_900, "EUR")),
                          Optional.empty(),
                          NOW))));
    }

    @Test
    void whenOneSkuIsToldTwiceAtOnce_thenTheLastOneCounts() {
      see(NOW, known("A-1", "Tote", 12_900), known("A-1", "Tote bag", 13_900));

      assertThat(bySku("A-1").title()).isEqualTo("Tote bag");
    }
  }

  @Nested
  class GivenAVariantThatWasSeen {
    @Test
    void whenItIsSeenLater_thenItIsAsItIsNow() {
      see(BEFORE, known("A-1", "Tote", 12_900));

      see(NOW, known("A-1", "Tote bag", 13_900));

      assertThat(bySku("A-1").title()).isEqualTo("Tote bag");
      assertThat(bySku("A-1").variants().getFirst().price()).contains(Money.of(13_900, "EUR"));
    }

    @Test
    void whenWhatWasSeenEarlierComesInLater_thenItStaysAsItIs() {
      see(NOW, known("A-1", "Tote bag", 13_900));
      var kept = bySku("A-1");

      see(BEFORE, known("A-1", "Tote", 12_900));

      assertThat(bySku("A-1")).isEqualTo(kept);
    }

    @Test
    void whenLessIsTold_thenWhatWasKnownStays() {
      see(BEFORE, told("T-M", "P-7", "M"));

      see(NOW, known("T-M", "T-shirt, medium", 2_100));

      var product = bySku("T-M");
      assertThat(product.number()).isEqualTo("P-7");
      assertThat(product.title()).as("a line does not rename the product").isEqualTo("T-shirt");
      assertThat(product.variants().getFirst().options()).containsEntry("size", "M");
      assertThat(product.variants().getFirst().isAvailable()).contains(true);
      assertThat(product.variants().getFirst().price()).contains(Money.of(2_100, "EUR"));
    }

    @Test
    void whenItsProductIsToldAfterwards_thenItMovesThere() {
      see(BEFORE, known("T-M", "T-shirt, medium", 2_000));

      see(NOW, told("T-M", "P-7", "M"), told("T-L", "P-7", "L"));

      assertThat(bySku("T-M").number()).isEqualTo("P-7");
      assertThat(bySku("T-M").variants()).extracting(Variant::sku).containsExactly("T-L", "T-M");
    }
  }

  @Nested
  class GivenManyProducts {
    private void seeMany() {
      see(
          NOW,
          IntStream.range(0, 7)
              .mapToObj(i -> known("A-" + i, "Tote number " + i, 100L * i))
              .toArray(NewVariant[]::new));
      see(NOW, told("T-100%", "P-7", "M"));
    }

    @Test
    void whenTheyAreListedByThrees_thenEachIsSeenOnce() {
      seeMany();

      var seen = new ArrayList<String>();
      var after = Optional.<String>empty();
      do {
        var query = new ProductQuery(Optional.empty(), Optional.empty(), after, 3);
        var page = asked(() -> products.find(query));
        page.products().forEach(product -> seen.add(product.number()));
        after = page.next();
      } while (after.isPresent());

      assertThat(seen).containsExactly("A-0", "A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "P-7");
    }

    @Test
    void whenTheyAreSearched_thenSignsMeanThemselves() {
      seeMany();

      assertThat(found("NUMBER 4")).containsExactly("A-4");
      assertThat(found("maison")).hasSize(7);
      assertThat(found("100%")).containsExactly("P-7");
      assertThat(found("%")).containsExactly("P-7");
      assertThat(found("_")).isEmpty();
    }

    @Test
    void whenACategoryIsAskedFor_thenOnlyItsProductsAreThere() {
      seeMany();
      var query = new ProductQuery(Optional.empty(), Optional.of("handbag"), Optional.empty(), 100);

      assertThat(asked(() -> products.find(query)).products()).hasSize(7);
    }

    private List<String> found(String text) {
      var query = new ProductQuery(Optional.of(text), Optional.empty(), Optional.empty(), 100);
      return asked(() -> products.find(query)).products().stream().map(Product::number).toList();
    }
  }

  @Nested
  class GivenAnotherMerchant {
    @Test
    void whenItLooks_thenThereIsNothing() {
      see(NOW, known("A-1", "Tote", 12_900));
      var other = new MerchantId(UUID.randomUUID());

      assertThat(tenancy.call(other, () -> products.bySku("A-1"))).isEmpty();
    }
  }

  @Nested
  class GivenSixteenSessions {
    @Test
    void whenAllTellTheSameInAnyOrder_thenNoneFails() throws Exception {
      var numbers = IntStream.range(0, 40).boxed().toList();
      try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
        var sessions = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 16; i++) {
          var session = i;
          var mixed = new ArrayList<>(numbers);
          Collections.rotate(mixed, 7 * i);
          sessions.add(
              () -> {
                var at = NOW.plus(Duration.ofDays(session % 4));
                see(
                    at,
                    mixed.stream()
                        .map(n -> known("A-" + n, "Tote " + session % 4, 100))
                        .toArray(NewVariant[]::new));
                return true;
              });
        }
        for (var done : executor.invokeAll(sessions)) {
          assertThat(done.get()).isTrue();
        }
      }

      var all = asked(() -> products.find(ProductQuery.all(100))).products();
      assertThat(all).hasSize(40).extracting(Product::title).containsOnly("Tote 3");
    }
  }
}
