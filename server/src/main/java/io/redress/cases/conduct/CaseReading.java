package io.redress.cases.conduct;

import io.redress.cases.CaseEvent;
import io.redress.cases.CaseKin;
import io.redress.cases.CaseQuery;
import io.redress.cases.CaseSummary;
import io.redress.cases.CaseView;
import io.redress.cases.domain.CaseHistory;
import io.redress.cases.domain.CaseState;
import io.redress.cases.domain.Clocks;
import io.redress.cases.domain.CommandKind;
import io.redress.cases.domain.EventChain;
import io.redress.cases.domain.Standing;
import io.redress.cases.figures.CaseClocks;
import io.redress.cases.store.CaseStore;
import io.redress.cases.store.EventStore;
import io.redress.cases.store.QueueStore;
import io.redress.catalogue.Brand;
import io.redress.conversation.Conversation;
import io.redress.conversation.Message;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceFiles;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads cases for people. */
@Component
public class CaseReading {
  private final CaseLoader loader;
  private final CaseStore cases;
  private final EventStore events;
  private final QueueStore queue;
  private final Assessor assessor;
  private final Sources sources;

  CaseReading(
      CaseLoader loader,
      CaseStore cases,
      EventStore events,
      QueueStore queue,
      Assessor assessor,
      Sources sources) {
    this.loader = loader;
    this.cases = cases;
    this.events = events;
    this.queue = queue;
    this.assessor = assessor;
    this.sources = sources;
  }

  /** The modules whose parts a view shows. */
  @Component("sourcesOfViews")
  record Sources(
      SurroundingsReader surroundings,
      Conversation conversation,
      EvidenceFiles evidence,
      RoundTrips trips,
      DueDates dueDates,
      BrandAccounts brands,
      Clock clock) {}

  public List<CaseSummary> find(CaseQuery query) {
    return queue.find(query);
  }

  public List<CaseSummary> summaries(Collection<CaseId> ids) {
    return queue.of(ids);
  }

  public Optional<CaseSummary> byNumber(String number) {
    return queue.byNumber(number);
  }

  public Optional<CaseView> view(CaseId id) {
    return loader.read(id).map(this::view);
  }

  /** What people said and showed, and what happened. */
  private record Trail(
      CaseStore.Told told,
      List<Evidence> evidence,
      List<Message> messages,
      List<EventChain.Link> events,
      CaseKin kin) {}

  private CaseView view(CaseState state) {
    var head = state.head();
    var around = sources.surroundings().of(head.orderId());
    var trail = trail(head.id());
    return new CaseView(
        head(state, trail.told()),
        around.order(),
        around.consumer(),
        head.brandId().flatMap(around::brand).map(Brand::name),
        new CaseView.Content(state.lines(), assessor.assess(state, around), trail.evidence()),
        conduct(state, around, trail),
        allowed(state));
  }

  /** What people may ask of the case; where the house is the maker, nobody asks a brand. */
  private List<String> allowed(CaseState state) {
    return CommandKind.allowed(state).stream()
        .filter(kind -> kind != CommandKind.ASK_BRAND || !isOwnMake(state))
        .map(CommandKind::code)
        .toList();
  }

  private boolean isOwnMake(CaseState state) {
    return state.head().brandId().flatMap(sources.brands()::ownMake).isPresent();
  }

  private Trail trail(CaseId id) {
    var told = cases.words(id);
    var evidence = sources.evidence().questionOfCase(id);
    var messages = sources.conversation().questionOfCase(id);
    var happened = events.ofCase(id);
    var related = cases.kin(id);
    var answers = sources.trips().ask(told, evidence, messages, happened, related);
    var kin = new CaseKin(answers.to(related));
    return new Trail(
        answers.to(told).orElseThrow(),
        shown(answers.to(evidence), kin),
        said(answers.to(messages), kin),
        answers.to(happened),
        kin);
  }

  /** What was said in cases that have ended in this one is read here, each word in its place. */
  private List<Message> said(List<Message> own, CaseKin kin) {
    var others =
        kin.merged().stream()
            .flatMap(each -> sources.conversation().questionOfCase(each.id()).ask().stream());
    return kin.merged().isEmpty()
        ? own
        : Stream.concat(own.stream(), others)
            .sorted(Comparator.comparing(Message::writtenAt))
            .toList();
  }

  private List<Evidence> shown(List<Evidence> own, CaseKin kin) {
    var others =
        kin.merged().stream()
            .flatMap(each -> sources.evidence().questionOfCase(each.id()).ask().stream());
    return kin.merged().isEmpty() ? own : Stream.concat(own.stream(), others).toList();
  }

  private static CaseView.Head head(CaseState state, CaseStore.Told told) {
    var head = state.head();
    var standing = Standing.of(state);
    return new CaseView.Head(
        head.id(),
        head.number(),
        head.brandId(),
        standing.status(),
        standing.phase(),
        standing.awaited(),
        standing.money(),
        head.owner(),
        head.team(),
        head.language(),
        told.words(),
        told.wish(),
        head.openedAt(),
        head.version());
  }

  private CaseView.Conduct conduct(CaseState state, Surroundings around, Trail trail) {
    var events = trail.events().stream().map(EventChain.Link::event).toList();
    return new CaseView.Conduct(
        state.promises(),
        state.resolutions(),
        state.liaison(),
        state.goods(),
        state.inspections(),
        state.intents(),
        around.payments(),
        trail.messages(),
        events,
        clocks(state, around, events),
        state.disputes(),
        state.goodwill(),
        state.complaints(),
        trail.kin());
  }

  private CaseClocks clocks(CaseState state, Surroundings around, List<CaseEvent> events) {
    var history =
        new CaseHistory(state.head().openedAt(), state.promises(), state.intents(), events);
    var hours = sources.dueDates().ofHouse(around);
    return new Clocks(history).at(sources.clock().instant(), hours);
  }
}
