package io.redress.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redress.people.store.MerchantStore;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The merchants of this installation; each is seen only in its own scope. */
@Service
public final class Merchants {
  private static final long MOST_SLUGS_KEPT = 100_000;

  private final MerchantStore store;
  private final Tenancy tenancy;
  // A slug is never given to another merchant, so what was found once stays true.
  private final Cache<String, MerchantId> known =
      Caffeine.newBuilder().maximumSize(MOST_SLUGS_KEPT).build();

  Merchants(MerchantStore store, Tenancy tenancy) {
    this.store = store;
    this.tenancy = tenancy;
  }

  /** The merchant with this slug; works outside of any merchant's scope. */
  public Optional<MerchantId> bySlug(String slug) {
    if (!Merchant.isSlug(slug)) {
      return Optional.empty();
    }
    return Optional.ofNullable(known.getIfPresent(slug))
        .or(
            () -> {
              var found = store.idOfSlug(slug);
              found.ifPresent(id -> known.put(slug, id));
              return found;
            });
  }

  /** Whether this installation has any merchant; works outside of any merchant's scope. */
  public boolean isAnyHere() {
    return store.isAnyHere();
  }

  /** The merchant in scope. */
  public Merchant current() {
    return store.current().ask().orElseThrow(() -> new IllegalStateException("No such merchant."));
  }

  /** The question for the merchant in scope, to be asked with others. */
  public Question<Optional<Merchant>> questionOfCurrent() {
    return store.current();
  }

  /** Adds a merchant; a problem when the slug is taken. */
  public void create(Merchant merchant, Instant now) {
    var isNew = tenancy.call(merchant.id(), () -> store.insertUnlessThere(merchant, now));
    if (!isNew) {
      throw Problem.of(
          ProblemCode.CONFLICT,
          new Violation("slug", merchant.slug(), "belongs to a merchant", "Choose another."));
    }
  }

  /** Replaces what the merchant in scope promises beyond the law, as a new version. */
  public Merchant publishStorePolicy(String storePolicyJson) {
    store.publishStorePolicy(storePolicyJson);
    return current();
  }
}
