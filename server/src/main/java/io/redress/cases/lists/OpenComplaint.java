package io.redress.cases.lists;

import io.redress.cases.Complaint;
import io.redress.shared.CaseId;
import java.time.Instant;

/**
 * A complaint that waits for its answer, as a list shows it.
 *
 * @param number of the case, as people say it
 * @param consumerName who complains
 * @param owner who sees to the answer, as cases name their owner
 */
public record OpenComplaint(
    CaseId caseId,
    String number,
    String consumerName,
    Complaint.State state,
    Instant dueAt,
    String owner) {}
