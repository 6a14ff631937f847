package io.redress.cases.brands.health;

import io.redress.cases.CaseView;
import io.redress.cases.store.BrandFigureStore;
import io.redress.liaison.health.QuotaUse;
import io.redress.liaison.health.StrainFacts;
import io.redress.rulebook.Remedy;
import io.redress.shared.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what was agreed with a brand beside how much of it is used. */
@Component
class AgreedWithBrand {
  private final BrandFigureStore figures;

  AgreedWithBrand(BrandFigureStore figures) {
    this.figures = figures;
  }

  /** How much of each quota was used at each of these moments, by what is agreed today. */
  Map<Instant, List<QuotaUse>> quotas(BrandId brand, List<Instant> moments) {
    return moments.stream().collect(Collectors.toMap(at -> at, at -> List.of()));
  }

  /** How things stand now, for the pieces of a case. */
  StrainFacts standing(BrandId brand, CaseView view, Instant now) {
    return new StrainFacts(List.of(), List.of(), List.of(), figures.open(brand));
  }

  /** The day that it is for the brand. */
  LocalDate day(BrandId brand, Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** What is asked for, as quotas name it. */
  static String kind(Remedy remedy) {
    return switch (remedy) {
      case EXCHANGE, REPLACEMENT -> "exchanges";
      case REPAIR -> "repairs";
      case REFUND, STORE_CREDIT, PRICE_REDUCTION, COMPENSATION, ADVICE -> "returns";
    };
  }
}
