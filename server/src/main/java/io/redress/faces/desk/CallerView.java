package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.PromiseView;
import java.util.List;
import java.util.Optional;

/**
 * Who is on the line.
 *
 * @param check what to ask them to be sure of it
 * @param orders other orders of theirs, the latest first
 * @param cases what is under way for them
 */
public record CallerView(
    String name, List<FactView> facts, String check, List<Bought> orders, List<Matter> cases) {
  public CallerView {
    facts = List.copyOf(facts);
    orders = List.copyOf(orders);
    cases = List.copyOf(cases);
  }

  /** Something that they bought; the link takes a request about it down. */
  public record Bought(LinkView link, String goods, String when) {}

  /** A case of theirs. */
  public record Matter(LinkView link, String about, Optional<PromiseView> next) {}
}
