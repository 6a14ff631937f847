package io.redress.catalogue;

import io.redress.catalogue.store.BrandStore;
import io.redress.platform.trips.Question;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The brands of the merchant in scope. */
@Service
public class Brands {
  private final BrandStore store;
  private final ApplicationEventPublisher events;

  Brands(BrandStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /** Adds a brand; a problem when the name is taken. */
  public Brand create(Brand brand, Instant now) {
    if (!store.insertUnlessThere(brand, now)) {
      throw Problem.of(
          ProblemCode.CONFLICT,
          new Violation(
              "name", brand.name(), "is a brand already", "Change that brand, or name this one."));
    }
    return brand;
  }

  /** Replaces everything but the id; a problem when there is no such brand. */
  @Transactional
  public Brand change(Brand brand) {
    var before = store.byId(brand.id());
    if (before.isEmpty() || !store.update(brand)) {
      throw Problem.notFound("The brand");
    }
    events.publishEvent(new BrandChanged(before.get(), brand));
    return brand;
  }

  /** Notes the language in which the contact of a brand reads; nothing else of it changes. */
  public void contactReads(BrandId id, String language) {
    store.contactReads(id, language);
  }

  /** Lets a brand promise these terms of the rulebook; nothing else of it changes. */
  public void promises(BrandId id, String policyId) {
    store.promises(id, policyId);
  }

  public Optional<Brand> byId(BrandId id) {
    return store.byId(id);
  }

  /** The question for the brands with these ids, to be asked with others. */
  public Question<List<Brand>> questionOf(Set<BrandId> ids) {
    return store.of(ids);
  }

  /** The brand with this name; case does not matter. */
  public Optional<Brand> byName(String name) {
    return store.byName(name);
  }

  /** At most 500 brands, by name. */
  public List<Brand> list() {
    return store.list();
  }
}
