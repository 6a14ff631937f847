package io.redress.cases.brands.packages;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.conversation.ThreadKind;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.disclosure.DisclosureField.Disclosed;
import io.redress.liaison.disclosure.DisclosureKind;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The look at free words of the house before a brand reads them: what is kept back of the consumer
 * is not told by a slip of whoever writes either.
 */
@Component
public class WordsForBrands {
  private static final String REFUSAL = "brand_words_name_client";

  private final Cases cases;
  private final CaseDisclosures disclosures;

  WordsForBrands(Cases cases, CaseDisclosures disclosures) {
    this.cases = cases;
    this.disclosures = disclosures;
  }

  /**
   * Words that a brand will read.
   *
   * @param field in which they are sent
   * @param isOfOpenRequest whether they belong to a request with which the brand was told something
   */
  private record Told(String field, String words, boolean isOfOpenRequest) {}

  /**
   * Why a command cannot be done with these words: they tell the name, the e-mail, the phone or the
   * order number of the consumer while that stays with the house. Empty for what tells a brand
   * nothing, and for words of the brand's own.
   */
  public Optional<Refusal> refusal(CaseCommand command, Actor actor) {
    return actor.kind() == ActorKind.BRAND_CONTACT
        ? Optional.empty()
        : told(command)
            .flatMap(told -> cases.view(command.caseId()).flatMap(view -> refusal(told, view)));
  }

  private static Optional<Told> told(CaseCommand command) {
    return switch (command) {
      case CaseCommand.AskBrand asked -> Optional.of(new Told("question", asked.question(), false));
      case CaseCommand.ReplyToBrand reply -> Optional.of(new Told("words", reply.words(), true));
      case CaseCommand.AppealToBrand appeal -> Optional.of(new Told("words", appeal.words(), true));
      case CaseCommand.WriteMessage message when message.thread() == ThreadKind.BRAND ->
          Optional.of(new Told("words", message.words().text(), true));
      default -> Optional.empty();
    };
  }

  private Optional<Refusal> refusal(Told told, CaseView view) {
    if (kindsIn(told.words(), "", view).isEmpty()) {
      return Optional.empty();
    }
    var disclosure = disclosures.check(view).disclosure();
    var kinds = kindsIn(told.words(), anyway(disclosure.disclosed(), view), view);
    kinds.retainAll(disclosure.withheld());
    if (told.isOfOpenRequest()) {
      kinds.removeAll(toldBefore(view));
    }
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                REFUSAL, Map.of("field", told.field(), "keptBack", codes(kinds)), List.of()));
  }

  private static Set<DisclosureKind> kindsIn(String words, String anyway, CaseView view) {
    return CaseInWords.kindsIn(words, anyway, view.consumer(), view.order().orderNumber());
  }

  /** All that the brand reads in any case, none of it at the beginning of a sentence. */
  private static String anyway(List<Disclosed> disclosed, CaseView view) {
    return Stream.of(
            disclosed.stream().map(each -> each.fact().text()),
            view.brandName().stream(),
            Stream.of(view.head().number()))
        .flatMap(texts -> texts)
        .collect(Collectors.joining(", ", ", ", ""));
  }

  /** What the brand was told already with the request that the words belong to. */
  private Set<DisclosureKind> toldBefore(CaseView view) {
    return view
        .conduct()
        .liaison()
        .filter(request -> request.state() != LiaisonState.TO_SEND)
        .map(request -> disclosures.of(view, request).facts())
        .orElse(List.of())
        .stream()
        .map(each -> each.fact().kind())
        .collect(Collectors.toSet());
  }

  private static String codes(Set<DisclosureKind> kinds) {
    return kinds.stream()
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }
}
