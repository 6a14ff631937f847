package io.redress.liaison.accounts;

import io.redress.shared.StaffId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the house deals with a brand as a whole.
 *
 * @param language BCP 47 tag in which the brand is written to
 * @param zone in which its days are counted
 * @param holidays the country whose public holidays it keeps: ISO 3166-1 alpha-2, with or without a
 *     subdivision, or {@code ZZ} for none
 * @param ownMake why nobody is asked, where the house is the maker
 * @param lookedAfterBy who of the staff looks after the brand
 * @param partnerSince since when
 */
public record Dealing(
    String language,
    ZoneId zone,
    String holidays,
    Optional<OwnMake> ownMake,
    Optional<StaffId> lookedAfterBy,
    Optional<LocalDate> partnerSince) {}
