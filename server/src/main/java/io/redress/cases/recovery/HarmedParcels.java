package io.redress.cases.recovery;

import io.redress.cases.CaseKin;
import io.redress.cases.CaseView;
import io.redress.cases.domain.CarrierClaims.Harm;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.Parcels;
import io.redress.money.recovery.RecoveryGround;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The boxes of a case that a carrier lost or harmed; what was opened since stays harmed. */
@Component
class HarmedParcels {
  private final Parcels parcels;

  HarmedParcels(Parcels parcels) {
    this.parcels = parcels;
  }

  List<Harm> of(CaseView view) {
    var merged = view.conduct().kin().merged().stream().map(CaseKin.Sibling::id);
    var cases = Stream.concat(Stream.of(view.head().id()), merged).toList();
    return parcels.ofCases(cases).stream().flatMap(parcel -> harm(parcel).stream()).toList();
  }

  private Optional<Harm> harm(Parcel parcel) {
    if (parcel.state() == ParcelState.LOST) {
      return Optional.of(new Harm(parcel, RecoveryGround.CARRIER_LOSS));
    }
    var isHarmed =
        parcels.history(parcel.id()).stream().anyMatch(each -> each.move() == ParcelMove.DAMAGE);
    return isHarmed
        ? Optional.of(new Harm(parcel, RecoveryGround.CARRIER_DAMAGE))
        : Optional.empty();
  }
}
