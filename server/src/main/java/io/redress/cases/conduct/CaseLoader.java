package io.redress.cases.conduct;

import io.redress.cases.CaseStatus;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.cases.domain.CaseHead;
import io.redress.cases.domain.CaseState;
import io.redress.cases.store.CaseLineStore;
import io.redress.cases.store.CaseStore;
import io.redress.cases.store.ComplaintStore;
import io.redress.cases.store.DisputeStore;
import io.redress.cases.store.ExchangeStore;
import io.redress.cases.store.GoodwillStore;
import io.redress.cases.store.ResolutionStore;
import io.redress.conversation.Conversation;
import io.redress.goods.Goods;
import io.redress.liaison.Liaison;
import io.redress.money.Charges;
import io.redress.money.DifferenceCharge;
import io.redress.money.Refunds;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.promises.Promises;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.redress.shared.ResolutionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads a case, or many, in one round trip; under its lock, so that nobody else decides on what is
 * about to change.
 */
@Component
public class CaseLoader {
  private final CaseStore cases;
  private final CaseLineStore lines;
  private final ResolutionStore resolutions;
  private final Parts parts;
  private final RoundTrips trips;

  CaseLoader(
      CaseStore cases,
      CaseLineStore lines,
      ResolutionStore resolutions,
      Parts parts,
      RoundTrips trips) {
    this.cases = cases;
    this.lines = lines;
    this.resolutions = resolutions;
    this.parts = parts;
    this.trips = trips;
  }

  /** What makes up a case beside its rows, of other modules and its own. */
  @Component
  record Parts(
      Promises promises,
      Liaison liaison,
      Goods goods,
      Refunds refunds,
      Charges charges,
      ExchangeStore exchanges,
      Conversation conversation,
      DisputeStore disputes,
      GoodwillStore goodwill,
      ComplaintStore complaints) {}

  /** What was quoted for remedies, and the differences that were asked for. */
  private record Quotes(Map<ResolutionId, Exchange> quoted, List<DifferenceCharge> charged) {
    static Quotes of(
        Map<ResolutionId, Exchange> quoted, Collection<List<DifferenceCharge>> charged) {
      return new Quotes(quoted, charged.stream().flatMap(List::stream).toList());
    }

    List<Resolution> brought(List<Resolution> offered) {
      return quoted.isEmpty() ? offered : offered.stream().map(this::brought).toList();
    }

    private Resolution brought(Resolution offer) {
      return Optional.ofNullable(quoted.get(offer.id()))
          .map(exchange -> offer.bringing(asked(offer, exchange)))
          .orElse(offer);
    }

    private Exchange asked(Resolution offer, Exchange exchange) {
      return charged.stream()
          .filter(charge -> charge.resolutionId().equals(offer.id()))
          .findFirst()
          .map(exchange::charging)
          .orElse(exchange);
    }
  }

  /** Locks the case and reads it; not found is told alike for what belongs to somebody else. */
  CaseState lock(CaseId id) {
    var state =
        Optional.ofNullable(load(byId(cases.lock(id)), List.of(id)).get(id))
            .orElseThrow(() -> Problem.notFound("The case"));
    if (state.status() == CaseStatus.CLOSED) {
      cases.mergedInto(id).ask().ifPresent(CaseLoader::refuse);
    }
    return state;
  }

  /** What has ended in another case is not taken up again: all of it is said there. */
  private static void refuse(CaseId survivor) {
    throw new RefusedException(Refusal.of("merged_away", "case", survivor.toString()));
  }

  /** Locks and reads those of these cases that nobody works on; the others are left out. */
  Map<CaseId, CaseState> lockFree(Collection<CaseId> ids) {
    return load(cases.lockFree(ids), ids);
  }

  /** Reads the case without keeping anybody from it. */
  Optional<CaseState> read(CaseId id) {
    return Optional.ofNullable(load(byId(cases.read(id)), List.of(id)).get(id));
  }

  private static Question<Map<CaseId, CaseHead>> byId(Question<Optional<CaseHead>> head) {
    return head.map(found -> found.stream().collect(Collectors.toMap(CaseHead::id, row -> row)));
  }

  /** The rows first: what belongs to them is read when they are locked. */
  private Map<CaseId, CaseState> load(
      Question<Map<CaseId, CaseHead>> heads, Collection<CaseId> ids) {
    var asked = lines.ofCases(ids);
    var offered = resolutions.ofCases(ids);
    var liaison = parts.liaison().questionOfLatest(ids);
    var goods = parts.goods().questionOfCases(ids);
    var inspections = parts.goods().questionOfInspections(ids);
    var intents = parts.refunds().questionOfCases(ids);
    var promises = parts.promises().questionOfCases(ids);
    var spoke = parts.conversation().questionOfLastWord(ids);
    var disputed = parts.disputes().ofCases(ids);
    var given = parts.goodwill().ofCases(ids);
    var complained = parts.complaints().ofCases(ids);
    var quoted = parts.exchanges().ofCases(ids);
    var charged = parts.charges().questionOfCases(ids);
    var answers =
        trips.askByKeys(
            heads,
            asked,
            offered,
            liaison,
            goods,
            inspections,
            intents,
            promises,
            spoke,
            disputed,
            given,
            complained,
            quoted,
            charged);
    var quotes = Quotes.of(answers.to(quoted), answers.to(charged).values());
    return answers.to(heads).values().stream()
        .map(
            head ->
                new CaseState(
                    head,
                    answers.to(asked).getOrDefault(head.id(), List.of()),
                    quotes.brought(answers.to(offered).getOrDefault(head.id(), List.of())),
                    Optional.ofNullable(answers.to(liaison).get(head.id())),
                    answers.to(goods).getOrDefault(head.id(), List.of()),
                    answers.to(inspections).getOrDefault(head.id(), List.of()),
                    answers.to(intents).getOrDefault(head.id(), List.of()),
                    answers.to(promises).getOrDefault(head.id(), List.of()),
                    Optional.ofNullable(answers.to(spoke).get(head.id())),
                    answers.to(disputed).getOrDefault(head.id(), List.of()),
                    answers.to(given).getOrDefault(head.id(), List.of()),
                    answers.to(complained).getOrDefault(head.id(), List.of())))
        .collect(Collectors.toMap(CaseState::id, state -> state));
  }
}
