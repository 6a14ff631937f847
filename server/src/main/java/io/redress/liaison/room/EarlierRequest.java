package io.redress.liaison.room;

import io.redress.liaison.LiaisonState;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import java.time.Instant;
import java.util.Optional;

/**
 * A request as the brand that was asked may read it again.
 *
 * @param question our words to the brand; empty once they were erased
 * @param answer the terms or words of the brand
 * @param answeredBy who spoke for the brand, by name
 */
public record EarlierRequest(
    LiaisonRequestId id,
    CaseId caseId,
    LiaisonState state,
    String askedRemedy,
    String question,
    Optional<String> answer,
    Optional<String> answeredBy,
    Instant askedAt) {}
