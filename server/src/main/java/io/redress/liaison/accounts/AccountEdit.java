package io.redress.liaison.accounts;

import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * Who changes the account of which brand, and when.
 *
 * @param readVersion the version of the account that was read before; empty when any will do
 */
public record AccountEdit(BrandId brandId, OptionalInt readVersion, Actor by, Instant now) {}
