package io.redress.cases.handover;

import io.redress.shared.CaseId;
import io.redress.shared.StaffId;
import java.time.Instant;

/**
 * An open case that somebody holds.
 *
 * @param name of the consumer
 * @param title of the goods
 * @param language in which the consumer is written to
 * @param dueAt when its next promise falls due
 */
public record HeldCase(
    CaseId id,
    String number,
    String name,
    String title,
    StaffId owner,
    String language,
    Instant dueAt) {}
