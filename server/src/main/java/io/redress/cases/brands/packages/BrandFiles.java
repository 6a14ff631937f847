package io.redress.cases.brands.packages;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.evidence.Evidence;
import io.redress.shared.BrandId;
import io.redress.shared.CaseLineId;
import java.util.List;
import java.util.UUID;

/**
 * The files of a case that a brand is shown: those that staff let brands see, as far as there is
 * something to see, and of files that are about one piece those about its own.
 */
public final class BrandFiles {
  private BrandFiles() {}

  /** Those of a case for this brand, in their order. */
  public static List<Evidence> of(CaseView view, BrandId brand) {
    var lines = view.content().lines();
    var theirs = ids(KnownFacts.ofBrand(lines, view.order(), brand));
    var here = ids(lines);
    // Files of cases that ended in this one name the lines of those.
    var isPutTogether = !view.conduct().kin().merged().isEmpty();
    return view.content().evidence().stream()
        .filter(Evidence::isForBrand)
        .filter(Evidence::isShown)
        .filter(
            file ->
                file.line()
                    .map(line -> theirs.contains(line) || (isPutTogether && !here.contains(line)))
                    .orElse(true))
        .toList();
  }

  private static List<UUID> ids(List<CaseLine> lines) {
    return lines.stream().map(CaseLine::id).map(CaseLineId::value).toList();
  }
}
