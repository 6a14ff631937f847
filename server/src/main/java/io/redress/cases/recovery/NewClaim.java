package io.redress.cases.recovery;

import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.RecoveryGround;
import io.redress.money.recovery.RecoveryWords;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.util.Optional;

/**
 * A claim as a person would make it.
 *
 * @param brand of a brand, which one; its name is looked up
 * @param debtorName of a supplier or carrier
 */
public record NewClaim(
    CaseId caseId,
    Optional<CaseLineId> line,
    Debtor.Kind debtor,
    Optional<BrandId> brand,
    String debtorName,
    RecoveryGround ground,
    Money amount,
    RecoveryWords words) {}
