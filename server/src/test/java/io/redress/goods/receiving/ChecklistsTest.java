package io.redress.goods.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.catalogue.Categories;
import io.redress.catalogue.Category;
import io.redress.goods.passport.MarkKind;
import io.redress.goods.receiving.Checklist.Meaning;
import io.redress.goods.receiving.Checklist.Question;
import io.redress.language.Phrases;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistsTest {
  private final Checklists checklists = new Checklists();

  @Test
  void whenAListNamesCategories_thenThereAreSuchGoods() {
    var known = new Categories().all().stream().map(Category::name).toList();

    assertThat(checklists.all().stream().flatMap(each -> each.categories().stream()))
        .isSubsetOf(known);
  }

  @Test
  void whenGoodsHaveNoListOfTheirOwn_thenTheGeneralOneIsAsked() {
    assertThat(checklists.of("scarf").name()).isEqualTo("generic");
    assertThat(checklists.of("watch").name()).isEqualTo("watch");
  }

  @Test
  void whenJewelleryIsLookedAt_thenItIsWeighedAndItsHallmarkIsRead() {
    assertThat(checklists.of("ring").marks()).contains(MarkKind.HALLMARK, MarkKind.WEIGHT);
  }

  @Test
  void whenAnyPieceIsLookedAt_thenItIsAskedFirstWhetherItIsThePiece() {
    assertThat(checklists.all())
        .allSatisfy(
            each ->
                assertThat(each.questions().getFirst())
                    .extracting(Question::meaning)
                    .isEqualTo(Meaning.OTHER_PIECE));
  }

  @Test
  void whenAQuestionIsAsked_thenItHasItsWords() {
    var phrases = new Phrases();
    for (var list : checklists.all()) {
      for (var question : list.questions()) {
        assertThat(
                List.of(
                    phrases.knows("bench.check." + question.code()),
                    phrases.knows("bench.check." + question.code() + ".hint")))
            .as(question.code())
            .containsOnly(true);
      }
      list.photos()
          .forEach(photo -> assertThat(phrases.knows("bench.photo." + photo)).as(photo).isTrue());
    }
  }
}
