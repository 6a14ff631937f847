package io.redress.cases.parcels;

import io.redress.goods.parcels.ReturnWaySettings;
import io.redress.goods.parcels.ReturnWays;
import io.redress.people.Merchants;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import java.time.Clock;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways back that the house in scope offers. */
@Service
public class HouseReturnWays {
  private final ReturnWaySettings settings;
  private final Merchants merchants;
  private final Clock clock;

  HouseReturnWays(ReturnWaySettings settings, Merchants merchants, Clock clock) {
    this.settings = settings;
    this.merchants = merchants;
    this.clock = clock;
  }

  /** What counts now; where nothing was set, a free label by post and the house itself. */
  @Transactional(readOnly = true)
  public ReturnWays current() {
    return settings
        .latest()
        .orElseGet(
            () -> {
              var house = merchants.current();
              return ReturnWays.unset(house.name(), house.country(), house.currency());
            });
  }

  /**
   * Sets what is offered from now on; see {@link ReturnWaySettings#set}.
   *
   * @param by {@code staff <id>} or {@code api_key <id>}
   */
  @Needs(Right.SET_RETURN_WAYS)
  @Transactional
  public ReturnWays set(ReturnWays.Offer offer, OptionalInt readVersion, String by) {
    return settings.set(offer, readVersion, by, clock.instant());
  }
}
