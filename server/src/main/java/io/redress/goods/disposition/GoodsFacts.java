package io.redress.goods.disposition;

import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import java.util.Optional;

/**
 * What is known of goods that were to come back.
 *
 * @param grade what was found last; empty where nobody has looked
 * @param isHygienic whether nobody else wears them once they were opened
 */
public record GoodsFacts(
    Reception reception, Acceptance acceptance, Optional<Grade> grade, boolean isHygienic) {}
