package io.redress.cases.coverage;

import io.redress.catalogue.Brands;
import io.redress.catalogue.Categories;
import io.redress.catalogue.Category;
import io.redress.people.teams.Skill;
import io.redress.shared.BrandId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which brands and groups of goods there are for somebody to take. */
@Component
public class KnownSkills {
  private final Brands brands;
  private final Categories categories;

  KnownSkills(Brands brands, Categories categories) {
    this.brands = brands;
    this.categories = categories;
  }

  /** The skill for a brand; empty when the house has no such brand. */
  public Optional<Skill> ofBrand(BrandId brand) {
    return brands.byId(brand).map(known -> new Skill.OfBrand(known.id()));
  }

  /** The skill for a group of goods; empty when the tree has no such group. */
  public Optional<Skill> ofCategory(String group) {
    return categories().stream().filter(group::equals).findFirst().map(Skill.OfCategory::new);
  }

  /** The groups of goods, in the order of the tree. */
  public List<String> categories() {
    return categories.all().stream().map(Category::parent).distinct().toList();
  }
}
