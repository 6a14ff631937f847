package io.redress.catalogue.web;

import io.redress.catalogue.Categories;
import io.redress.catalogue.Category;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The closed tree of goods. */
@RestController
class CategoriesApi {
  private final Categories categories;

  CategoriesApi(Categories categories) {
    this.categories = categories;
  }

  /** The tree. */
  record Tree(List<Category> categories, List<String> materials, List<String> preciousMaterials) {}

  @Operation(summary = "Categories and materials that orders are told in")
  @GetMapping("/api/v1/categories")
  Tree tree() {
    return new Tree(categories.all(), categories.materials(), categories.preciousMaterials());
  }
}
