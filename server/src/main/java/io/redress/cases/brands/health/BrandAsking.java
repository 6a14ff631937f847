package io.redress.cases.brands.health;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.brands.packages.WordsForBrands;
import io.redress.liaison.health.AllTheSame;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.StrainNote;
import io.redress.liaison.health.StrainNotes;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door through which people and programs ask brands, also to think again: what would strain the
 * brand is refused with {@code brand_strain}, each strain with its alternative, until a reason for
 * sending it all the same comes with it. The reason is kept in the transaction that sends it. All
 * that people write to a brand passes here, too: words that tell what is kept back of the consumer
 * are refused with {@code brand_words_name_client}.
 *
 * <p>What the consumer may claim is decided elsewhere and never reads any of this.
 */
@Service
public class BrandAsking {
  private static final String REFUSAL = "brand_strain";

  private final Cases cases;
  private final StrainWatch watch;
  private final WordsForBrands words;
  private final StrainNotes notes;
  private final Written written;

  BrandAsking(
      Cases cases, StrainWatch watch, WordsForBrands words, StrainNotes notes, Written written) {
    this.cases = cases;
    this.watch = watch;
    this.words = words;
    this.notes = notes;
    this.written = written;
  }

  /** What a note is written with. */
  @Component("writtenOfStrains")
  record Written(TransactionTemplate transaction, NewIds ids, Clock clock) {}

  /** What was found before a command is sent, and about which case. */
  private record Found(CaseView view, List<Strain> strains) {}

  /** Performs a command as {@link Cases#perform} does, after the looks that brands need. */
  public CaseOutcome perform(CaseCommand command, Actor actor, OptionalInt readVersion) {
    var telling = words.refusal(command, actor);
    if (telling.isPresent()) {
      return new CaseOutcome.Refused(cases.hindrance(command, actor).orElse(telling.get()));
    }
    return BrandCommand.of(command)
        .map(asking -> ask(asking, actor, readVersion))
        .orElseGet(() -> asIs(command, actor, readVersion));
  }

  private CaseOutcome ask(BrandCommand asking, Actor actor, OptionalInt readVersion) {
    var hindrance = cases.hindrance(asking.command(), actor);
    if (hindrance.isPresent()) {
      return new CaseOutcome.Refused(hindrance.get());
    }
    var found = look(asking);
    if (found.strains().isEmpty()) {
      return asIs(asking.with(AllTheSame.NO).command(), actor, readVersion);
    }
    return asking.said().reason().isBlank()
        ? new CaseOutcome.Refused(refusal(found.strains()))
        : allTheSame(asking, found, actor, readVersion);
  }

  private Found look(BrandCommand asking) {
    var view =
        cases.view(asking.command().caseId()).orElseThrow(() -> Problem.notFound("The case"));
    var strains =
        switch (asking) {
          case BrandCommand.Ask(var command) -> watch.before(view, command.remedy());
          case BrandCommand.Appeal _ -> watch.beforeAppeal(view);
        };
    return new Found(view, strains);
  }

  private CaseOutcome allTheSame(
      BrandCommand asking, Found found, Actor actor, OptionalInt readVersion) {
    var reason = StrainNote.reason(asking.said().reason());
    var kinds = found.strains().stream().map(Strain::kind).distinct().toList();
    var straining = asking.with(asking.said().straining(kinds));
    return written
        .transaction()
        .execute(
            status -> {
              var outcome = asIs(straining.command(), actor, readVersion);
              switch (outcome) {
                case CaseOutcome.Performed done ->
                    notes.add(note(straining, found.view(), reason, actor));
                case CaseOutcome.Refused refused -> status.setRollbackOnly();
              }
              return outcome;
            });
  }

  private StrainNote note(BrandCommand asked, CaseView view, String reason, Actor actor) {
    var brand = view.head().brandId().orElseThrow();
    return new StrainNote(
        written.ids().next(),
        new StrainNote.About(view.head().id(), brand, remedy(asked, view)),
        asked.said().strains(),
        reason,
        actor,
        written.clock().instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** What was asked for, as requests keep it. */
  private static String remedy(BrandCommand asked, CaseView view) {
    return switch (asked) {
      case BrandCommand.Ask(var command) -> command.remedy().code();
      case BrandCommand.Appeal _ -> view.conduct().liaison().orElseThrow().askedRemedy();
    };
  }

  private CaseOutcome asIs(CaseCommand command, Actor actor, OptionalInt readVersion) {
    return readVersion.isPresent()
        ? cases.perform(command, actor, readVersion.getAsInt())
        : cases.perform(command, actor);
  }

  /** All strains by their kinds, and each with what can be done instead. */
  private static Refusal refusal(List<Strain> strains) {
    var facts = new HashMap<String, String>();
    facts.put(
        "strains",
        strains.stream()
            .map(each -> code(each.kind()))
            .distinct()
            .collect(Collectors.joining(",")));
    strains.forEach(each -> facts.put(code(each.kind()), code(each.alternative())));
    return new Refusal(REFUSAL, facts, List.of());
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
