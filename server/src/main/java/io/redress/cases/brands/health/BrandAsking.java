package io.redress.cases.brands.health;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.Cases;
import io.redress.liaison.Asking;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.StrainNote;
import io.redress.liaison.health.StrainNotes;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
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
 * The door through which people and programs ask brands: what would strain the brand is refused
 * with {@code brand_strain}, each strain with its alternative, until a reason for sending it all
 * the same comes with it. The reason is kept in the transaction that sends it.
 *
 * <p>What the consumer may claim is decided elsewhere and never reads any of this.
 */
@Service
public class BrandAsking {
  private static final String REFUSAL = "brand_strain";

  private final Cases cases;
  private final StrainWatch watch;
  private final StrainNotes notes;
  private final Written written;

  BrandAsking(Cases cases, StrainWatch watch, StrainNotes notes, Written written) {
    this.cases = cases;
    this.watch = watch;
    this.notes = notes;
    this.written = written;
  }

  /** What a note is written with. */
  @Component("writtenOfStrains")
  record Written(TransactionTemplate transaction, NewIds ids, Clock clock) {}

  /** Performs a command as {@link Cases#perform} does, after the look that asking a brand needs. */
  public CaseOutcome perform(CaseCommand command, Actor actor, OptionalInt readVersion) {
    return command instanceof CaseCommand.AskBrand asked
        ? ask(asked, actor, readVersion)
        : asIs(command, actor, readVersion);
  }

  private CaseOutcome ask(CaseCommand.AskBrand asked, Actor actor, OptionalInt readVersion) {
    var hindrance = cases.hindrance(asked, actor);
    if (hindrance.isPresent()) {
      return new CaseOutcome.Refused(hindrance.get());
    }
    var strains = watch.before(asked.caseId(), asked.remedy());
    if (strains.isEmpty()) {
      return asIs(with(asked, asked.how().plain()), actor, readVersion);
    }
    return asked.how().allTheSame().reason().isBlank()
        ? new CaseOutcome.Refused(refusal(strains))
        : allTheSame(asked, strains, actor, readVersion);
  }

  private CaseOutcome allTheSame(
      CaseCommand.AskBrand asked, List<Strain> strains, Actor actor, OptionalInt readVersion) {
    var reason = StrainNote.reason(asked.how().allTheSame().reason());
    var kinds = strains.stream().map(Strain::kind).distinct().toList();
    var command = with(asked, asked.how().straining(kinds));
    return written
        .transaction()
        .execute(
            status -> {
              var outcome = asIs(command, actor, readVersion);
              switch (outcome) {
                case CaseOutcome.Performed done -> keep(command, reason, actor);
                case CaseOutcome.Refused refused -> status.setRollbackOnly();
              }
              return outcome;
            });
  }

  private void keep(CaseCommand.AskBrand asked, String reason, Actor actor) {
    var brand = watch.brandOf(asked.caseId()).orElseThrow();
    notes.add(
        new StrainNote(
            written.ids().next(),
            new StrainNote.About(asked.caseId(), brand, asked.remedy().code()),
            asked.how().allTheSame().strains(),
            reason,
            actor,
            written.clock().instant().truncatedTo(ChronoUnit.MILLIS)));
  }

  private static CaseCommand.AskBrand with(CaseCommand.AskBrand asked, Asking how) {
    return new CaseCommand.AskBrand(asked.caseId(), asked.remedy(), asked.question(), how);
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
