package io.redress.rulebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How few questions lead to what all the facts would give. */
class InterviewTest {
  /** Before the first question somebody says what is the matter. */
  private static final int REASON = 1;

  private static final int MOST_IN_THE_MEDIAN = 4;
  private static final int MOST = 8;
  private static final Rulebook RULES = Rulebook.load();

  @Nested
  class GivenPeopleOfManyCountries {
    @Test
    void whenTheyAreAsked_thenTheOutcomeIsThatOfAllFacts() {
      for (var story : Story.told()) {
        var end = asked(story).getLast();

        assertThat(Outcome.of(RULES.decide(end.facts())))
            .as(story.name())
            .isEqualTo(Outcome.of(RULES.decide(story.all())));
      }
    }

    @Test
    void whenTheyAreAsked_thenAFewQuestionsDo() {
      var counts = new ArrayList<Integer>();
      for (var story : Story.told()) {
        var count = asked(story).getLast().asked().size() + REASON;
        assertThat(count).as(story.name()).isLessThanOrEqualTo(MOST);
        counts.add(count);
      }

      assertThat(counts.stream().sorted().skip(counts.size() / 2).findFirst().orElseThrow())
          .isLessThanOrEqualTo(MOST_IN_THE_MEDIAN);
    }

    @Test
    void whenTheRestIsForetold_thenItIsNeverMore() {
      for (var story : Story.told()) {
        var way = asked(story);
        for (var step = 0; step < way.size(); step++) {
          var left = way.size() - 1 - step;
          var most = new Interview(RULES::decide).most(way.get(step));

          assertThat(most.orElse(left)).as(story.name()).isGreaterThanOrEqualTo(left);
        }
      }
    }
  }

  /** The conversation after each answer. */
  private static List<Talk> asked(Story story) {
    var way = new ArrayList<Talk>();
    way.add(Talk.about(story.order()));
    var interview = new Interview(RULES::decide);
    var next = interview.next(way.getLast());
    while (next.isPresent()) {
      way.add(story.answer(next.get(), way.getLast()));
      next = interview.next(way.getLast());
    }
    return way;
  }
}
