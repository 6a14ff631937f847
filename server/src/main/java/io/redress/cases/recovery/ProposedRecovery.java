package io.redress.cases.recovery;

import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.RecoveryGround;
import io.redress.shared.BrandId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.util.Optional;

/**
 * A claim that the facts of a case speak for; nothing is claimed before a person makes it.
 *
 * @param line the piece it is about; empty for all of the case
 * @param debtorName empty where the case does not say who it is
 * @param most the most that can be claimed for it now
 * @param cited what it rests on in the debtor's own words, or the number of a parcel; empty where
 *     there is neither
 */
public record ProposedRecovery(
    RecoveryGround ground,
    Optional<CaseLineId> line,
    Debtor.Kind debtor,
    Optional<BrandId> brand,
    String debtorName,
    Money most,
    String cited) {}
