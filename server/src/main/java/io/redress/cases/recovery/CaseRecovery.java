package io.redress.cases.recovery;

import io.redress.money.recovery.CaseCost;
import io.redress.money.recovery.CaseCosts;
import io.redress.money.recovery.Recovery;
import java.util.List;

/**
 * What a case cost the house and what is had back for it.
 *
 * @param noted costs that persons noted
 * @param proposals what the facts speak for and nobody has claimed
 */
public record CaseRecovery(
    CaseCosts costs,
    List<CaseCost> noted,
    List<Recovery> claims,
    List<ProposedRecovery> proposals) {
  public CaseRecovery {
    noted = List.copyOf(noted);
    claims = List.copyOf(claims);
    proposals = List.copyOf(proposals);
  }
}
