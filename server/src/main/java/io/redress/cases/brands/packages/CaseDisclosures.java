package io.redress.cases.brands.packages;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.liaison.disclosure.Disclosure;
import io.redress.liaison.disclosure.DisclosureChoice;
import io.redress.liaison.disclosure.DisclosureTopic;
import io.redress.liaison.disclosure.Disclosures;
import io.redress.liaison.disclosure.KnownFact;
import io.redress.people.Merchants;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the brand of a case is told: looked at before a request is sent, chosen with reasons, and
 * read again as it went.
 */
@Service
public class CaseDisclosures {
  /** What a request that is not there yet is called while it is looked at. */
  private static final LiaisonRequestId NEXT = new LiaisonRequestId(new UUID(0, 0));

  private final Cases cases;
  private final Disclosures disclosures;
  private final ProofFacts facts;
  private final Merchants merchants;
  private final Clock clock;

  CaseDisclosures(
      Cases cases, Disclosures disclosures, ProofFacts facts, Merchants merchants, Clock clock) {
    this.cases = cases;
    this.disclosures = disclosures;
    this.facts = facts;
    this.merchants = merchants;
    this.clock = clock;
  }

  /**
   * What is known and what of it goes.
   *
   * @param live the request that is open already; choices count for the next one without it
   */
  public record Checked(
      List<KnownFact> known, Disclosure disclosure, Optional<LiaisonRequest> live) {
    public Checked {
      known = List.copyOf(known);
    }
  }

  /**
   * A wish to let something go or to keep it back.
   *
   * @param reason why; needed for what stays by itself
   */
  public record Wish(DisclosureTopic topic, boolean goes, String reason) {}

  /** What the brand would be told now, by the function that decides when it is told. */
  @Transactional(readOnly = true)
  public Checked check(CaseView view) {
    var known = known(view);
    var live = live(view);
    var choices = disclosures.choices(view.head().id(), live.map(LiaisonRequest::id));
    return new Checked(known, Disclosure.of(known, choices), live);
  }

  /**
   * Keeps choices for the live request of a case, or for its next one; what is chosen already
   * changes nothing, and of several none is kept when one cannot be.
   *
   * @throws Problem INVALID for what is not open to choice, and for a reason that is missing;
   *     NOT_FOUND for a case that is none, or a paper that the vault does not have for it
   */
  @Needs(Right.DISCLOSE)
  @Transactional
  public void choose(CaseId id, List<Wish> wishes, Actor by) {
    var view = view(id);
    var live = live(view).map(LiaisonRequest::id);
    var known = known(view).stream().map(KnownFact::topic).toList();
    for (var wish : wishes) {
      if (wish.topic().subject().isPresent() && !known.contains(wish.topic())) {
        throw Problem.notFound("The paper");
      }
      var choice =
          DisclosureChoice.made(wish.topic(), wish.goes(), wish.reason(), by, clock.instant());
      disclosures.choose(id, live, choice);
    }
  }

  /**
   * Tells the brand with its open request what was chosen since, as a new version of what it was
   * told; refused with {@code no_brand_request} where none is open.
   */
  @Needs(Right.DISCLOSE)
  @Transactional
  public void tell(CaseId id) {
    var view = view(id);
    var request =
        live(view).orElseThrow(() -> new RefusedException(Refusal.of("no_brand_request")));
    disclosures.disclose(request.id(), id, known(view), clock.instant());
  }

  /**
   * What a brand was told with a request. One that went before anything was kept is read by what
   * goes by itself.
   */
  @Transactional(readOnly = true)
  public DisclosedRequest of(CaseView view, LiaisonRequest request) {
    var caseId = view.head().id();
    return disclosures
        .latestOf(request.id(), caseId)
        .orElseGet(
            () ->
                new DisclosedRequest(
                    request.id(),
                    caseId,
                    1,
                    request.createdAt(),
                    Disclosure.of(known(view), List.of()).disclosed()));
  }

  /** What a brand would be told if the request went now, in the shape in which it is told. */
  public DisclosedRequest draft(CaseView view, Checked checked) {
    var id = checked.live().map(LiaisonRequest::id).orElse(NEXT);
    return new DisclosedRequest(
        id, view.head().id(), 1, clock.instant(), checked.disclosure().disclosed());
  }

  private List<KnownFact> known(CaseView view) {
    return facts.questionOf(KnownFacts.Matter.of(view, merchants.current().zone())).ask();
  }

  private CaseView view(CaseId id) {
    return cases.view(id).orElseThrow(() -> Problem.notFound("The case"));
  }

  private static Optional<LiaisonRequest> live(CaseView view) {
    return view.conduct()
        .liaison()
        .filter(request -> request.state() != LiaisonState.TO_SEND)
        .filter(request -> request.state().isLive());
  }
}
