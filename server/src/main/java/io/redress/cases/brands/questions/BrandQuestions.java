package io.redress.cases.brands.questions;

import io.redress.cases.Cases;
import io.redress.cases.brands.packages.CaseInWords;
import io.redress.cases.hours.HouseHours;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.liaison.questions.NewPolicyQuestion;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestion.NewTerms;
import io.redress.liaison.questions.PolicyQuestions;
import io.redress.liaison.questions.QuestionMove;
import io.redress.liaison.questions.QuestionState;
import io.redress.liaison.questions.QuestionStep;
import io.redress.liaison.questions.Silence;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.releases.NewRelease;
import io.redress.rulebook.releases.RuleSets;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.redress.shared.Violation;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions of the house in scope to brands about their terms, from the first word to the terms
 * that cite the answer.
 */
@Service
public class BrandQuestions {
  private static final int LONGEST_RELEASE_NAME = 80;

  private final PolicyQuestions questions;
  private final Known known;
  private final TermsDrafts drafts;
  private final RuleSets rules;
  private final Telling telling;
  private final Clock clock;

  BrandQuestions(
      PolicyQuestions questions,
      Known known,
      TermsDrafts drafts,
      RuleSets rules,
      Telling telling,
      Clock clock) {
    this.questions = questions;
    this.known = known;
    this.drafts = drafts;
    this.rules = rules;
    this.telling = telling;
    this.clock = clock;
  }

  /** What questions are about, and when brands work. */
  @Component("knownToQuestions")
  record Known(Brands brands, TermsContacts contacts, Cases cases, HouseHours hours) {}

  /** Who hears of a question. */
  @Component("tellingOfQuestions")
  record Telling(QuestionLetters letters, QuestionNotes notes) {}

  /**
   * Keeps a question that is not sent yet.
   *
   * @throws Problem INVALID for a brand or a case that is none of the house's, for a brand whose
   *     goods the house makes itself, and for words that tell something of the case
   */
  @Needs(Right.ASK_BRANDS)
  @Transactional
  public PolicyQuestion make(NewPolicyQuestion wanted, Actor by) {
    if (known.brands().byId(wanted.brandId()).isEmpty()) {
      throw unknown("brand", wanted.brandId().toString(), "is no brand of the house");
    }
    wanted.caseId().ifPresent(id -> requireNothingTold(wanted.words(), id));
    if (known.contacts().of(wanted.brandId(), wanted.caseId()).isEmpty()) {
      throw unknown(
          "brand", wanted.brandId().toString(), "is the house's own make, so nobody is asked");
    }
    return questions.make(wanted, by, clock.instant());
  }

  /**
   * Moves a question on: what is sent or asked again goes to the brand as a letter.
   *
   * @param readVersion the version that was read before; empty when any will do
   */
  @Needs(Right.ASK_BRANDS)
  @Transactional
  public PolicyQuestion move(
      PolicyQuestionId id, QuestionStep step, OptionalInt readVersion, Actor by) {
    if (step.move() == QuestionMove.LET_PASS || step.move() == QuestionMove.CONFIRM) {
      throw unknown(
          "move", step.move().name().toLowerCase(Locale.ROOT), "is not done by this call");
    }
    if (step instanceof QuestionStep.AskAgain(var question, var _)) {
      question.ifPresent(words -> requireNothingTold(words, id));
    }
    return moved(id, step, readVersion, by);
  }

  /** Takes what the brand says on the page of its link. */
  @Needs(Right.ANSWER_TERMS)
  @Transactional
  public PolicyQuestion answer(PolicyQuestionId id, QuestionStep.Answer said, Actor by) {
    return moved(id, said, OptionalInt.empty(), by);
  }

  /** The terms of the house for the brand of a question, to be written anew. */
  @Transactional(readOnly = true)
  public TermsProposal proposal(PolicyQuestion question) {
    return drafts.proposal(question, brand(question));
  }

  /**
   * What these terms would change; nothing is kept.
   *
   * @throws io.redress.rulebook.text.RuleFiles.UnusableRules with every mistake
   */
  @Transactional(readOnly = true)
  public TermsDraft draft(PolicyQuestion question, TermsWish wish) {
    requireAnswered(question);
    return drafts.draft(question, brand(question), wish);
  }

  /**
   * Confirms an answer: publishes the terms that it means, which cite it, and says so.
   *
   * @throws io.redress.rulebook.text.RuleFiles.UnusableRules with every mistake
   */
  @Needs(Right.CONFIRM_TERMS)
  @Transactional
  public PolicyQuestion confirm(
      PolicyQuestionId id, TermsWish wish, OptionalInt readVersion, Actor by) {
    var question = questions.lock(id).orElseThrow(() -> Problem.notFound("The question"));
    requireAnswered(question);
    var brand = brand(question);
    var draft = drafts.draft(question, brand, wish);
    var release =
        rules.publishForHouse(
            new NewRelease(releaseName(question, brand), wish.from(), draft.files(), who(by)),
            draft.madeOf());
    var terms = new NewTerms(release.id(), draft.ruleId(), release.from());
    return moved(id, new QuestionStep.Confirm(terms), readVersion, by);
  }

  /** Does what the clock asks of a question, if its date has come; it may be asked twice. */
  @Transactional
  public void pass(PolicyQuestionId id) {
    questions
        .pass(id, clock.instant())
        .ifPresent(
            after -> {
              var brand = brand(after);
              if (after.state() == QuestionState.SENT) {
                telling.letters().remind(after, brand);
              } else if (after.course().silence() == Silence.ESCALATE) {
                telling.letters().silent(after, brand);
              }
              telling.notes().tell(after, brand);
            });
  }

  /**
   * Tells whoever asked that a letter about a question did not arrive at this address; nobody once
   * nothing is awaited any more.
   */
  @Transactional
  public void undelivered(PolicyQuestionId id, String address) {
    questions
        .byId(id)
        .filter(question -> question.state().hearsTheBrand())
        .ifPresent(question -> telling.letters().undelivered(question, brand(question), address));
  }

  /**
   * Lets cases of a brand be decided by its confirmed terms, once they count; nothing happens when
   * they were withdrawn before. It may be asked twice.
   */
  @Transactional
  public void count(PolicyQuestionId id) {
    var question = questions.byId(id).orElseThrow(() -> Problem.notFound("The question"));
    question
        .terms()
        .map(NewTerms::ruleId)
        .filter(ruleId -> rules.inForce().brandPolicyIds().contains(ruleId))
        .ifPresent(ruleId -> known.brands().promises(question.matter().brandId(), ruleId));
  }

  /** By when a brand answers as a rule, by its own hours. */
  @Transactional(readOnly = true)
  public Instant usualAnswerBy(BrandId brandId) {
    var party = known.hours().of(Optional.of(brandId));
    var due = known.hours().outlook(party, party.hours()).get(PromiseKind.BRAND_ANSWER);
    return Optional.ofNullable(due).orElseThrow();
  }

  private PolicyQuestion moved(
      PolicyQuestionId id, QuestionStep step, OptionalInt readVersion, Actor by) {
    var after = questions.move(id, step, readVersion, by, clock.instant());
    var brand = brand(after);
    switch (step.move()) {
      case SEND, ASK_AGAIN -> telling.letters().ask(after, brand);
      case REMIND -> telling.letters().remind(after, brand);
      case ANSWER, CONFIRM, DECLINE, LET_PASS, CLOSE -> telling.notes().tell(after, brand);
    }
    return after;
  }

  private static void requireAnswered(PolicyQuestion question) {
    if (!question.moves().contains(QuestionMove.CONFIRM)) {
      var facts =
          Map.of("state", question.state().name().toLowerCase(Locale.ROOT), "command", "confirm");
      var allowed =
          question.moves().stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
      throw new RefusedException(new Refusal("question_not_in_this_state", facts, allowed));
    }
  }

  private static String releaseName(PolicyQuestion question, Brand brand) {
    var name = question.number() + " " + brand.name();
    return name.substring(0, Math.min(name.length(), LONGEST_RELEASE_NAME));
  }

  private static String who(Actor by) {
    return by.kind().name().toLowerCase(Locale.ROOT) + " " + by.id();
  }

  private Brand brand(PolicyQuestion question) {
    return known
        .brands()
        .byId(question.matter().brandId())
        .orElseThrow(() -> Problem.notFound("The brand"));
  }

  private void requireNothingTold(String words, PolicyQuestionId id) {
    questions
        .byId(id)
        .flatMap(question -> question.matter().caseId())
        .ifPresent(caseId -> requireNothingTold(words, caseId));
  }

  /** The brand hears nothing of the case, not even by a slip of whoever writes. */
  private void requireNothingTold(String words, CaseId id) {
    var view =
        known
            .cases()
            .view(id)
            .orElseThrow(() -> unknown("case", id.toString(), "is no case of the house"));
    if (CaseInWords.tell(words, view)) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "words",
              "",
              "names the consumer, the order or the case",
              "Ask about the terms alone."));
    }
  }

  private static Problem unknown(String field, String value, String reason) {
    return Problem.of(
        ProblemCode.INVALID, new Violation(field, value, reason, "Send another, or none."));
  }
}
