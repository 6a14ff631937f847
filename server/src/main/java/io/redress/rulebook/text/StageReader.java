package io.redress.rulebook.text;

import io.redress.rulebook.Fact;
import io.redress.rulebook.domain.DefectStage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads one step of the remedies for a defect. */
final class StageReader {
  private StageReader() {}

  static DefectStage read(Entry entry) {
    var tier = entry.number("tier");
    var stage =
        new DefectStage(
            tier == null ? 1 : tier,
            entry.period("window"),
            ConditionReader.always(entry, "when"),
            entry.remedies("remedies"),
            entry.text("chooser", "consumer"),
            entry.remedies("then"),
            details(entry));
    entry.close();
    return stage;
  }

  private static DefectStage.Details details(Entry entry) {
    var fine = entry.entry("fine");
    DefectStage.Fine damages = null;
    if (fine != null) {
      var multiple = fine.number("multiple");
      var minimum = fine.number("minimum");
      damages =
          new DefectStage.Fine(
              multiple == null ? 1 : multiple, BigDecimal.valueOf(minimum == null ? 0 : minimum));
      fine.close();
    }
    return new DefectStage.Details(
        entry.flag("repairStopsClock"),
        entry.period("afterFailedRepair"),
        entry.remedies("notIfMinor"),
        entry.optionalFlag("immediateRefund"),
        entry.optionalFlag("deduction"),
        entry.period("deductionFreeWithin"),
        entry.text("burdenOn"),
        entry.period("refund"),
        entry.number("cureDays"),
        damages,
        needs(entry));
  }

  private static @Nullable Fact needs(Entry entry) {
    var path = entry.text("needs");
    var fact = path == null ? null : Fact.atPath(path).orElse(null);
    if (path != null && fact == null) {
      entry.problem("needs names no fact: " + path);
    }
    return fact;
  }
}
