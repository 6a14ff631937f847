package io.redress.money.recovery;

import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.RecoveryId;
import java.util.Optional;

/**
 * A claim that is to be made.
 *
 * @param number what people call it by
 * @param line the piece it is about; empty for all of the case
 */
public record NewRecovery(
    RecoveryId id,
    String number,
    CaseId caseId,
    Optional<CaseLineId> line,
    Debtor debtor,
    RecoveryGround ground,
    Money claimed,
    RecoveryWords words) {}
