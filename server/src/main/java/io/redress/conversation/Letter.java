package io.redress.conversation;

import io.redress.shared.CaseId;
import io.redress.shared.Money;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * Something the house tells in a letter: which letter, and all it needs, typed.
 *
 * <p>Values called words, promised, next, ways or finding are sentences or phrases in the reader's
 * own language; everything else is written for the reader by {@link Letters}.
 */
public sealed interface Letter {
  /** The page the letter opens. */
  URI link();

  /**
   * The matter a letter is about, as its reader knows it.
   *
   * @param number number of the case for a consumer, of the request for a brand
   * @param goods name of the goods (<i>Parker shoulder bag, small</i>)
   * @param link the reader's own signed link to it
   */
  record Matter(CaseId caseId, String number, String goods, URI link) {}

  /** A letter about one matter. */
  sealed interface OfMatter extends Letter {
    Matter matter();

    @Override
    default URI link() {
      return matter().link();
    }
  }

  /** A letter to the consumer about the request and what the house and the brand say to it. */
  sealed interface OnRequest extends OfMatter {}

  /** A letter to the consumer about the goods, the money, and what comes after. */
  sealed interface OnFulfilment extends OfMatter {}

  /** A letter to the contact of a brand; it never names the consumer. */
  sealed interface ToBrand extends OfMatter {}

  /** Receipt of a request: when exactly it came in, and by when the house decides. */
  record RequestReceived(Matter matter, Instant receivedAt, Instant answerBy)
      implements OnRequest {}

  /**
   * Receipt of a statement of withdrawal on a durable medium (Directive 2011/83/EU, Articles 11(3)
   * and 11a): its words and its exact time, whatever is decided afterwards.
   */
  record WithdrawalReceived(Matter matter, String statement, Instant receivedAt, Instant answerBy)
      implements OnRequest {}

  /** What is possible, to be chosen by the link; {@code remedies} is not empty. */
  record DecisionOffer(Matter matter, List<String> remedies, Instant chooseBy)
      implements OnRequest {
    public DecisionOffer {
      remedies = filled(remedies);
    }
  }

  /** A no with its reason and what can be done instead; {@code ways} is not empty. */
  record DecisionNo(Matter matter, String reason, List<String> ways) implements OnRequest {
    public DecisionNo {
      ways = filled(ways);
    }
  }

  /** The brand was asked; by when its answer is promised. */
  record BrandAsked(Matter matter, String brand, Instant answerBy) implements OnRequest {}

  /** The brand wants to know more before it answers; by when the house goes on with it. */
  record BrandWantsToKnow(Matter matter, String brand, Instant nextBy) implements OnRequest {}

  /** The brand was told what it wanted to know; by when its answer is promised. */
  record BrandTold(Matter matter, String brand, Instant answerBy) implements OnRequest {}

  /** The brand has answered; by when the house writes what it means. */
  record BrandAnswered(Matter matter, String brand, Instant nextBy) implements OnRequest {}

  /** The brand was asked to think again; by when its answer is promised. */
  record BrandAppealed(Matter matter, String brand, Instant answerBy) implements OnRequest {}

  /** The brand kept silent; the house is sorry, and waits for it once more. */
  record BrandWaitedFor(Matter matter, String brand, Instant answerBy) implements OnRequest {}

  /** The brand kept silent; the house is sorry and goes on by itself. */
  record BrandSilent(Matter matter, String brand, Instant newDue) implements OnRequest {}

  /**
   * A promise was not kept: apology, thanks for the patience, the new date.
   *
   * @param promised what was promised (<i>our decision</i>)
   * @param next what happens now, as a sentence
   */
  record PromiseSlipped(Matter matter, String promised, Instant wasDue, Instant newDue, String next)
      implements OnRequest {}

  /**
   * The same promise was not kept once more: other words than the first time, and a choice of how
   * to go on from here.
   *
   * @param times how often by now; 2 or more
   */
  record PromiseSlippedAgain(
      Matter matter, String promised, Instant wasDue, Instant newDue, int times)
      implements OnRequest {}

  /**
   * A promise was not kept, and the house makes up for it by itself.
   *
   * @param times how often by now
   * @param gift what is given, which comes on top of everything
   */
  record PromiseMadeUpFor(
      Matter matter,
      String promised,
      Instant wasDue,
      Instant newDue,
      int times,
      String gift,
      Instant giftDue)
      implements OnRequest {}

  /** A promise gets another date before its day comes, for a reason that is told. */
  record PromiseMoved(Matter matter, String promised, Instant newDue, String reason)
      implements OnRequest {}

  /** Somebody of the house promises something beside the rest, in words of their own. */
  record PromiseGiven(Matter matter, String promised, Instant due, String words)
      implements OnRequest {}

  /** Something is given beyond what is owed; {@code words} are a person's own. */
  record GoodwillGiven(Matter matter, String gift, Instant due, String words)
      implements OnRequest {}

  /** We put the matter off for now, and say by when we look at it again. */
  record LookAgain(Matter matter, Instant due) implements OnRequest {}

  /** The choice is still open; {@code lastDay} says in a sentence what happens on the last day. */
  record ChoiceReminder(Matter matter, Instant chooseBy, String lastDay) implements OnRequest {}

  /** Somebody of the house wrote to the consumer; the letter carries the words. */
  record MessageFromHouse(Matter matter, String author, String words) implements OnRequest {}

  /** The goods have not come yet; {@code lastDay} says what happens on the last day. */
  record GoodsReminder(Matter matter, Instant sendBy, String lastDay) implements OnFulfilment {}

  /** The goods are back; by when they are looked at. */
  record GoodsReceived(Matter matter, Instant receivedAt, Instant inspectBy)
      implements OnFulfilment {}

  /** The goods are as they should be; by when the next step is done. */
  record Inspected(Matter matter, Instant nextBy) implements OnFulfilment {}

  /** The goods differ from what was expected; {@code finding} says how, accusing nobody. */
  record InspectedDiffers(Matter matter, String finding, Instant nextBy) implements OnFulfilment {}

  /**
   * The money left the house; it is done when the bank has confirmed it.
   *
   * @param method where it goes (<i>Visa ··2260</i>)
   */
  record RefundOnTheWay(Matter matter, Money amount, String method, Instant arriveBy)
      implements OnFulfilment {}

  /** A first try of the refund did not go through; the new date. */
  record RefundFailedOnce(Matter matter, Money amount, String method, Instant newDue)
      implements OnFulfilment {}

  /** Proof that the money arrived; the numbered document stands on the page. */
  record RefundArrived(Matter matter, Money amount, String method, Instant arrivedAt)
      implements OnFulfilment {}

  /** A refund goes to an account that nobody knows yet; by when it should be told. */
  record AccountWanted(Matter matter, Money amount, Instant giveBy) implements OnFulfilment {}

  /** The bank could not pay to the account; by when another one should be told. */
  record AccountRefused(Matter matter, Money amount, Instant giveBy) implements OnFulfilment {}

  /** To which account a refund goes from now on; {@code account} shows only its end. */
  record AccountGiven(Matter matter, String account) implements OnFulfilment {}

  /** Some time later: is all well? */
  record Aftercare(Matter matter) implements OnFulfilment {}

  /** Everything that was promised is done. */
  record CaseClosed(Matter matter) implements OnFulfilment {}

  /** The link to an order, asked for on the page. */
  record OrderLink(String orderNumber, URI link, Instant validUntil) implements Letter {}

  /** The way to a copy of all that the house keeps about its reader, asked for on the page. */
  record DataCopy(URI link, Instant validUntil) implements Letter {}

  /** The link to all orders and requests of its reader, asked for on the page. */
  record PersonLink(URI link, Instant validUntil) implements Letter {}

  /** The link by which a reader of a new address confirms it; {@code address} is the new one. */
  record AddressAsked(String address, URI link, Instant validUntil) implements Letter {}

  /** Tells the old address that letters go to another one now, and how to take that back. */
  record AddressChanged(URI link, Instant validUntil) implements Letter {}

  /**
   * The one-time code by which a reader confirms an account; {@code account} shows only its end.
   *
   * @param number of the case
   */
  record AccountCode(String number, String account, String code, URI link, Instant validUntil)
      implements Letter {}

  /** The receipt of a statement of withdrawal whose purchase is still looked for. */
  record StatementKept(String number, String statement, Instant receivedAt, URI link)
      implements Letter {}

  /** A statement of withdrawal for the house's own people: nothing they know fits it. */
  record StatementForDesk(
      String number, String sender, String statement, Instant receivedAt, URI link)
      implements Letter {}

  /** The one-time link by which somebody who was hired chooses a password. */
  record StaffInvitation(String house, URI link, Instant validUntil) implements Letter {}

  /** The one-time link by which somebody of the staff chooses another password. */
  record StaffReset(URI link, Instant validUntil) implements Letter {}

  /** A letter to staff: about what is owed, never the consumer's words. */
  sealed interface ToStaff extends OfMatter {}

  /** Three quarters of the time of a promise are used. */
  record PromiseAtRisk(Matter matter, String promised, Instant due) implements ToStaff {}

  /** A promise was not kept; the consumer has been told and has a new date. */
  record PromiseEscalated(Matter matter, String promised, Instant newDue) implements ToStaff {}

  /** A promise was broken, and nobody has written to the consumer since; when we look again. */
  record PromiseUnanswered(Matter matter, String promised, Instant lookAgain) implements ToStaff {}

  /**
   * Several promises that slipped or may, told together.
   *
   * @param lines one for each, not empty
   * @param rest how many more there are
   * @param link to the queue
   */
  record PromisesSlipped(List<String> lines, int rest, URI link) implements Letter {
    public PromisesSlipped {
      lines = filled(lines);
    }
  }

  /**
   * Hours to come in which people write and nobody is there who speaks their language.
   *
   * @param lines one for each, not empty
   * @param rest how many more there are
   * @param link to the page of who is there
   */
  record GapsToCome(List<String> lines, int rest, URI link) implements Letter {
    public GapsToCome {
      lines = filled(lines);
    }
  }

  /**
   * Somebody wrote a note about a case and wants this colleague to read it; who it was, by name.
   */
  record Mentioned(Matter matter, String writer) implements ToStaff {}

  /** Something that nobody owes waits for the yes of one of its readers; who asks, by name. */
  record GoodwillWaits(Matter matter, String asker, Money worth) implements ToStaff {}

  /** A request to a brand: one question, and by when its answer is hoped for. */
  record BrandRequest(Matter matter, String question, Instant answerBy) implements ToBrand {}

  /** A request to a brand whose date comes near, or is put off once. */
  record BrandDateNear(Matter matter, String question, Instant answerBy) implements ToBrand {}

  /** The brand is asked to think again, and why. */
  record BrandAppeal(Matter matter, String words, Instant answerBy) implements ToBrand {}

  /** A request to a brand that is still open after its date. */
  record BrandReminder(Matter matter, String question, Instant answerBy) implements ToBrand {}

  /**
   * A request that the contact of a brand passed on to a colleague.
   *
   * @param sender who passed it on, by name
   * @param note their word to the colleague; may be empty
   */
  record BrandColleague(
      Matter matter, String sender, String note, String question, Instant answerBy)
      implements ToBrand {}

  /**
   * Several requests to a brand at once.
   *
   * @param lines one for each, not empty
   * @param answerBy the earliest of their dates
   * @param link to the page that lists them
   */
  record BrandBatch(List<String> lines, Instant answerBy, URI link) implements Letter {
    public BrandBatch {
      lines = filled(lines);
    }
  }

  /** The brand's answer is in. */
  record BrandThanks(Matter matter) implements ToBrand {}

  /** The answer to a brand's own question, given through the house. */
  record BrandConsumerReply(Matter matter, String words, Instant answerBy) implements ToBrand {}

  /**
   * What the brand is asked to bear, and by when its answer is hoped for.
   *
   * @param ground why, as a phrase
   * @param words what is asked, in the words of the house; may be empty
   * @param sides what left the house and what was found; empty where nothing is compared
   */
  record BrandClaim(
      Matter matter,
      Money amount,
      String ground,
      String words,
      List<String> sides,
      Instant answerBy)
      implements ToBrand {
    public BrandClaim {
      sides = List.copyOf(sides);
    }
  }

  /**
   * A question to a brand about its terms; the case that made somebody ask is none of the letter's,
   * so that no header tells the brand of it.
   *
   * @param question in the words of the house
   */
  record Asking(String number, String question, Instant answerBy, URI link) {}

  /** A letter to a brand about its terms, which are no matter of a consumer. */
  sealed interface OnTerms extends Letter {
    Asking asking();

    @Override
    default URI link() {
      return asking().link();
    }
  }

  /** A brand is asked what its terms mean. */
  record TermsAsked(Asking asking) implements OnTerms {}

  /** A question about its terms that a brand has not answered yet. */
  record TermsReminder(Asking asking) implements OnTerms {}

  /** A brand did not say what its terms mean; for those who lead. */
  record TermsUnanswered(String number, String brand, String question, URI link)
      implements Letter {}

  /** A letter about its terms did not reach a brand at this address; for whoever asked. */
  record TermsUndelivered(String number, String brand, String address, URI link)
      implements Letter {}

  private static List<String> filled(List<String> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a letter with a list needs at least one line of it");
    }
    return List.copyOf(values);
  }
}
