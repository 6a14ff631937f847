package io.redress.cases.outbound;

import io.redress.catalogue.Categories;
import io.redress.catalogue.Category;
import io.redress.goods.outbound.PackingPolicies;
import io.redress.goods.outbound.PackingPolicy;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of which goods a picture of the open box is taken, by the house's own way. */
@Service
public class PackingPhotos {
  private final Categories categories;
  private final PackingPolicies policies;
  private final Clock clock;

  PackingPhotos(Categories categories, PackingPolicies policies, Clock clock) {
    this.categories = categories;
    this.policies = policies;
    this.clock = clock;
  }

  /** What counts now. */
  @Transactional(readOnly = true)
  public PackingPolicy current() {
    return policies.current();
  }

  /**
   * Says of which groups of goods none is needed from now on.
   *
   * @throws Problem INVALID for what is no group of the closed tree
   */
  @Needs(Right.SORT_GOODS)
  @Transactional
  public PackingPolicy set(PackingPolicy policy) {
    var known = groups();
    policy.withoutPhoto().stream()
        .filter(group -> !known.contains(group))
        .findFirst()
        .ifPresent(group -> refuse(group, known));
    return policies.set(policy, clock.instant());
  }

  /** Whether one is needed; {@code category} is a name of the closed tree. */
  public boolean areNeeded(Optional<String> category) {
    return category
        .flatMap(categories::find)
        .map(Category::parent)
        .filter(policies.current().withoutPhoto()::contains)
        .isEmpty();
  }

  private Set<String> groups() {
    return categories.all().stream().map(Category::parent).collect(Collectors.toSet());
  }

  private static void refuse(String group, Set<String> known) {
    var names = known.stream().sorted().collect(Collectors.joining(", "));
    throw Problem.of(
        ProblemCode.INVALID,
        new Violation("withoutPhoto", group, "is no group", "Send some of: " + names + "."));
  }
}
