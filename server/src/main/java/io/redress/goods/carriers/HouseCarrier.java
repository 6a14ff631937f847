package io.redress.goods.carriers;

import io.redress.goods.tracking.HouseNumber;
import io.redress.goods.tracking.TrackingNews;
import io.redress.goods.tracking.TrackingNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The house as its own carrier: labels with numbers of its own, for whoever takes its parcels,
 * which people scan or tell of by file. Nothing leaves the machine.
 *
 * <p>It writes its books in transactions of its own, so that a caller that dies finds its label.
 */
@Component
public class HouseCarrier implements Carrier {
  private static final String SERVICE = "";
  private static final String CANNOT = "not_offered";

  private final HouseLabelStore store;

  HouseCarrier(HouseLabelStore store) {
    this.store = store;
  }

  @Override
  public String code() {
    return HouseNumber.CARRIER;
  }

  @Override
  public Set<CarrierSkill> skills() {
    return EnumSet.of(CarrierSkill.MAKE_LABELS, CarrierSkill.CANCEL_LABELS);
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public CarrierAnswer<Label> makeLabel(LabelOrder order) {
    store.make(order.key());
    return found(order.key()).orElseThrow();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<CarrierAnswer<Label>> findLabel(String key) {
    return found(key);
  }

  private Optional<CarrierAnswer<Label>> found(String key) {
    return store
        .numberOf(key)
        .map(HouseNumber::of)
        .map(
            number ->
                new Label(number.value(), number, SERVICE, Optional.empty(), Optional.empty()))
        .map(label -> new CarrierAnswer.Accepted<>(label));
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public CarrierAnswer<Cancelled> cancelLabel(String reference) {
    var isOurs = TrackingNumber.read(reference).flatMap(HouseNumber::running).filter(store::cancel);
    return isOurs.isPresent()
        ? new CarrierAnswer.Accepted<>(new Cancelled(true))
        : new CarrierAnswer.Refused<>("label_unknown");
  }

  @Override
  public CarrierAnswer<PickUp> bookPickUp(PickUpOrder order) {
    return new CarrierAnswer.Refused<>(CANNOT);
  }

  @Override
  public Optional<CarrierAnswer<PickUp>> findPickUp(String key) {
    return Optional.empty();
  }

  @Override
  public Optional<List<TrackingNews>> lookUp(TrackingNumber number) {
    return Optional.empty();
  }
}
