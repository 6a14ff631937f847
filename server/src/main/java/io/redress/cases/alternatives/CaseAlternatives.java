package io.redress.cases.alternatives;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.cases.LineAssessment;
import io.redress.cases.domain.Alternatives;
import io.redress.catalogue.Product;
import io.redress.catalogue.Products;
import io.redress.catalogue.SimilarQuery;
import io.redress.orders.OrderLine;
import io.redress.shared.CaseLineId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could help with the lines of a case, or of a request that is not made yet. */
@Service
public class CaseAlternatives {
  private static final int NEAR_PERCENT = 25;
  private static final int MOST_SIMILAR = 10;

  private final Products products;

  CaseAlternatives(Products products) {
    this.products = products;
  }

  /** The alternatives to each line of a case, the best first; none once it is agreed what comes. */
  @Transactional(readOnly = true)
  public Map<CaseLineId, List<Alternative>> of(CaseView view) {
    var alternatives = new LinkedHashMap<CaseLineId, List<Alternative>>();
    if (isOpenToChoice(view.head().status())) {
      for (var line : view.content().lines()) {
        alternatives.put(line.id(), of(view, line));
      }
    }
    return alternatives;
  }

  private List<Alternative> of(CaseView view, CaseLine line) {
    var bought = view.order().line(line.orderLineId()).orElseThrow();
    return view.content().assessments().stream()
        .filter(each -> each.caseLineId().equals(line.id()))
        .findFirst()
        .map(assessment -> of(bought, line.reason(), assessment))
        .orElse(List.of());
  }

  /** The alternatives to one piece that was bought, the best first. */
  @Transactional(readOnly = true)
  public List<Alternative> of(OrderLine bought, CaseReason reason, LineAssessment assessment) {
    var own = products.bySku(bought.sku());
    return Alternatives.rank(
        new Alternatives.Asked(
            reason, assessment, bought.sku(), bought.unitPrice(), own, similar(bought, own)));
  }

  /** The product that has a variant with this number. */
  @Transactional(readOnly = true)
  public Optional<Product> product(String sku) {
    return products.bySku(sku);
  }

  private List<Product> similar(OrderLine bought, Optional<Product> own) {
    return bought
        .brandName()
        .map(
            brand ->
                products.similar(
                    new SimilarQuery(
                        brand,
                        bought.category(),
                        bought.unitPrice(),
                        own.map(Product::number).orElse(bought.sku()),
                        NEAR_PERCENT,
                        MOST_SIMILAR)))
        .orElse(List.of());
  }

  private static boolean isOpenToChoice(CaseStatus status) {
    return switch (status) {
      case SUBMITTED, ASSESSING, DECIDED, REOPENED -> true;
      case DRAFT, FULFILLING, RESOLVED, CLOSED, WITHDRAWN, DISPUTED -> false;
    };
  }
}
