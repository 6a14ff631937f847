package io.redress.faces;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ComposerView;
import io.redress.faces.shared.ComposerView.Grown;
import io.redress.faces.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sample parts of a page on which several people are. */
final class SamplePresence {
  private static final Grown GROWN = new Grown("/desk/cases/1/fragments/grown", "1", "3", 2);

  private SamplePresence() {}

  static ComposerView.Beside beside(Page page) {
    return new ComposerView.Beside(
        "/desk/cases/1/writing",
        GROWN,
        Optional.of(
            new ChoiceView(
                page.say("composer.to"),
                "tell",
                ChoiceView.Kind.SEVERAL,
                List.of(new ChoiceView.Option("1", "Mei Tan", "")),
                Set.of())));
  }
}
