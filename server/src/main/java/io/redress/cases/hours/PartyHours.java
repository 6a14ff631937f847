package io.redress.cases.hours;

import io.redress.catalogue.Brand;
import io.redress.promises.hours.KeptHours;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.BrandId;
import java.util.Optional;

/**
 * The hours by which a party's promises are counted now.
 *
 * @param brand the brand; empty for the house
 * @param name the name of the party
 * @param hours its own, or the usual ones
 * @param kept what was set last, also by a party that has gone back to the usual hours
 */
public record PartyHours(
    Optional<Brand> brand, String name, WorkingHours hours, Optional<KeptHours> kept) {

  public Optional<BrandId> brandId() {
    return brand.map(Brand::id);
  }

  /** Whether they were set; otherwise they are the usual ones. */
  public boolean isOwn() {
    return kept.filter(KeptHours::isOwn).isPresent();
  }

  /** Counts the changes; 0 before the first one. */
  public int version() {
    return kept.map(KeptHours::version).orElse(0);
  }
}
