package io.redress.promises.hours;

import io.redress.shared.BrandId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whose hours differ from the usual ones, and what is promised.
 *
 * @param house the hours of the house; empty while it keeps the usual ones
 * @param brands the hours of brands that have own ones
 * @param settings what is in force
 */
public record OwnHours(
    Optional<WorkingHours> house, Map<BrandId, WorkingHours> brands, KeptSettings settings) {
  public OwnHours {
    brands = Map.copyOf(brands);
  }

  /** Of what was read of some parties. */
  public static OwnHours of(List<KeptHours> kept, KeptSettings settings) {
    var own = kept.stream().filter(KeptHours::isOwn).toList();
    return new OwnHours(
        own.stream().filter(each -> each.brand().isEmpty()).map(KeptHours::hours).findFirst(),
        own.stream()
            .filter(each -> each.brand().isPresent())
            .collect(Collectors.toMap(each -> each.brand().orElseThrow(), KeptHours::hours)),
        settings);
  }
}
