package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Ground.Layer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every rule states about itself.
 *
 * @param id identifier that decisions cite
 * @param version raised with each change of the entry
 * @param layer whose rule it is
 * @param jurisdictions countries, subdivisions or groups of countries in which it holds
 * @param from first day of contracts to which it applies
 * @param until last day of contracts to which it applies
 * @param origin where it stands and how far it was checked
 */
public record RuleHeader(
    String id,
    int version,
    Layer layer,
    List<String> jurisdictions,
    LocalDate from,
    LocalDate until,
    Origin origin) {

  public RuleHeader {
    jurisdictions = List.copyOf(jurisdictions);
  }

  /** Where a rule stands, what was read for it and when, and how sure that is. */
  public record Origin(
      String citation, String source, String confidence, @Nullable LocalDate asOf) {}

  /** The store's own terms, which stand in the facts. */
  public static final RuleHeader STORE_TERMS =
      new RuleHeader(
          "store-policy",
          1,
          Layer.STORE,
          List.of(),
          LocalDate.MIN,
          LocalDate.MAX,
          new Origin("the store's own terms", "", "sourced", null));

  /** The same rule for one of its places. */
  public RuleHeader in(String place) {
    return new RuleHeader(id, version, layer, List.of(place), from, until, origin);
  }

  boolean holdsInAny(List<String> places) {
    return places.stream().anyMatch(jurisdictions::contains);
  }

  boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  Ground ground(boolean applies, List<Fact> because) {
    return new Ground(
        id,
        version,
        layer,
        applies,
        because,
        origin.citation(),
        origin.source(),
        origin.confidence(),
        origin.asOf());
  }
}
