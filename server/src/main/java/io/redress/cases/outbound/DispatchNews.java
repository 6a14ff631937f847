package io.redress.cases.outbound;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.store.CaseStore;
import io.redress.goods.carriers.EasyPostCarrier;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.Dispatch.Way;
import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchState;
import io.redress.goods.outbound.DispatchStep;
import io.redress.goods.outbound.Dispatches;
import io.redress.goods.outbound.Dispatches.Asked;
import io.redress.goods.parcels.Tracking;
import io.redress.goods.tracking.TrackingJourney;
import io.redress.goods.tracking.TrackingLog;
import io.redress.goods.tracking.TrackingNews;
import io.redress.goods.tracking.TrackingNumber;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What carriers tell of pieces that have left: what was delivered has arrived, and of what was
 * lost, harmed or comes back house and consumer hear once.
 *
 * <p>A piece is known by the number of its carrier, as whoever packed it wrote both down. EasyPost
 * speaks for the carriers behind it.
 */
@Service
public class DispatchNews {
  /** Numbers are used again after a while; what was told long before a piece left is not of it. */
  private static final Duration BEFORE_IT_LEFT = Duration.ofDays(1);

  private final Dispatches dispatches;
  private final TrackingLog log;
  private final Cases cases;
  private final CaseStore locks;
  private final OutboundWords words;
  private final TransactionTemplate transactions;
  private final Clock clock;

  DispatchNews(
      Dispatches dispatches,
      TrackingLog log,
      Cases cases,
      CaseStore locks,
      OutboundWords words,
      TransactionTemplate transactions,
      Clock clock) {
    this.dispatches = dispatches;
    this.log = log;
    this.cases = cases;
    this.locks = locks;
    this.words = words;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Hears what was told of a number; it may be asked twice. */
  public void follow(Tracking tracking) {
    TrackingNumber.read(tracking.number())
        .map(number -> dispatches.onTheWay(number.value()))
        .orElse(List.of())
        .forEach(this::hear);
  }

  /** Hears what was told of what goes out for a case before it was known to have left. */
  public void catchUp(CaseId caseId) {
    dispatches.ofCase(caseId).stream()
        .filter(each -> each.state() == DispatchState.SENT)
        .forEach(this::hear);
  }

  private void hear(Dispatch dispatch) {
    standing(dispatch.course().way())
        .ifPresent(
            news -> {
              switch (news.kind()) {
                case DELIVERED -> arrived(dispatch, news.at());
                case LOST -> strayed(dispatch, "lost");
                case DAMAGED -> strayed(dispatch, "damaged");
                case RETURNED -> strayed(dispatch, "back");
                case LABEL_MADE, HANDED_OVER, IN_TRANSIT, OUT_FOR_DELIVERY, NOT_DELIVERED -> {}
              }
            });
  }

  /** What counts now of all that was told of it since it left. */
  private Optional<TrackingNews> standing(Way way) {
    var number = TrackingNumber.read(way.tracking());
    var since = way.sentAt().map(at -> at.minus(BEFORE_IT_LEFT));
    if (number.isEmpty() || since.isEmpty()) {
      return Optional.empty();
    }
    var told =
        Stream.of(way.carrier().strip().toLowerCase(Locale.ROOT), EasyPostCarrier.CODE)
            .distinct()
            .flatMap(carrier -> log.journey(carrier, number.get()).news().stream())
            .filter(news -> !news.at().isBefore(since.get()))
            .toList();
    return new TrackingJourney(told).standing();
  }

  /** The case first, then its dispatch, as everybody locks them. */
  private void arrived(Dispatch dispatch, Instant at) {
    transactions.executeWithoutResult(
        status -> {
          var _ = locks.lock(dispatch.origin().caseId()).ask();
          dispatches
              .byId(dispatch.id())
              .filter(each -> each.state() == DispatchState.SENT)
              .ifPresent(each -> arrive(each, at));
        });
  }

  private void arrive(Dispatch dispatch, Instant at) {
    var way = dispatch.course().way();
    var move = way.isCollected() ? DispatchMove.COLLECT : DispatchMove.DELIVER;
    var isAfter = way.sentAt().filter(at::isAfter).isPresent();
    var _ =
        dispatches.move(
            Asked.any(dispatch.id(), Actor.SYSTEM),
            DispatchStep.of(move),
            true,
            isAfter ? at : clock.instant());
  }

  /** Words and the mark that they were said are one commit: who comes second finds it told. */
  private void strayed(Dispatch dispatch, String what) {
    var caseId = dispatch.origin().caseId();
    transactions.executeWithoutResult(
        status -> {
          var _ = locks.lock(caseId).ask();
          dispatches
              .byId(dispatch.id())
              .filter(each -> each.state() == DispatchState.SENT)
              .filter(each -> each.course().toldAt().isEmpty())
              .ifPresent(each -> tell(each, what));
        });
  }

  private void tell(Dispatch dispatch, String what) {
    living(dispatch.origin().caseId())
        .ifPresent(view -> words.strayed(view, what, dispatch.course().way().tracking()));
    dispatches.told(dispatch.id(), clock.instant());
  }

  /** The case in which the matter goes on: this one, unless it has ended in another. */
  private Optional<CaseView> living(CaseId id) {
    var named = cases.view(id);
    var survivor = named.flatMap(view -> view.conduct().kin().survivor());
    return survivor.isPresent() ? survivor.flatMap(other -> cases.view(other.id())) : named;
  }
}
