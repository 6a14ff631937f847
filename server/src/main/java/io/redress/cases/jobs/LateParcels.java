package io.redress.cases.jobs;

import io.redress.cases.parcels.CaseParcels;
import io.redress.cases.parcels.ParcelDates;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.ParcelId;
import org.springframework.stereotype.Component;

/** Looks at a parcel when it should have arrived; what was told meanwhile has given it another. */
@Component
class LateParcels implements OutboxHandler {
  private final CaseParcels parcels;

  LateParcels(CaseParcels parcels) {
    this.parcels = parcels;
  }

  @Override
  public String kind() {
    return ParcelDates.LATE_TASK;
  }

  @Override
  public void handle(OutboxTask task) {
    parcels.passed(ParcelId.parse(task.subject()));
  }
}
