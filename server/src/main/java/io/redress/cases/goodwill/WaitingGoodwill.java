package io.redress.cases.goodwill;

import io.redress.cases.Goodwill;
import io.redress.shared.CaseId;

/** Something that waits for a second person, and the case that it is for. */
public record WaitingGoodwill(CaseId caseId, String caseNumber, Goodwill goodwill) {}
