package io.redress.privacy;

import io.redress.shared.LegalHoldId;
import java.time.LocalDate;

/**
 * A claim that is defended, for which a person's data is kept until a day.
 *
 * @param until the last day on which it holds
 */
public record LegalHold(LegalHoldId id, String reason, LocalDate until) {}
