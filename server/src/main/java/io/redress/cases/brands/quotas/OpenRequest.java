package io.redress.cases.brands.quotas;

import io.redress.shared.CaseId;
import java.time.Instant;

/**
 * A request that a brand has not answered.
 *
 * @param number of the case, as people write it
 * @param remedy what was asked for, by its code
 * @param answerBy until when an answer was promised to the consumer
 */
public record OpenRequest(CaseId caseId, String number, String remedy, Instant answerBy) {}
