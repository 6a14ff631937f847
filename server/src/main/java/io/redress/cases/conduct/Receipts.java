package io.redress.cases.conduct;

import io.redress.cases.CaseLine;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.cases.documents.DocumentPart;
import io.redress.cases.documents.Documents;
import io.redress.cases.documents.NewCreditNote;
import io.redress.cases.documents.NewReceipt;
import io.redress.money.DifferenceCharge;
import io.redress.money.IntentState;
import io.redress.money.RefundIntent;
import io.redress.money.exchange.TaxedPrice;
import io.redress.platform.clock.NewIds;
import io.redress.shared.DocumentId;
import io.redress.shared.Money;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has a receipt made for the piece of an exchange that was carried out. */
@Component
class Receipts {
  private final Documents documents;
  private final NewIds ids;

  Receipts(Documents documents, NewIds ids) {
    this.documents = documents;
    this.ids = ids;
  }

  /** Makes the receipt; {@code difference} is what was really settled. */
  void issue(Progress progress, Resolution resolution, Money difference) {
    var exchange = resolution.exchange().orElseThrow();
    var order = progress.around().order();
    var state = progress.before();
    var piece = exchange.piece();
    documents.issue(
        new NewReceipt(
            new DocumentId(ids.next()),
            progress.caseId(),
            new NewCreditNote.Bought(
                order.id(), order.orderNumber(), order.placedAt(), piece.title(), piece.quantity()),
            line(progress, resolution).reason(),
            settled(progress, resolution, difference),
            parts(exchange.settlement().sold().price()),
            new NewCreditNote.Addressee(
                progress.around().consumer().name(),
                state.head().language(),
                progress.around().merchant().legalName()),
            progress.now().truncatedTo(ChronoUnit.MICROS)));
  }

  private static CaseLine line(Progress progress, Resolution resolution) {
    return progress.before().lines().stream()
        .filter(each -> each.id().equals(resolution.caseLineId()))
        .findFirst()
        .orElseThrow();
  }

  private static NewReceipt.Settled settled(
      Progress progress, Resolution resolution, Money difference) {
    var settlement = resolution.exchange().orElseThrow().settlement();
    var payment = resolution.exchange().flatMap(Exchange::charge);
    var refunds =
        progress.before().intents().stream()
            .filter(each -> each.resolutionId().equals(resolution.id()))
            .filter(each -> each.state() != IntentState.FAILED)
            .map(RefundIntent::id)
            .toList();
    return new NewReceipt.Settled(
        resolution.id(),
        settlement.sold().gross(),
        settlement.returned().gross(),
        difference,
        payment.flatMap(DifferenceCharge::paymentId),
        refunds);
  }

  /** Without tax, then each tax. */
  private static List<DocumentPart> parts(TaxedPrice price) {
    var parts = new ArrayList<DocumentPart>();
    if (price.net().isPositive()) {
      parts.add(new DocumentPart(DocumentPart.Kind.GOODS, Optional.empty(), price.net()));
    }
    for (var tax : price.taxes()) {
      var named = new DocumentPart.Tax(tax.name(), tax.ratePercent());
      parts.add(new DocumentPart(DocumentPart.Kind.GOODS, Optional.of(named), tax.amount()));
    }
    return parts;
  }
}
