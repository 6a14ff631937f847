package io.redress.cases.conduct;

import io.redress.cases.CaseQuery;
import io.redress.cases.CaseSummary;
import io.redress.cases.CaseView;
import io.redress.cases.domain.CaseState;
import io.redress.cases.domain.CommandKind;
import io.redress.cases.domain.EventChain;
import io.redress.cases.domain.Standing;
import io.redress.cases.store.CaseStore;
import io.redress.cases.store.EventStore;
import io.redress.cases.store.QueueStore;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.consumers.Consumers;
import io.redress.conversation.Conversation;
import io.redress.evidence.EvidenceFiles;
import io.redress.money.Payments;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.shared.CaseId;
import java.util.List;
import java.util.Optional;
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
  @Component
  record Sources(
      Orders orders,
      Consumers consumers,
      Brands brands,
      Payments payments,
      Conversation conversation,
      EvidenceFiles evidence) {}

  public List<CaseSummary> find(CaseQuery query) {
    return queue.find(query);
  }

  public Optional<CaseSummary> byNumber(String number) {
    return queue.byNumber(number);
  }

  public Optional<CaseView> view(CaseId id) {
    return cases.read(id).map(loader::read).map(this::view);
  }

  private CaseView view(CaseState state) {
    var head = state.head();
    var order = sources.orders().byId(head.orderId()).orElseThrow();
    return new CaseView(
        head(state),
        order,
        sources.consumers().byId(head.consumerId()),
        head.brandId().flatMap(sources.brands()::byId).map(Brand::name),
        new CaseView.Content(
            state.lines(), assessor.assess(state, order), sources.evidence().ofCase(head.id())),
        conduct(state, order),
        CommandKind.allowed(state).stream().map(CommandKind::code).toList());
  }

  private CaseView.Head head(CaseState state) {
    var head = state.head();
    var standing = Standing.of(state);
    var told = cases.words(head.id());
    return new CaseView.Head(
        head.id(),
        head.number(),
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

  private CaseView.Conduct conduct(CaseState state, Order order) {
    return new CaseView.Conduct(
        state.promises(),
        state.resolutions(),
        state.liaison(),
        state.goods(),
        state.inspections(),
        state.intents(),
        sources.payments().ofOrder(order.id()),
        sources.conversation().ofCase(state.id()),
        events.ofCase(state.id()).stream().map(EventChain.Link::event).toList());
  }
}
