package io.redress.cases.brands.health;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.LineAssessment;
import io.redress.cases.brands.packages.KnownFacts;
import io.redress.orders.OrderLine;
import io.redress.shared.BrandId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What of a case is a brand's business: its own pieces alone. A case may hold pieces of others too.
 *
 * @param bought the order lines of these pieces
 * @param count how many pieces they are
 */
record BrandPieces(
    BrandId brand, List<OrderLine> bought, int count, List<LineAssessment> assessments) {
  BrandPieces {
    bought = List.copyOf(bought);
    assessments = List.copyOf(assessments);
  }

  static BrandPieces of(CaseView view, BrandId brand) {
    var lines = KnownFacts.ofBrand(view.content().lines(), view.order(), brand);
    var ids = lines.stream().map(CaseLine::id).collect(Collectors.toSet());
    return new BrandPieces(
        brand,
        lines.stream().flatMap(line -> view.order().line(line.orderLineId()).stream()).toList(),
        lines.stream().mapToInt(line -> line.quantity().pieces()).sum(),
        view.content().assessments().stream()
            .filter(each -> ids.contains(each.caseLineId()))
            .toList());
  }
}
