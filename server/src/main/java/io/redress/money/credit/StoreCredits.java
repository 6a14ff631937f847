package io.redress.money.credit;

import io.redress.money.credit.CreditBooks.Step;
import io.redress.people.signin.SecurityEvent;
import io.redress.people.signin.SecurityEvents;
import io.redress.shared.ConsumerId;
import io.redress.shared.CreditEntryId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.redress.shared.StoreCreditId;
import io.redress.shared.Violation;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credits from the day they were given to their end.
 *
 * <p>Everything that changes one locks it first, reads it, asks {@link CreditRules}, and writes its
 * balance, an entry and the books together.
 */
@Service
public class StoreCredits {
  /** Most credits that are listed of one person. */
  public static final int MOST_OF_PERSON = 200;

  private static final int SALT_BYTES = 16;
  private static final int LONGEST_REFERENCE = 100;

  private final CreditStore credits;
  private final CreditEntryStore entries;
  private final CreditBooks books;
  private final CreditTerms terms;
  private final SecurityEvents events;
  private final SecureRandom random = new SecureRandom();

  StoreCredits(
      CreditStore credits,
      CreditEntryStore entries,
      CreditBooks books,
      CreditTerms terms,
      SecurityEvents events) {
    this.credits = credits;
    this.entries = entries;
    this.books = books;
    this.terms = terms;
    this.events = events;
  }

  /**
   * A credit, with all that happened to it.
   *
   * @param laws which clauses of law count for it
   */
  public record Told(StoreCredit credit, List<CreditEntry> entries, CreditLaws laws) {
    public Told {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Pays with a credit.
   *
   * @param reference the order of the shop that it pays for
   * @param by {@code staff <id>} or {@code api_key <id>}
   * @throws RefusedException with {@code more_than_credit}, {@code credit_expired} or {@code
   *     credit_was_taken_back}
   */
  @Transactional
  public CreditEntry use(StoreCreditId id, Money amount, String reference, String by, Instant now) {
    var words = reference(reference);
    var credit = lock(id);
    CreditRules.againstUsing(credit, amount, now).ifPresent(StoreCredits::refuse);
    var kind = CreditEntry.Kind.USED;
    return books.write(credit, Step.of(kind, amount.negated(), words, micros(now), by));
  }

  /**
   * Gives back what a use took, because what was bought was undone. A second time nothing is
   * written and the first undoing is returned.
   */
  @Transactional
  public CreditEntry undo(StoreCreditId id, CreditEntryId useId, String by, Instant now) {
    var credit = lock(id);
    var known = entries.of(id);
    var undone = known.stream().filter(each -> each.undoes().equals(Optional.of(useId))).findAny();
    if (undone.isPresent()) {
      return undone.get();
    }
    var use =
        known.stream()
            .filter(each -> each.id().equals(useId) && each.kind() == CreditEntry.Kind.USED)
            .findAny()
            .orElseThrow(() -> Problem.notFound("The use of the credit"));
    var step =
        new Step(
            CreditEntry.Kind.USE_UNDONE,
            use.amount().negated(),
            use.reference(),
            Optional.of(useId),
            micros(now),
            by);
    return books.write(credit.ending(CreditRules.endAfterUndoing(credit, micros(now))), step);
  }

  /**
   * Takes back a credit of which nothing was used, so that it can be paid otherwise; says which
   * attempt of a refund it was.
   *
   * @throws RefusedException with {@code credit_was_used}, {@code credit_expired} or {@code
   *     credit_was_taken_back}
   */
  @Transactional
  public RefundAttemptId takeBack(StoreCreditId id, String by, Instant now) {
    var credit = lock(id);
    CreditRules.againstTakingBack(credit, now).ifPresent(StoreCredits::refuse);
    var kind = CreditEntry.Kind.TAKEN_BACK;
    var at = micros(now);
    books.write(credit.takenBack(at), Step.of(kind, credit.balance().negated(), "", at, by));
    return credits.attemptOf(id);
  }

  /**
   * Pays what is left in cash, at the till, where the law gives that for so little. Whoever asks
   * twice finds nothing left the second time.
   *
   * @throws RefusedException with {@code credit_not_in_cash}, {@code credit_used_up}, {@code
   *     credit_expired} or {@code credit_was_taken_back}
   */
  @Transactional
  public CreditEntry payInCash(StoreCreditId id, String by, Instant now) {
    var credit = lock(id);
    var law = terms.laws(credit, now).cash();
    CreditRules.againstCash(credit, law, now).ifPresent(StoreCredits::refuse);
    var words = law.map(CreditGround::rule).orElse("");
    var kind = CreditEntry.Kind.CASHED;
    return books.write(credit, Step.of(kind, credit.balance().negated(), words, micros(now), by));
  }

  /**
   * Makes a credit a gift card, which anybody may use who holds its code. The code is given once
   * and never again.
   *
   * @throws RefusedException with {@code credit_is_card}, {@code credit_used_up}, {@code
   *     credit_expired} or {@code credit_was_taken_back}
   */
  @Transactional
  public CardCode makeCard(StoreCreditId id, Instant now) {
    var credit = lock(id);
    CreditRules.againstCarding(credit, now).ifPresent(StoreCredits::refuse);
    var code = CardCode.random(random);
    var bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    var salt = HexFormat.of().formatHex(bytes);
    credits.card(credit, new CreditStore.Card(salt, code.digest(salt), code.end()), now);
    events.note(SecurityEvent.Kind.GIFT_CARD_MADE, Optional.empty(), id.toString());
    return code;
  }

  /** Ends a credit whose last moment has passed; nothing for any other. */
  @Transactional
  public boolean expire(StoreCreditId id, Instant now) {
    var credit = lock(id);
    if (!credit.isOver(now) || !credit.balance().isPositive()) {
      return false;
    }
    var kind = CreditEntry.Kind.EXPIRED;
    books.write(credit, Step.of(kind, credit.balance().negated(), "", micros(now), "system"));
    return true;
  }

  /** Credits with something left whose last moment has passed; at most so many. */
  @Transactional(readOnly = true)
  public List<StoreCreditId> over(Instant now, int most) {
    return credits.over(now, most);
  }

  /** Credits that end before a moment and of which nobody was told; they count as told from now. */
  @Transactional
  public List<StoreCredit> remind(Instant now, Instant before, int most) {
    return credits.remind(now, before, most);
  }

  /** A credit with all that happened to it. */
  @Transactional(readOnly = true)
  public Optional<Told> find(StoreCreditId id, Instant now) {
    return credits.byId(id).map(credit -> told(credit, now));
  }

  /** The gift card that a code opens. */
  @Transactional(readOnly = true)
  public Optional<Told> find(CardCode code, Instant now) {
    return credits.byCardEnd(code.end()).stream()
        .filter(each -> code.matches(each.card().salt(), each.card().digest()))
        .map(CreditStore.Carded::credit)
        .findFirst()
        .map(credit -> told(credit, now));
  }

  /** The credits of a person, newest first; at most {@link #MOST_OF_PERSON}. */
  @Transactional(readOnly = true)
  public List<StoreCredit> ofConsumer(ConsumerId consumerId) {
    return credits.ofConsumer(consumerId, MOST_OF_PERSON);
  }

  private Told told(StoreCredit credit, Instant now) {
    return new Told(credit, entries.of(credit.id()), terms.laws(credit, now));
  }

  private StoreCredit lock(StoreCreditId id) {
    return credits.lock(id).orElseThrow(() -> Problem.notFound("The credit"));
  }

  private static String reference(String text) {
    var words = text.strip();
    if (words.isEmpty() || words.length() > LONGEST_REFERENCE) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "order",
              words,
              "is not the number of an order",
              "Send what the shop calls the order, up to 100 characters."));
    }
    return words;
  }

  private static Instant micros(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS);
  }

  private static void refuse(Refusal refusal) {
    throw new RefusedException(refusal);
  }
}
