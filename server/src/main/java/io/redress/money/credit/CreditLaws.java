package io.redress.money.credit;

import java.util.Optional;

/**
 * Which clauses of law count for a credit.
 *
 * @param end by which it lasts longer than the house gives, as it was kept when it was given
 * @param cash by which what is left now is paid in cash for the asking
 * @param agreed by which nobody has to take credit in the place of money
 */
public record CreditLaws(
    Optional<CreditGround> end, Optional<CreditGround> cash, Optional<CreditGround> agreed) {}
