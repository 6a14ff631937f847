package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import java.util.List;

/** How the house is, in words. */
public record HouseView(String headline, List<Part> parts) {
  public HouseView {
    parts = List.copyOf(parts);
  }

  /** One part of the house and what there is to know of it. */
  public record Part(String name, List<FactView> facts) {
    public Part {
      facts = List.copyOf(facts);
    }
  }
}
