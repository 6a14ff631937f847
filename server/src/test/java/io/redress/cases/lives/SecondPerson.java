package io.redress.cases.lives;

import io.redress.cases.receiving.BenchLists;
import io.redress.cases.receiving.SecondLooks;
import io.redress.goods.receiving.Difference;
import io.redress.goods.receiving.SecondLook;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks a second time at what somebody else found to be something else. */
@Component
class SecondPerson {
  private final BenchLists lists;
  private final SecondLooks looks;
  private final Tenancy tenancy;

  SecondPerson(BenchLists lists, SecondLooks looks, Tenancy tenancy) {
    this.lists = lists;
    this.looks = looks;
    this.tenancy = tenancy;
  }

  /** Sees what the first one saw; whether there was anything to look at. */
  boolean looks(MerchantId shop, CaseId id, List<StaffId> staff) {
    return tenancy.call(
        shop,
        () -> {
          var open = lists.differences(id).stream().filter(Difference::isOpen).toList();
          for (var each : open) {
            var _ =
                looks.look(each.id(), SecondLook.AS_FIRST_SEEN, "So it is.", other(each, staff));
          }
          return !open.isEmpty();
        });
  }

  private static Actor other(Difference seen, List<StaffId> staff) {
    return staff.stream()
        .map(Actor::staff)
        .filter(each -> !each.equals(seen.seenBy()))
        .findFirst()
        .orElseThrow();
  }
}
