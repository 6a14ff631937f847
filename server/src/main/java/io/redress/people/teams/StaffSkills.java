package io.redress.people.teams;

import io.redress.shared.BrandId;
import io.redress.shared.Money;
import io.redress.shared.StaffId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody can take.
 *
 * <p>Of brands and of kinds of goods, those that are named are meant; where none is named, all are.
 * Languages are always named. Without a limit, no amount is too large.
 *
 * @param skills at most one limit among them
 * @param isSpecialist whether hard cases are this person's own
 * @param version counts the changes; 0 while nothing was ever said
 */
public record StaffSkills(StaffId staff, Set<Skill> skills, boolean isSpecialist, int version) {
  /** The most skills of one person. */
  public static final int MOST_SKILLS = 200;

  public StaffSkills {
    skills = Set.copyOf(skills);
    if (skills.size() > MOST_SKILLS) {
      throw new IllegalArgumentException("too many skills: " + skills.size());
    }
    if (of(skills, Skill.UpTo.class).count() > 1) {
      throw new IllegalArgumentException("more than one limit of one person");
    }
  }

  /** Of somebody of whom nothing was said: the language of her pages, and anything in it. */
  public static StaffSkills unsaid(StaffId staff, String language) {
    var own = Skill.OfLanguage.read(language).map(spoken -> Set.<Skill>of(spoken)).orElse(Set.of());
    return new StaffSkills(staff, own, false, 0);
  }

  /** The languages, by their tags. */
  public List<Skill.OfLanguage> languages() {
    return of(skills, Skill.OfLanguage.class)
        .sorted(Comparator.comparing(Skill.OfLanguage::tag))
        .toList();
  }

  /** The brands that are named; none means all. */
  public Set<BrandId> brands() {
    return of(skills, Skill.OfBrand.class)
        .map(Skill.OfBrand::brand)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The kinds of goods that are named; none means all. */
  public Set<String> categories() {
    return of(skills, Skill.OfCategory.class)
        .map(Skill.OfCategory::category)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Up to which amount; empty for any. */
  public Optional<Money> limit() {
    return of(skills, Skill.UpTo.class).map(Skill.UpTo::most).findFirst();
  }

  /** Whether a reader of this language is understood. */
  public boolean speaks(String language) {
    return of(skills, Skill.OfLanguage.class).anyMatch(each -> each.speaks(language));
  }

  private static <T extends Skill> Stream<T> of(Set<Skill> skills, Class<T> kind) {
    return skills.stream().filter(kind::isInstance).map(kind::cast);
  }
}
