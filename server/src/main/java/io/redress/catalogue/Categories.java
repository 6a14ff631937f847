package io.redress.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The closed tree of goods and materials, read once from {@code categories.yaml}.
 *
 * <p>It is the same for every merchant; a merchant maps its own categories to these.
 */
@Component
public final class Categories {
  private static final String RESOURCE = "/io/redress/catalogue/categories.yaml";
  private static final String HYGIENE = "hygiene";

  /** A name that stands for a category and a material: {@code gold_ring}. */
  public record Kind(String category, Optional<String> material) {}

  private record Alias(String category, String material) {}

  private record Group(
      List<String> items, @Nullable List<String> traits, @Nullable List<String> hygiene) {}

  private record Tree(
      List<String> materials,
      List<String> preciousMaterials,
      Map<String, Alias> aliases,
      Map<String, Group> categories) {}

  private final Tree tree;
  private final Map<String, Category> byName = new LinkedHashMap<>();

  /** Reads the tree that is shipped with the product. */
  public Categories() {
    this.tree = read();
    tree.categories().forEach(this::add);
  }

  /** The category with exactly this name. */
  public Optional<Category> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What a name stands for: a category, or an alias for a category and a material. */
  public Optional<Kind> resolve(String name) {
    var alias = tree.aliases().get(name);
    if (alias != null) {
      return Optional.of(new Kind(alias.category(), Optional.of(alias.material())));
    }
    return find(name).map(category -> new Kind(category.name(), Optional.empty()));
  }

  /** All categories in the order of the tree. */
  public List<Category> all() {
    return List.copyOf(byName.values());
  }

  public List<String> materials() {
    return tree.materials();
  }

  public List<String> preciousMaterials() {
    return tree.preciousMaterials();
  }

  private void add(String parent, Group group) {
    var hygiene = Optional.ofNullable(group.hygiene()).orElse(List.of());
    for (var item : group.items()) {
      var traits = new HashSet<>(Optional.ofNullable(group.traits()).orElse(List.of()));
      if (hygiene.contains(item)) {
        traits.add(HYGIENE);
      }
      byName.put(item, new Category(item, parent, traits));
    }
  }

  private static Tree read() {
    try (var input = Categories.class.getResourceAsStream(RESOURCE)) {
      if (input == null) {
        throw new IllegalStateException("categories.yaml is not packaged: " + RESOURCE);
      }
      return YAMLMapper.builder().build().readValue(input, Tree.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
