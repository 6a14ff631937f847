package io.redress.cases.conduct;

import io.redress.cases.CaseLine;
import io.redress.cases.Resolution;
import io.redress.cases.documents.DocumentPart;
import io.redress.cases.documents.Documents;
import io.redress.cases.documents.NewCreditNote;
import io.redress.cases.domain.CreditedParts;
import io.redress.money.IntentState;
import io.redress.money.RefundIntent;
import io.redress.orders.Allocation;
import io.redress.orders.OrderLine;
import io.redress.platform.clock.NewIds;
import io.redress.shared.DocumentId;
import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Has a credit note made when the money of a refund is proven to have arrived, and a correction of
 * it when that money comes back; everything that stands on it is known to the command already.
 */
@Component
class CreditNotes {
  private final Documents documents;
  private final NewIds ids;

  CreditNotes(Documents documents, NewIds ids) {
    this.documents = documents;
    this.ids = ids;
  }

  /** Compares a refund before and after an answer about one of its attempts. */
  void follow(Progress progress, RefundIntent after, RefundAttemptId attemptId) {
    var hadArrived =
        progress.before().intents().stream()
            .anyMatch(each -> each.id().equals(after.id()) && each.state() == IntentState.SETTLED);
    var hasArrived = after.state() == IntentState.SETTLED;
    if (hasArrived && !hadArrived) {
      documents.issue(note(progress, after, attemptId));
    }
    if (hadArrived && !hasArrived) {
      documents.correct(attemptId, progress.now());
    }
  }

  private NewCreditNote note(Progress progress, RefundIntent intent, RefundAttemptId attemptId) {
    var state = progress.before();
    var order = progress.around().order();
    var resolution =
        state.resolutions().stream()
            .filter(each -> each.id().equals(intent.resolutionId()))
            .findFirst()
            .orElseThrow();
    var line =
        state.lines().stream()
            .filter(each -> each.id().equals(resolution.caseLineId()))
            .findFirst()
            .orElseThrow();
    var bought = order.line(line.orderLineId()).orElseThrow();
    return new NewCreditNote(
        new DocumentId(ids.next()),
        intent,
        attemptId,
        new NewCreditNote.Bought(
            order.id(), order.orderNumber(), order.placedAt(), bought.title(), line.quantity()),
        new NewCreditNote.Why(resolution.remedy(), line.reason()),
        parts(progress, intent, resolution, paid(bought, line, intent.amount())),
        new NewCreditNote.Addressee(
            progress.around().consumer().name(),
            state.head().language(),
            progress.around().merchant().legalName()),
        intent.settledAt().orElse(progress.now()),
        progress.now().truncatedTo(ChronoUnit.MICROS));
  }

  private static List<DocumentPart> parts(
      Progress progress, RefundIntent intent, Resolution resolution, Allocation paid) {
    var all =
        progress.before().intents().stream()
            .filter(each -> each.resolutionId().equals(resolution.id()))
            .toList();
    var paidBack = all.stream().map(RefundIntent::amount).reduce(Money::plus).orElseThrow();
    var before =
        all.stream()
            .takeWhile(each -> !each.id().equals(intent.id()))
            .map(RefundIntent::amount)
            .toList();
    return new CreditedParts(resolution.remedy(), paid, resolution.amount(), paidBack)
        .of(before, intent.amount());
  }

  /**
   * What the pieces were paid with. Pieces that are not held any more are told by their number, and
   * where the order cannot say it, no share is known.
   */
  private static Allocation paid(OrderLine bought, CaseLine line, Money amount) {
    var held = line.units().isEmpty() ? bought.units().lowest(line.quantity()) : line.units();
    var paid = bought.allocationOf(held.and(bought.units()));
    return paid.goods().currency().equals(amount.currency())
        ? paid
        : Allocation.none(amount.currency());
  }
}
