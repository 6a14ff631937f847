package io.redress.cases.outbound;

import io.redress.goods.disposition.Disposition;
import io.redress.shared.CaseLineId;

/**
 * Where a person has goods go.
 *
 * @param place where they lie then; empty where nobody says so
 */
public record GoodsDecision(CaseLineId line, Disposition disposition, String place) {}
