package io.redress.cases.conduct;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseStatus;
import io.redress.cases.brands.packages.KnownFacts;
import io.redress.cases.domain.CaseContext;
import io.redress.cases.domain.CaseHead;
import io.redress.cases.domain.CaseState;
import io.redress.cases.domain.Effect;
import io.redress.cases.domain.Joining;
import io.redress.cases.domain.OpeningRules;
import io.redress.cases.domain.Splitting;
import io.redress.cases.store.CaseLineStore;
import io.redress.cases.store.CaseStore;
import io.redress.cases.store.OpeningRow;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.platform.clock.NewIds;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes two cases as one, and one as two, within the caller's transaction. */
@Component
public class CaseJoins {
  /** What the new case is said to have come by: somebody at the desk took it out. */
  private static final String CHANNEL = "desk";

  private final CaseConduct conduct;
  private final CaseLoader loader;
  private final EffectWriter writer;
  private final Assessor assessor;
  private final Rows rows;

  CaseJoins(
      CaseConduct conduct, CaseLoader loader, EffectWriter writer, Assessor assessor, Rows rows) {
    this.conduct = conduct;
    this.loader = loader;
    this.writer = writer;
    this.assessor = assessor;
    this.rows = rows;
  }

  /** What is written beside effects, and the orders that say whose goods lines are. */
  @Component("rowsOfJoins")
  record Rows(
      CaseStore cases, CaseLineStore lines, CaseNumbers numbers, NewIds ids, Orders orders) {}

  /** Why these two cannot be one; nothing is locked or written. */
  public Optional<Refusal> hindrance(CaseId survivor, CaseId ending) {
    return Joining.hindrance(read(survivor), read(ending));
  }

  /** The lines that could leave this case. */
  public List<CaseLineId> free(CaseId caseId) {
    var state = read(caseId);
    var asked =
        rows.orders().byIds(List.of(state.head().orderId())).stream()
            .flatMap(order -> asked(state, order).stream())
            .collect(Collectors.toSet());
    return state.lines().stream()
        .map(line -> line.id())
        .filter(line -> new Splitting(state, Set.of(line), asked).hindrance().isEmpty())
        .toList();
  }

  /** The lines that a brand was asked about: it was told of no others. */
  private static Set<CaseLineId> asked(CaseState state, Order order) {
    return state.liaison().stream()
        .flatMap(request -> KnownFacts.ofBrand(state.lines(), order, request.brandId()).stream())
        .map(CaseLine::id)
        .collect(Collectors.toSet());
  }

  /** Ends one case in the other; both are locked in one order, whoever asks for what. */
  public CaseOutcome merge(CaseId survivor, CaseId ending, Actor actor) {
    if (survivor.equals(ending)) {
      return new CaseOutcome.Refused(Refusal.of("merge_itself"));
    }
    var isFirst = survivor.value().compareTo(ending.value()) < 0;
    var first = conduct.situation(isFirst ? survivor : ending, actor);
    var second = conduct.situation(isFirst ? ending : survivor, actor);
    var here = isFirst ? first : second;
    var there = isFirst ? second : first;
    var hindrance = Joining.hindrance(here.state(), there.state());
    if (hindrance.isPresent()) {
      return new CaseOutcome.Refused(hindrance.get());
    }
    var joined = new Joining(here.state(), there.state(), here.context()).joined();
    var lines = Stream.concat(here.state().lines().stream(), there.state().lines().stream());
    writer.write(here, and(joined.survivor(), brandOf(here, lines.toList())));
    writer.write(there, joined.ending());
    rows.cases().merge(ending, survivor);
    return new CaseOutcome.Performed(survivor, here.state().head().version() + 1);
  }

  /** Takes these lines into a case of their own. */
  public CaseOutcome split(CaseId caseId, Set<CaseLineId> lines, Actor actor) {
    var here = conduct.situation(caseId, actor);
    var splitting = new Splitting(here.state(), lines, asked(here.state(), here.around().order()));
    var hindrance = splitting.hindrance();
    if (hindrance.isPresent()) {
      return new CaseOutcome.Refused(hindrance.get());
    }
    var told = rows.cases().words(caseId).ask().orElseThrow();
    var head = head(here, splitting);
    var draft = draft(head, splitting);
    rows.cases().insertDraft(opening(head, told));
    rows.cases().split(head.id(), caseId);
    splitting.lines().forEach(line -> rows.lines().give(line.id(), head.id()));
    var there = situation(here, draft, told);
    var progress = writer.apply(there, splitting.leaving(draft, there.context()));
    rows.cases().update(writer.row(there, progress), 0);
    writer.write(here, and(splitting.staying(head), brandOf(here, splitting.left())));
    return new CaseOutcome.Performed(head.id(), 1);
  }

  /** Asked on the day of the first case: what the consumer said then counts from then on. */
  private Situation situation(Situation here, CaseState draft, CaseStore.Told told) {
    var asked = new Assessor.Asked(draft.head().openedAt(), told.wish().flatMap(CaseJoins::remedy));
    var assessments = assessor.assess(here.around(), draft.lines(), asked, List.of());
    var from = here.context();
    var context =
        new CaseContext(
            from.now(),
            from.actor(),
            from.newIds(),
            from.dueAt(),
            assessments,
            from.payments(),
            from.lastCall());
    return new Situation(draft, context, here.around());
  }

  private static Optional<Remedy> remedy(String code) {
    return List.of(Remedy.values()).stream().filter(each -> each.code().equals(code)).findFirst();
  }

  private CaseHead head(Situation here, Splitting splitting) {
    var from = here.state().head();
    return new CaseHead(
        new CaseId(rows.ids().next()),
        rows.numbers().next(),
        from.orderId(),
        from.consumerId(),
        brands(here, splitting.lines()).stream().findFirst(),
        CaseStatus.DRAFT,
        OpeningRules.FIRST_OWNER,
        OpeningRules.FIRST_TEAM,
        from.language(),
        from.openedAt(),
        Optional.empty(),
        0,
        CaseHead.Chain.EMPTY);
  }

  private static List<BrandId> brands(Situation here, List<CaseLine> lines) {
    return lines.stream()
        .flatMap(line -> here.around().order().line(line.orderLineId()).stream())
        .flatMap(line -> line.brandId().stream())
        .toList();
  }

  /**
   * What a case with these lines is about: the goods of its brand while a piece of those is there
   * or it was asked, else those of the first brand among them.
   */
  private static List<Effect> brandOf(Situation here, List<CaseLine> lines) {
    var before = here.state().head().brandId();
    var there = brands(here, lines);
    var next = there.stream().findFirst();
    var isKept = here.state().liaison().isPresent() || before.filter(there::contains).isPresent();
    if (isKept || next.equals(before)) {
      return List.of();
    }
    var told = next.map(brand -> Map.of("brand", brand.toString())).orElse(Map.of());
    return List.of(new Effect.ChangeBrand(next), new Effect.Note("brand_changed", told));
  }

  private static List<Effect> and(List<Effect> some, List<Effect> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static CaseState draft(CaseHead head, Splitting splitting) {
    return new CaseState(
        head,
        splitting.lines(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static OpeningRow opening(CaseHead head, CaseStore.Told told) {
    return new OpeningRow(
        head.id(),
        head.number(),
        head.orderId(),
        head.consumerId(),
        head.brandId(),
        CHANNEL,
        head.language(),
        told.words(),
        told.wish(),
        head.openedAt());
  }

  private CaseState read(CaseId id) {
    return loader.read(id).orElseThrow(() -> Problem.notFound("The case"));
  }
}
