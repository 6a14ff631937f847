package io.redress.cases.lists;

import io.redress.cases.CaseStatus;
import io.redress.shared.CaseId;
import io.redress.shared.OrderLineId;
import io.redress.shared.UnitNumbers;

/**
 * Units of an order line that a case is about.
 *
 * @param isHeld whether the case holds them still, so that nobody else can ask for them
 */
public record AskedUnits(
    CaseId caseId,
    String caseNumber,
    CaseStatus status,
    OrderLineId line,
    UnitNumbers units,
    boolean isHeld) {}
