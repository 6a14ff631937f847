package io.redress.cases.conduct;

import io.redress.cases.CaseEvent;
import io.redress.platform.live.LivePages;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the pages that show a case, after the commit, which of their parts have changed. */
@Component
class OpenPages {
  private static final Set<String> ALWAYS = Set.of("now", "event", "promise");
  private static final String MESSAGE = "message_written";
  private static final List<String> ABOUT_MONEY =
      List.of("refund_", "remedy_", "goods_inspected", "offer_");

  private final LivePages live;
  private final Tenancy tenancy;

  OpenPages(LivePages live, Tenancy tenancy) {
    this.live = live;
    this.tenancy = tenancy;
  }

  void tell(CaseId caseId, List<CaseEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    var parts = new HashSet<>(ALWAYS);
    for (var event : events) {
      if (event.kind().equals(MESSAGE)) {
        parts.add("message");
      }
      if (ABOUT_MONEY.stream().anyMatch(event.kind()::startsWith)) {
        parts.add("money");
      }
    }
    live.changed(tenancy.require(), caseId, parts);
  }
}
