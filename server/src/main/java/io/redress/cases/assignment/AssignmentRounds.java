package io.redress.cases.assignment;

import io.redress.cases.conduct.OpenedCases;
import io.redress.platform.tenancy.EveryMerchant;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Has the cases of each house given out; a house that fails holds up no other. */
@Service
public class AssignmentRounds {
  private static final Logger LOG = LoggerFactory.getLogger(AssignmentRounds.class);

  private final Assignments assignments;
  private final OpenedCases opened;
  private final EveryMerchant everyMerchant;
  private final Tenancy tenancy;

  AssignmentRounds(
      Assignments assignments, OpenedCases opened, EveryMerchant everyMerchant, Tenancy tenancy) {
    this.assignments = assignments;
    this.opened = opened;
    this.everyMerchant = everyMerchant;
    this.tenancy = tenancy;
  }

  /** Looks at every house. */
  public void everywhere() {
    everyMerchant.each(merchant -> give(merchant.id()));
  }

  /** Looks at the houses where this node opened cases since it was asked last. */
  public void whereCasesOpened() {
    opened.take().forEach(merchant -> tenancy.run(merchant, () -> give(merchant)));
  }

  private void give(MerchantId merchant) {
    try {
      var given = assignments.runByItself();
      if (given > 0) {
        LOG.info("{} cases were given to people", given);
      }
    } catch (RuntimeException e) {
      LOG.error("The cases of {} could not be given out; tried again", merchant, e);
    }
  }
}
