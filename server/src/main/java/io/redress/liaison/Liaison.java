package io.redress.liaison;

import io.redress.liaison.BrandAnswer.Approved;
import io.redress.liaison.BrandAnswer.ApprovedInPart;
import io.redress.liaison.BrandAnswer.Asked;
import io.redress.liaison.BrandAnswer.Declined;
import io.redress.liaison.domain.LiaisonCommand;
import io.redress.liaison.domain.LiaisonMachine;
import io.redress.liaison.store.HeardAnswerStore;
import io.redress.liaison.store.LiaisonStore;
import io.redress.platform.trips.Question;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonBatchId;
import io.redress.shared.LiaisonRequestId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The requests to brands: sent, answered, given up, appealed and closed.
 *
 * <p>Everything concerns the merchant in scope and runs in the caller's transaction. A request that
 * has changed since it was read is a conflict, as is a second live one of the same case; what its
 * state does not allow is refused with what it does allow.
 */
@Component
public final class Liaison {
  private final LiaisonStore store;
  private final HeardAnswerStore answers;

  public Liaison(LiaisonStore store, HeardAnswerStore answers) {
    this.store = store;
    this.answers = answers;
  }

  /** Keeps a request as sent; the mail that carries it is queued by the same transaction. */
  public LiaisonRequest open(NewLiaisonRequest opened, Instant now) {
    var at = cut(now);
    var request =
        new LiaisonRequest(
            opened.id(),
            opened.caseId(),
            opened.brandId(),
            LiaisonMachine.apply(LiaisonState.TO_SEND, LiaisonCommand.SEND).orRefuse(),
            opened.askedRemedy(),
            opened.question(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            at,
            cut(opened.answerBy()),
            Optional.empty(),
            1,
            Course.begun(opened.whenSilent()).in(opened.batch()).within(opened.answerDays()));
    store.insert(request, at);
    return request;
  }

  /** Notes that the brand looks into it. */
  public LiaisonRequest acknowledge(LiaisonRequest current, Instant now) {
    return move(current, LiaisonCommand.ACKNOWLEDGE, current.answerBy(), current.course());
  }

  /**
   * Takes what the brand says, late or in time; what it said before stays kept beside it.
   *
   * @param heard who spoke for the brand, and how
   */
  public LiaisonRequest answer(
      LiaisonRequest current, BrandAnswer answer, Heard heard, Instant now) {
    var said =
        switch (answer) {
          case Approved(var words) -> new Said(LiaisonCommand.APPROVE, words, Optional.empty());
          case ApprovedInPart(var terms, var words) ->
              new Said(LiaisonCommand.APPROVE_IN_PART, words, Optional.of(terms));
          case Declined(var words) -> new Said(LiaisonCommand.DECLINE, words, Optional.empty());
          case Asked(var question) -> new Said(LiaisonCommand.ASK, question, current.answerTerms());
        };
    var state = LiaisonMachine.apply(current.state(), said.command()).orRefuse();
    var answered =
        new LiaisonRequest(
            current.id(),
            current.caseId(),
            current.brandId(),
            state,
            current.askedRemedy(),
            current.question(),
            Optional.of(said.words()).filter(words -> !words.isBlank()),
            said.terms(),
            Optional.of(heard.by()),
            current.createdAt(),
            current.answerBy(),
            Optional.of(cut(heard.at().orElse(now))),
            current.version() + 1,
            current.course().heard(heard.way()));
    store.update(answered);
    answers.insert(answered);
    return answered;
  }

  /** Notes that the brand let its time pass. */
  public LiaisonRequest noAnswer(LiaisonRequest current, Instant now) {
    return move(current, LiaisonCommand.GIVE_UP_WAITING, current.answerBy(), current.course());
  }

  /** Notes that the brand let its time pass and is waited for until {@code answerBy}. */
  public LiaisonRequest waitOn(LiaisonRequest current, Instant answerBy, Instant now) {
    return move(current, LiaisonCommand.WAIT_ON, answerBy, current.course());
  }

  /** Notes that the brand was told what it wanted to know, with the same last moment as before. */
  public LiaisonRequest reply(LiaisonRequest current, Instant now) {
    return reply(current, current.answerBy(), now);
  }

  /** Notes that the brand was told what it wanted to know and has until {@code answerBy}. */
  public LiaisonRequest reply(LiaisonRequest current, Instant answerBy, Instant now) {
    return move(current, LiaisonCommand.REPLY, answerBy, current.course());
  }

  /** Notes that the brand was asked to think again and has until {@code answerBy}. */
  public LiaisonRequest appeal(LiaisonRequest current, Instant answerBy, Instant now) {
    return move(current, LiaisonCommand.APPEAL, answerBy, current.course().appealed());
  }

  /** Notes that nothing more is expected. */
  public LiaisonRequest close(LiaisonRequest current, Instant now) {
    return move(current, LiaisonCommand.CLOSE, current.answerBy(), current.course());
  }

  /** The request of a case that was made last. */
  public Optional<LiaisonRequest> latestOf(CaseId caseId) {
    return Optional.ofNullable(store.latestOf(List.of(caseId)).ask().get(caseId));
  }

  /** The question for {@link #latestOf} of several cases, to be asked with others. */
  public Question<Map<CaseId, LiaisonRequest>> questionOfLatest(Collection<CaseId> cases) {
    return store.latestOf(cases);
  }

  /** The ids of all requests of a case, whatever became of them. */
  public List<LiaisonRequestId> idsOf(CaseId caseId) {
    return store.idsOf(caseId);
  }

  /** The requests that reach a brand together, in the order in which they were made. */
  public List<LiaisonRequest> ofBatch(LiaisonBatchId batch) {
    return store.ofBatch(batch);
  }

  /**
   * Marks what of a batch was not told to the brand yet as told now, in the order in which it was
   * made; nothing where others did it. A very large batch is told in several turns.
   */
  public List<LiaisonRequest> tellBatch(LiaisonBatchId batch, Instant now) {
    return store.tellBatch(batch, cut(now));
  }

  /** One request. */
  public Optional<LiaisonRequest> byId(LiaisonRequestId id) {
    return store.byId(id);
  }

  private LiaisonRequest move(
      LiaisonRequest current, LiaisonCommand command, Instant answerBy, Course course) {
    var state = LiaisonMachine.apply(current.state(), command).orRefuse();
    return kept(
        new LiaisonRequest(
            current.id(),
            current.caseId(),
            current.brandId(),
            state,
            current.askedRemedy(),
            current.question(),
            current.answerWords(),
            current.answerTerms(),
            current.answeredBy(),
            current.createdAt(),
            cut(answerBy),
            current.answeredAt(),
            current.version() + 1,
            course));
  }

  private LiaisonRequest kept(LiaisonRequest changed) {
    store.update(changed);
    return changed;
  }

  private static Instant cut(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS);
  }

  private record Said(LiaisonCommand command, String words, Optional<String> terms) {}
}
