package io.redress.cases.conduct;

import io.redress.cases.CaseEvent;
import io.redress.cases.Resolution;
import io.redress.cases.domain.CaseState;
import io.redress.goods.outbound.Dispatches;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has what goes out follow a case in which something was agreed, fell away or became due. */
@Component
class OutboundNews {
  private static final Set<String> NEWS =
      Set.of(
          "offer_accepted", "remedy_performed", "exchange_called_off", "withdrawn", "merged_into");

  private final Outbox outbox;

  OutboundNews(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Asks for it once for each command; cases in which no piece is sent cost nothing. */
  void tell(Progress progress) {
    var isNews = progress.events().stream().anyMatch(OutboundNews::isNews);
    if (!isNews || !(goesOut(progress.before()) || goesOut(progress.state()))) {
      return;
    }
    var occurrence = "case " + progress.before().head().version();
    outbox.add(
        new OutboxTask(
            Dispatches.FOLLOW_TASK,
            progress.caseId().toString(),
            occurrence,
            "{}",
            progress.now()));
  }

  /** A promise to do something makes what was agreed due. */
  private static boolean isNews(CaseEvent event) {
    return NEWS.contains(event.kind())
        || (event.kind().equals("promise_made")
            && PromiseKind.FULFILMENT.name().equals(event.payload().get("kind")));
  }

  private static boolean goesOut(CaseState state) {
    return state.resolutions().stream()
        .filter(Resolution::isAgreed)
        .map(Resolution::remedy)
        .anyMatch(each -> each == Remedy.EXCHANGE || each == Remedy.REPLACEMENT);
  }
}
