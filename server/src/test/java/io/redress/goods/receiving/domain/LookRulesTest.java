package io.redress.goods.receiving.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.passport.MarkFinding;
import io.redress.goods.passport.MarkVerdict;
import io.redress.goods.passport.Marks;
import io.redress.goods.receiving.Checklist;
import io.redress.goods.receiving.Checklist.Question;
import io.redress.goods.receiving.Checklists;
import io.redress.goods.receiving.Look;
import io.redress.goods.receiving.Proposal;
import io.redress.goods.receiving.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LookRulesTest {
  private static final Checklist RING = new Checklists().of("ring");
  private static final Checklist BAG = new Checklists().of("handbag");
  private static final Marks SOLD = marks("750", 4_210);

  private static Marks marks(String hallmark, long milligrams) {
    return new Marks(
        Optional.empty(),
        Optional.empty(),
        Optional.of(hallmark),
        OptionalLong.of(milligrams),
        Optional.empty());
  }

  private static Map<String, Reply> all(Checklist checklist) {
    var replies = new HashMap<String, Reply>();
    checklist.questions().stream().map(Question::code).forEach(it -> replies.put(it, Reply.FITS));
    return replies;
  }

  private static Proposal look(Checklist checklist, String question, Reply reply, Marks read) {
    var replies = all(checklist);
    replies.put(question, reply);
    return LookRules.propose(checklist, SOLD, new Look(replies, read));
  }

  @Nested
  class GivenAGoldRing {
    @Test
    void whenHallmarkAndWeightMatchAndNothingIsWrong_thenItIsTakenAsNew() {
      var proposal = LookRules.propose(RING, SOLD, new Look(all(RING), marks("750", 4_215)));

      assertThat(proposal.isSuspicious()).isFalse();
      assertThat(proposal.grade()).isEqualTo(Grade.A);
      assertThat(proposal.result()).isEqualTo(Acceptance.ACCEPTED);
      assertThat(proposal.deductionPercent()).isZero();
      assertThat(proposal.marks()).extracting(MarkFinding::verdict).containsOnly(MarkVerdict.MATCH);
    }

    @Test
    void whenItIsLighter_thenASecondPersonLooksAndNothingIsTakenOff() {
      var proposal = LookRules.propose(RING, SOLD, new Look(all(RING), marks("750", 3_900)));

      assertThat(proposal.isSuspicious()).isTrue();
      assertThat(proposal.result()).isEqualTo(Acceptance.MANUAL);
      assertThat(proposal.deductionPercent()).isZero();
    }

    @Test
    void whenTheHallmarkIsAnother_thenASecondPersonLooks() {
      assertThat(
              LookRules.propose(RING, SOLD, new Look(all(RING), marks("585", 4_210)))
                  .isSuspicious())
          .isTrue();
    }

    @Test
    void whenItIsWorn_thenADeductionIsProposed() {
      var proposal = look(RING, "jewel_wear", Reply.DIFFERS, SOLD);

      assertThat(proposal.grade()).isEqualTo(Grade.C);
      assertThat(proposal.result()).isEqualTo(Acceptance.PARTIAL);
      assertThat(proposal.deductionPercent()).isEqualTo(RING.percentOf(Grade.C));
    }
  }

  @Nested
  class GivenABag {
    @Test
    void whenItIsSaidToBeAnotherPiece_thenASecondPersonLooks() {
      var proposal = look(BAG, "same_piece", Reply.DIFFERS, Marks.NONE);

      assertThat(proposal.isSuspicious()).isTrue();
    }

    @Test
    void whenSomebodyIsUnsure_thenAColleagueLooks() {
      var proposal = look(BAG, "damage", Reply.UNSURE, Marks.NONE);

      assertThat(proposal.isSuspicious()).isFalse();
      assertThat(proposal.result()).isEqualTo(Acceptance.MANUAL);
    }

    @Test
    void whenOnlyTheTagIsOff_thenItIsTakenOneGradeLower() {
      var proposal = look(BAG, "tag_attached", Reply.DIFFERS, Marks.NONE);

      assertThat(proposal.grade()).isEqualTo(Grade.B);
      assertThat(proposal.result()).isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void whenNothingIsAnswered_thenAllQuestionsAreOpen() {
      var proposal = LookRules.propose(BAG, Marks.NONE, new Look(Map.of(), Marks.NONE));

      assertThat(proposal.open())
          .containsExactlyElementsOf(BAG.questions().stream().map(Question::code).toList());
    }
  }
}
