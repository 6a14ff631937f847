package io.redress.cases.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.LineAssessment;
import io.redress.goods.parcels.Bearer;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Rulebook;
import io.redress.shared.CaseLineId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who bears the way back, where several rights lead to one remedy. */
class WayBearerTest {
  private static final CaseLineId LINE = new CaseLineId(new UUID(0, 7));

  private static Entitlement right(Remedy remedy, Layer layer, @Nullable String returnBy) {
    return new Entitlement(
        remedy, 1, layer.code(), layer, null, null, null, null, null, null, returnBy, false);
  }

  private static LineAssessment line(Entitlement... rights) {
    var decision =
        new Decision(
            true,
            Decision.Certainty.CERTAIN,
            Decision.Basis.STATUTE,
            List.of(Remedy.REFUND),
            Map.of(),
            Arrays.asList(rights),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    var rules = new Rulebook.Version("", "", Rulebook.ENGINE);
    return new LineAssessment(LINE, rules, Facts.builder().build(), decision, List.of());
  }

  @Test
  void whenTheFirstRightSaysTheConsumerAndAnotherTheHouse_thenTheHouseDoes() {
    var both =
        line(
            right(Remedy.REFUND, Layer.STATUTE, "consumer"),
            right(Remedy.REFUND, Layer.STORE, "seller"));

    assertThat(WayBearer.of(List.of(both), Remedy.REFUND)).isEqualTo(Bearer.HOUSE);
  }

  @Test
  void whenAPieceBesideItComesFree_thenSoDoBothInOneParcel() {
    var dear = line(right(Remedy.REFUND, Layer.STATUTE, "consumer"));
    var free = line(right(Remedy.REFUND, Layer.STATUTE, "seller"));

    assertThat(WayBearer.of(List.of(dear, free), Remedy.REFUND)).isEqualTo(Bearer.HOUSE_BY_LAW);
    assertThat(WayBearer.of(List.of(dear), Remedy.REFUND)).isEqualTo(Bearer.CONSUMER);
  }

  @Test
  void whenOnlyAnotherRemedyComesFree_thenThisOneDoesNot() {
    var line =
        line(
            right(Remedy.REFUND, Layer.STATUTE, "consumer"),
            right(Remedy.REPAIR, Layer.STATUTE, "seller"));

    assertThat(WayBearer.of(List.of(line), Remedy.REFUND)).isEqualTo(Bearer.CONSUMER);
  }

  @Test
  void whenNobodyIsNamed_thenItIsOpen() {
    assertThat(WayBearer.of(List.of(line(right(Remedy.REFUND, Layer.STORE, null))), Remedy.REFUND))
        .isEqualTo(Bearer.OPEN);
  }
}
