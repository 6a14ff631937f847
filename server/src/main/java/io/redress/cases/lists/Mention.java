package io.redress.cases.lists;

import io.redress.shared.CaseId;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A note that is meant for somebody of the house and not read yet.
 *
 * @param number of the case, as people say it
 * @param consumerName whose case it is
 * @param by who wrote the note; absent for a program
 */
public record Mention(
    UUID id, CaseId caseId, String number, String consumerName, Optional<StaffId> by, Instant at) {}
