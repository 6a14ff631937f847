package io.redress.faces.desk;

import io.redress.cases.figures.Dimension;
import io.redress.catalogue.Brand;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the kinds, brands, teams and owners of the board are called. */
final class PartNames {
  private static final String DESK = "desk";

  private final Visit visit;
  private final Map<String, String> brands;
  private final Owners owners;

  PartNames(Visit visit, List<Brand> brands, Owners owners) {
    this.visit = visit;
    this.brands =
        brands.stream().collect(Collectors.toMap(brand -> brand.id().toString(), Brand::name));
    this.owners = owners;
  }

  /** The name of one part; a code that is unknown by now stands for itself. */
  String of(Dimension by, String code) {
    return switch (by) {
      case KIND -> visit.say("desk.owed." + code);
      case BRAND -> brands.getOrDefault(code, visit.say("desk.board.noBrand"));
      case TEAM -> code.equals(DESK) ? visit.say("desk.board.team.desk") : code;
      case OWNER -> owner(code);
    };
  }

  String owner(String code) {
    return owners.name(code, visit.say("desk.owner.nobody"));
  }
}
