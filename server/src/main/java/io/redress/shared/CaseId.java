package io.redress.shared;

import java.util.Collection;
import java.util.UUID;

/** The identifier of a case, one after-sales matter about one order. */
public record CaseId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static CaseId parse(String text) {
    return new CaseId(Identifiers.parse("CaseId", text));
  }

  /** The values of several of them, as a parameter of a statement. */
  public static UUID[] values(Collection<CaseId> ids) {
    return ids.stream().map(CaseId::value).toArray(UUID[]::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
