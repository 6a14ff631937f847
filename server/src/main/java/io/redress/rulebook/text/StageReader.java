package io.redress.rulebook.text;

import io.redress.rulebook.Fact;
import io.redress.rulebook.domain.DefectStage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one step of the remedies for a defect. */
final class StageReader {
  private static final List<String> PARTIES = List.of("consumer", "seller");

  private StageReader() {}

  static DefectStage read(Entry entry) {
    var tier = entry.number("tier");
    if (!entry.has("remedies")) {
      entry.problem("remedies is missing");
    }
    var stage =
        new DefectStage(
            tier == null ? 1 : tier,
            entry.period("window"),
            ConditionReader.always(entry, "when"),
            entry.remedies("remedies"),
            chooser(entry),
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
        entry.choice("burdenOn", PARTIES),
        entry.period("refund"),
        entry.period("refundAfterGoods"),
        entry.number("cureDays"),
        damages,
        needs(entry));
  }

  private static String chooser(Entry entry) {
    var stated = entry.choice("chooser", PARTIES);
    return stated == null ? "consumer" : stated;
  }

  private static @Nullable Fact needs(Entry entry) {
    var path = entry.text("needs");
    var fact = path == null ? null : Fact.atPath(path).orElse(null);
    if (path != null && fact == null) {
      var paths = Arrays.stream(Fact.values()).map(Fact::path).toList();
      var near = Nearest.to(path, paths).orElse("none");
      entry.problemAt("needs", "needs names no fact: " + path + "; the nearest is " + near);
    }
    return fact;
  }
}
