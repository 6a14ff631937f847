package io.redress.cases.credit;

import io.redress.money.credit.StoreCredit;
import io.redress.shared.CaseId;

/**
 * A credit with the case that it was given in, as lists show it.
 *
 * @param goods what the case is about
 */
public record ListedCredit(
    StoreCredit credit,
    CaseId caseId,
    String caseNumber,
    String orderNumber,
    String consumerName,
    String goods) {}
