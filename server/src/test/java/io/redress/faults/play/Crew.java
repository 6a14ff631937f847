package io.redress.faults.play;

import io.redress.faults.house.CarrierOffice;

/**
 * Who does something for a shop.
 *
 * @param colleague somebody else of the shop, who looks at what the first one saw
 * @param carrier who carries its parcels and tells of them
 */
public record Crew(Courier courier, Courier colleague, CarrierOffice carrier) {}
