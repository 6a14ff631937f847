package io.redress.liaison.questions;

import io.redress.liaison.questions.PolicyQuestion.Course;
import io.redress.liaison.questions.PolicyQuestion.Matter;
import io.redress.liaison.questions.domain.QuestionRules;
import io.redress.liaison.questions.store.QuestionEventStore;
import io.redress.liaison.questions.store.QuestionEventStore.Written;
import io.redress.liaison.questions.store.QuestionStore;
import io.redress.platform.clock.NewIds;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions of the merchant in scope to brands about their terms: made, moved until they end.
 *
 * <p>Whatever changes a question locks it first, reads it again, decides and writes. Each date that
 * a question waits for is a task of the outbox, which says when it has come.
 */
@Service
public class PolicyQuestions {
  /** The kind of task that looks whether a date has come; its subject is the question. */
  public static final String DUE_TASK = "policy_question.due";

  /** The kind of task that looks whether confirmed terms count; its subject is the question. */
  public static final String COUNTS_TASK = "policy_question.counts";

  /** How many may be numbered in one moment. */
  private static final int MOST_AT_ONCE = 20;

  private final QuestionStore store;
  private final QuestionEventStore events;
  private final Outbox outbox;
  private final NewIds ids;

  PolicyQuestions(QuestionStore store, QuestionEventStore events, Outbox outbox, NewIds ids) {
    this.store = store;
    this.events = events;
    this.outbox = outbox;
    this.ids = ids;
  }

  /** Keeps a question that is not sent yet; what is written in the same moment comes after it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PolicyQuestion make(NewPolicyQuestion wanted, Actor by, Instant now) {
    var before = store.count();
    for (var place = before + 1; place <= before + MOST_AT_ONCE; place++) {
      var question = written(wanted, "Q-" + place, by, cut(now));
      if (store.insertUnlessNumbered(question)) {
        return question;
      }
    }
    throw Problem.of(
        ProblemCode.CONFLICT, "Others were written in the same moment; send it again.");
  }

  private static PolicyQuestion written(
      NewPolicyQuestion wanted, String number, Actor by, Instant now) {
    return new PolicyQuestion(
        wanted.id(),
        number,
        new Matter(wanted.brandId(), wanted.caseId(), wanted.language(), wanted.words()),
        new Course(
            QuestionState.TO_SEND,
            wanted.silence(),
            by,
            now,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /**
   * Moves a question on.
   *
   * @param readVersion the version that was read before; empty when any will do
   * @throws Problem PRECONDITION_FAILED when it was changed since
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public PolicyQuestion move(
      PolicyQuestionId id, QuestionStep step, OptionalInt readVersion, Actor by, Instant now) {
    var current = store.lock(id).orElseThrow(() -> Problem.notFound("The question"));
    if (readVersion.orElse(current.version()) != current.version()) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "The question is not in version %d any more; read it again."
              .formatted(readVersion.orElse(0)));
    }
    var at = cut(now);
    var next = QuestionRules.apply(current, step, at);
    store.update(next);
    events.insert(new Written(ids.next(), next, step, by, at));
    await(next);
    return next;
  }

  /**
   * Does what the clock asks of a question, if its date has come: the brand is reminded, or its
   * time has passed.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<PolicyQuestion> pass(PolicyQuestionId id, Instant now) {
    var current = store.lock(id).orElseThrow(() -> Problem.notFound("The question"));
    return QuestionRules.due(current, now)
        .map(step -> move(id, step, OptionalInt.empty(), Actor.SYSTEM, now));
  }

  /** The question, which nobody else changes until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<PolicyQuestion> lock(PolicyQuestionId id) {
    return store.lock(id);
  }

  /** One question. */
  @Transactional(readOnly = true)
  public Optional<PolicyQuestion> byId(PolicyQuestionId id) {
    return store.byId(id);
  }

  /** Questions to all brands, what is due first; at most {@link QuestionLens#MOST}. */
  @Transactional(readOnly = true)
  public List<PolicyQuestion> find(QuestionLens lens) {
    return store.find(lens);
  }

  /** Open questions to a brand, what is due first; at most {@link QuestionLens#MOST}. */
  @Transactional(readOnly = true)
  public List<PolicyQuestion> liveOfBrand(BrandId brand) {
    return store.ofBrand(brand, QuestionLens.LIVE);
  }

  /** The questions that a case made somebody ask, oldest first. */
  @Transactional(readOnly = true)
  public List<PolicyQuestion> ofCase(CaseId caseId) {
    return store.ofCase(caseId);
  }

  /** The questions to a brand, the latest first. */
  @Transactional(readOnly = true)
  public List<PolicyQuestion> ofBrand(BrandId brand, int most) {
    return store.ofBrand(brand, most);
  }

  /** What happened to a question, oldest first. */
  @Transactional(readOnly = true)
  public List<QuestionEvent> history(PolicyQuestionId id) {
    return events.of(id);
  }

  /** The version tells a later date of the same question from this one. */
  private void await(PolicyQuestion question) {
    var version = "version " + question.version();
    question.course().nextAt().ifPresent(due -> outbox.add(task(DUE_TASK, question, version, due)));
    question
        .terms()
        .ifPresent(terms -> outbox.add(task(COUNTS_TASK, question, version, terms.from())));
  }

  private static OutboxTask task(
      String kind, PolicyQuestion question, String version, Instant due) {
    return new OutboxTask(kind, question.id().toString(), version, "{}", due);
  }

  private static Instant cut(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS);
  }
}
