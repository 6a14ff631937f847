package io.redress.rulebook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Ground.Layer;
import java.util.ArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoWithdrawalTest {
  private final ArrayList<Ground> grounds = new ArrayList<>();
  private final Finding finding = new Finding(grounds);

  private void consider(String reason) {
    new NoWithdrawal(MadeUp.header("none", Layer.STATUTE))
        .consider(
            MadeUp.inquiry(Facts.builder().set(Fact.REQUEST_REASON, reason).build()), finding);
  }

  @Nested
  class GivenALawWithoutWithdrawal {
    @Test
    void whenAMindWasChanged_thenThereIsNoSuchRight() {
      consider("change_of_mind");

      assertThat(finding.obstacle()).isEqualTo(Obstacle.NO_STATUTORY_RIGHT);
      assertThat(grounds).singleElement().matches(Ground::applies);
    }

    @Test
    void whenTheGoodsAreFaulty_thenItHasNothingToSay() {
      consider("defect");

      assertThat(finding.obstacle()).isNull();
      assertThat(grounds).singleElement().matches(ground -> !ground.applies());
    }
  }
}
