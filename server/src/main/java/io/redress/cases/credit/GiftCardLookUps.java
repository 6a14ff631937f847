package io.redress.cases.credit;

import io.redress.money.credit.CardCode;
import io.redress.money.credit.StoreCredits;
import io.redress.money.credit.StoreCredits.Told;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds gift cards by their codes. Codes that are wrong are slowed down for each caller, and it is
 * told that somebody guesses; a right code always opens its card, so that no till stands still.
 */
@Service
public class GiftCardLookUps {
  private final StoreCredits credits;
  private final SlowDown slowDown;
  private final SecurityEvents events;
  private final TransactionTemplate apart;
  private final Clock clock;

  GiftCardLookUps(
      StoreCredits credits,
      SlowDown slowDown,
      SecurityEvents events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.credits = credits;
    this.slowDown = slowDown;
    this.events = events;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * The gift card that a code opens.
   *
   * @param by {@code staff <id>} or {@code api_key <id>}
   * @throws Problem NOT_FOUND for a code of none, TOO_MANY after many of them
   */
  @Needs(Right.USE_CREDIT)
  public Told find(CardCode code, String by) {
    return credits.find(code, clock.instant()).orElseThrow(() -> wrong(by));
  }

  private Problem wrong(String by) {
    if (slowDown.admits(Door.GIFT_CARD, by)) {
      return Problem.notFound("A gift card with this code");
    }
    if (slowDown.admits(Door.GIFT_CARD_ALARM, by)) {
      // The refusal undoes what its request wrote; that somebody guesses stays.
      apart.executeWithoutResult(
          status -> events.note(Kind.GIFT_CARDS_GUESSED, Optional.empty(), by));
    }
    return Problem.of(
        ProblemCode.TOO_MANY,
        "Too many codes were of no gift card. Look at the card once more, and ask again in %d"
                .formatted(Door.GIFT_CARD.retryAfterSeconds())
            + " seconds.");
  }
}
