package io.redress.faces.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.Resolution;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OfferedChoicesTest {
  private static final CaseLineId BAG = new CaseLineId(new UUID(1, 1));
  private static final CaseLineId SHOE = new CaseLineId(new UUID(1, 2));

  private static Resolution offer(CaseLineId line, Remedy remedy) {
    return new Resolution(
        new ResolutionId(
            new UUID(remedy.code().hashCode(), line.value().getLeastSignificantBits())),
        line,
        remedy,
        Money.of(100, "EUR"),
        Resolution.GoodsWay.COMES_BACK,
        "rule",
        Resolution.State.OFFERED,
        Instant.EPOCH);
  }

  private static List<Resolution> chosen(OfferedChoices choices, Map<String, String> form) {
    return choices.chosen(field -> form.getOrDefault(field, ""));
  }

  @Nested
  class GivenTheSameForAllPieces {
    private final OfferedChoices choices =
        new OfferedChoices(
            List.of(
                offer(BAG, Remedy.REFUND),
                offer(SHOE, Remedy.REFUND),
                offer(BAG, Remedy.STORE_CREDIT),
                offer(SHOE, Remedy.STORE_CREDIT)));

    @Test
    void whenOneRemedyIsChosen_thenItIsForAllOfThem() {
      assertThat(choices.groups()).hasSize(1);
      assertThat(chosen(choices, Map.of("remedy", "store_credit")))
          .containsExactly(offer(BAG, Remedy.STORE_CREDIT), offer(SHOE, Remedy.STORE_CREDIT));
    }

    @Test
    void whenWhatIsChosenIsNotOffered_thenNothingIs() {
      assertThat(chosen(choices, Map.of("remedy", "repair"))).isEmpty();
    }
  }

  @Nested
  class GivenSomethingElseForOnePiece {
    private final OfferedChoices choices =
        new OfferedChoices(
            List.of(
                offer(BAG, Remedy.REFUND), offer(SHOE, Remedy.REFUND), offer(SHOE, Remedy.REPAIR)));

    @Test
    void whenEachIsChosen_thenBothAreTaken() {
      var form = Map.of("remedy-" + BAG, "refund", "remedy-" + SHOE, "repair");

      assertThat(chosen(choices, form))
          .containsExactly(offer(BAG, Remedy.REFUND), offer(SHOE, Remedy.REPAIR));
    }

    @Test
    void whenOneIsLeftOpen_thenNothingIsTaken() {
      assertThat(chosen(choices, Map.of("remedy-" + SHOE, "repair"))).isEmpty();
    }
  }
}
