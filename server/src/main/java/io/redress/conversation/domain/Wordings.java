package io.redress.conversation.domain;

import io.redress.conversation.Letter;
import io.redress.conversation.Letter.AccountCode;
import io.redress.conversation.Letter.AccountGiven;
import io.redress.conversation.Letter.AccountRefused;
import io.redress.conversation.Letter.AccountWanted;
import io.redress.conversation.Letter.AddressAsked;
import io.redress.conversation.Letter.AddressChanged;
import io.redress.conversation.Letter.Aftercare;
import io.redress.conversation.Letter.Asking;
import io.redress.conversation.Letter.BrandAnswered;
import io.redress.conversation.Letter.BrandAppeal;
import io.redress.conversation.Letter.BrandAppealed;
import io.redress.conversation.Letter.BrandAsked;
import io.redress.conversation.Letter.BrandBatch;
import io.redress.conversation.Letter.BrandClaim;
import io.redress.conversation.Letter.BrandColleague;
import io.redress.conversation.Letter.BrandConsumerReply;
import io.redress.conversation.Letter.BrandDateNear;
import io.redress.conversation.Letter.BrandReminder;
import io.redress.conversation.Letter.BrandRequest;
import io.redress.conversation.Letter.BrandSilent;
import io.redress.conversation.Letter.BrandThanks;
import io.redress.conversation.Letter.BrandTold;
import io.redress.conversation.Letter.BrandWaitedFor;
import io.redress.conversation.Letter.BrandWantsToKnow;
import io.redress.conversation.Letter.CaseClosed;
import io.redress.conversation.Letter.ChoiceReminder;
import io.redress.conversation.Letter.DataCopy;
import io.redress.conversation.Letter.DecisionNo;
import io.redress.conversation.Letter.DecisionOffer;
import io.redress.conversation.Letter.GapsToCome;
import io.redress.conversation.Letter.GoodsReceived;
import io.redress.conversation.Letter.GoodsReminder;
import io.redress.conversation.Letter.GoodwillGiven;
import io.redress.conversation.Letter.GoodwillWaits;
import io.redress.conversation.Letter.Inspected;
import io.redress.conversation.Letter.InspectedDiffers;
import io.redress.conversation.Letter.LookAgain;
import io.redress.conversation.Letter.Mentioned;
import io.redress.conversation.Letter.MessageFromHouse;
import io.redress.conversation.Letter.OnFulfilment;
import io.redress.conversation.Letter.OnRequest;
import io.redress.conversation.Letter.OrderLink;
import io.redress.conversation.Letter.PersonLink;
import io.redress.conversation.Letter.PromiseAtRisk;
import io.redress.conversation.Letter.PromiseEscalated;
import io.redress.conversation.Letter.PromiseGiven;
import io.redress.conversation.Letter.PromiseMadeUpFor;
import io.redress.conversation.Letter.PromiseMoved;
import io.redress.conversation.Letter.PromiseSlipped;
import io.redress.conversation.Letter.PromiseSlippedAgain;
import io.redress.conversation.Letter.PromiseUnanswered;
import io.redress.conversation.Letter.PromisesSlipped;
import io.redress.conversation.Letter.RefundArrived;
import io.redress.conversation.Letter.RefundFailedOnce;
import io.redress.conversation.Letter.RefundOnTheWay;
import io.redress.conversation.Letter.RequestReceived;
import io.redress.conversation.Letter.StaffInvitation;
import io.redress.conversation.Letter.StaffReset;
import io.redress.conversation.Letter.StatementForDesk;
import io.redress.conversation.Letter.StatementKept;
import io.redress.conversation.Letter.TermsAsked;
import io.redress.conversation.Letter.TermsReminder;
import io.redress.conversation.Letter.TermsUnanswered;
import io.redress.conversation.Letter.TermsUndelivered;
import io.redress.conversation.Letter.ToBrand;
import io.redress.conversation.Letter.ToStaff;
import io.redress.conversation.Letter.WithdrawalReceived;
import io.redress.conversation.domain.Fact.By;
import io.redress.conversation.domain.Fact.Count;
import io.redress.conversation.domain.Fact.Day;
import io.redress.conversation.domain.Fact.Exactly;
import io.redress.conversation.domain.Fact.Points;
import io.redress.conversation.domain.Fact.Sum;

/** Gives each letter its messages and facts. */
public final class Wordings {
  private Wordings() {}

  /** The wording of a letter. */
  public static Wording of(Letter letter) {
    return switch (letter) {
      case OnRequest it -> of(it);
      case OnFulfilment it -> of(it);
      case ToBrand it -> of(it);
      case ToStaff it -> of(it);
      case TermsAsked it -> terms("terms_asked", it.asking());
      case TermsReminder it -> terms("terms_reminder", it.asking());
      case TermsUnanswered it -> unanswered(it);
      case TermsUndelivered it -> undelivered(it);
      case OrderLink it ->
          Wording.of("link")
              .with("order", it.orderNumber())
              .with("until", new Day(it.validUntil()));
      case DataCopy it -> Wording.of("data_copy").with("until", new Day(it.validUntil()));
      case PersonLink it -> Wording.of("person_link").with("until", new Day(it.validUntil()));
      case AddressAsked it ->
          Wording.of("address_asked")
              .with("address", it.address())
              .with("until", new Exactly(it.validUntil()));
      case AddressChanged it ->
          Wording.of("address_changed").with("until", new Day(it.validUntil()));
      case AccountCode it -> code(it);
      case StatementKept it -> kept(it);
      case StatementForDesk it ->
          Wording.of("statement_for_desk")
              .with("received", new Exactly(it.receivedAt()))
              .with("reference", it.number())
              .with("sender", it.sender())
              .with("statement", it.statement());
      case BrandBatch it -> together(it);
      case PromisesSlipped it ->
          Wording.of("promises_slipped")
              .with("count", new Count(it.lines().size() + it.rest()))
              .with("slips", new Points(it.lines()))
              .with("rest", new Count(it.rest()));
      case GapsToCome it ->
          Wording.of("gaps_to_come")
              .with("count", new Count(it.lines().size() + it.rest()))
              .with("gaps", new Points(it.lines()))
              .with("rest", new Count(it.rest()));
      case StaffInvitation it ->
          Wording.of("staff_invitation")
              .with("house", it.house())
              .with("until", new Exactly(it.validUntil()));
      case StaffReset it -> Wording.of("staff_reset").with("until", new Exactly(it.validUntil()));
    };
  }

  private static Wording of(OnRequest letter) {
    var matter = letter.matter();
    return switch (letter) {
      case RequestReceived it ->
          Wording.of("request_received", matter)
              .with("received", new Exactly(it.receivedAt()))
              .with("due", new By(it.answerBy()));
      case WithdrawalReceived it ->
          Wording.of("withdrawal_received", matter)
              .with("statement", it.statement())
              .with("received", new Exactly(it.receivedAt()))
              .with("due", new By(it.answerBy()));
      case DecisionOffer it ->
          Wording.of("decision_offer", matter)
              .with("remedies", new Points(it.remedies()))
              .with("due", new By(it.chooseBy()));
      case DecisionNo it ->
          Wording.of("decision_no", matter)
              .with("reason", it.reason())
              .with("ways", new Points(it.ways()));
      case BrandAsked it -> brand("brand_asked", it, it.brand()).with("due", new By(it.answerBy()));
      case BrandWantsToKnow it ->
          brand("brand_wants_to_know", it, it.brand()).with("due", new By(it.nextBy()));
      case BrandTold it -> brand("brand_told", it, it.brand()).with("due", new By(it.answerBy()));
      case BrandAnswered it ->
          brand("brand_answered", it, it.brand()).with("due", new By(it.nextBy()));
      case BrandAppealed it ->
          brand("brand_appealed", it, it.brand()).with("due", new By(it.answerBy()));
      case BrandWaitedFor it ->
          brand("brand_waited_for", it, it.brand()).with("due", new By(it.answerBy()));
      case BrandSilent it -> brand("brand_silent", it, it.brand()).with("due", new By(it.newDue()));
      case PromiseSlipped it -> slipped(it);
      case PromiseSlippedAgain it -> slipped(it);
      case PromiseMadeUpFor it -> madeUpFor(it);
      case PromiseGiven it -> given(it);
      case GoodwillGiven it -> given(it);
      case LookAgain it -> Wording.of("look_again", matter).with("due", new By(it.due()));
      case PromiseMoved it -> moved(it);
      case ChoiceReminder it ->
          Wording.of("choice_reminder", matter)
              .with("due", new By(it.chooseBy()))
              .with("last", it.lastDay());
      case MessageFromHouse it ->
          Wording.of("message_from_house", matter)
              .with("author", it.author())
              .with("words", it.words())
              .writtenByPerson();
    };
  }

  private static Wording of(OnFulfilment letter) {
    var matter = letter.matter();
    return switch (letter) {
      case GoodsReminder it ->
          Wording.of("goods_reminder", matter)
              .with("due", new By(it.sendBy()))
              .with("last", it.lastDay());
      case GoodsReceived it ->
          Wording.of("goods_received", matter)
              .with("received", new Day(it.receivedAt()))
              .with("due", new By(it.inspectBy()));
      case Inspected it -> Wording.of("inspected", matter).with("due", new By(it.nextBy()));
      case InspectedDiffers it ->
          Wording.of("inspected_differs", matter)
              .with("finding", it.finding())
              .with("due", new By(it.nextBy()));
      case RefundOnTheWay it ->
          Wording.of("refund_on_the_way", matter)
              .with("amount", new Sum(it.amount()))
              .with("method", it.method())
              .with("due", new By(it.arriveBy()));
      case RefundFailedOnce it ->
          Wording.of("refund_failed_once", matter)
              .with("amount", new Sum(it.amount()))
              .with("method", it.method())
              .with("due", new By(it.newDue()));
      case RefundArrived it -> arrived(it);
      case AccountWanted it ->
          Wording.of("account_wanted", matter)
              .with("amount", new Sum(it.amount()))
              .with("due", new By(it.giveBy()));
      case AccountRefused it ->
          Wording.of("account_refused", matter)
              .with("amount", new Sum(it.amount()))
              .with("due", new By(it.giveBy()));
      case AccountGiven it -> Wording.of("account_given", matter).with("account", it.account());
      case Aftercare it -> Wording.of("aftercare", it.matter());
      case CaseClosed it -> Wording.of("case_closed", it.matter());
    };
  }

  private static Wording of(ToBrand letter) {
    var matter = letter.matter();
    return switch (letter) {
      case BrandRequest it ->
          Wording.of("brand_request", matter)
              .with("question", it.question())
              .with("due", new By(it.answerBy()));
      case BrandDateNear it ->
          Wording.of("brand_date_near", matter)
              .with("question", it.question())
              .with("due", new By(it.answerBy()));
      case BrandAppeal it ->
          Wording.of("brand_appeal", matter)
              .with("words", it.words())
              .with("due", new By(it.answerBy()));
      case BrandReminder it ->
          Wording.of("brand_reminder", matter)
              .with("question", it.question())
              .with("due", new By(it.answerBy()));
      case BrandColleague it ->
          Wording.of("brand_colleague", matter)
              .with("sender", it.sender())
              .with("note", it.note())
              .with("question", it.question())
              .with("due", new By(it.answerBy()));
      case BrandThanks it -> Wording.of("brand_thanks", it.matter());
      case BrandClaim it ->
          Wording.of("brand_claim", matter)
              .with("amount", new Sum(it.amount()))
              .with("ground", it.ground())
              .with("words", it.words())
              .with("sides", new Points(it.sides()))
              .with("due", new By(it.answerBy()));
      case BrandConsumerReply it ->
          Wording.of("brand_consumer_reply", matter)
              .with("words", it.words())
              .with("due", new By(it.answerBy()));
    };
  }

  private static Wording terms(String key, Asking asking) {
    return Wording.of(key)
        .with("reference", asking.number())
        .with("question", asking.question())
        .with("due", new By(asking.answerBy()));
  }

  private static Wording of(ToStaff letter) {
    return switch (letter) {
      case PromiseAtRisk it ->
          Wording.of("promise_at_risk", it.matter())
              .with("promised", it.promised())
              .with("due", new By(it.due()));
      case PromiseEscalated it ->
          Wording.of("promise_escalated", it.matter())
              .with("promised", it.promised())
              .with("due", new By(it.newDue()));
      case GoodwillWaits it ->
          Wording.of("goodwill_waits", it.matter())
              .with("asker", it.asker())
              .with("sum", new Sum(it.worth()));
      case Mentioned it -> Wording.of("mentioned", it.matter()).with("writer", it.writer());
      case PromiseUnanswered it ->
          Wording.of("promise_unanswered", it.matter())
              .with("promised", it.promised())
              .with("due", new By(it.lookAgain()));
    };
  }

  private static Wording brand(String key, OnRequest letter, String brand) {
    return Wording.of(key, letter.matter()).with("brand", brand);
  }

  private static Wording slipped(PromiseSlipped it) {
    return Wording.of("promise_slipped", it.matter())
        .with("promised", it.promised())
        .with("was", new By(it.wasDue()))
        .with("due", new By(it.newDue()))
        .with("next", it.next());
  }

  /** Nobody wants to read the same apology twice. */
  private static Wording slipped(PromiseSlippedAgain it) {
    var key = it.times() == 2 ? "promise_slipped_twice" : "promise_slipped_often";
    return Wording.of(key, it.matter())
        .with("promised", it.promised())
        .with("was", new By(it.wasDue()))
        .with("due", new By(it.newDue()));
  }

  private static Wording unanswered(TermsUnanswered it) {
    return Wording.of("terms_unanswered")
        .with("reference", it.number())
        .with("brand", it.brand())
        .with("question", it.question());
  }

  private static Wording undelivered(TermsUndelivered it) {
    return Wording.of("terms_undelivered")
        .with("reference", it.number())
        .with("brand", it.brand())
        .with("address", it.address());
  }

  private static Wording code(AccountCode it) {
    return Wording.of("account_code")
        .with("reference", it.number())
        .with("account", it.account())
        .with("code", it.code())
        .with("until", new Exactly(it.validUntil()));
  }

  private static Wording kept(StatementKept it) {
    return Wording.of("statement_kept")
        .with("received", new Exactly(it.receivedAt()))
        .with("reference", it.number())
        .with("statement", it.statement());
  }

  private static Wording moved(PromiseMoved it) {
    return Wording.of("promise_moved", it.matter())
        .with("promised", it.promised())
        .with("due", new By(it.newDue()))
        .with("reason", it.reason());
  }

  private static Wording together(BrandBatch it) {
    return Wording.of("brand_batch")
        .with("count", new Count(it.lines().size()))
        .with("requests", new Points(it.lines()))
        .with("due", new By(it.answerBy()));
  }

  private static Wording given(PromiseGiven it) {
    return Wording.of("promise_given", it.matter())
        .with("promised", it.promised())
        .with("due", new By(it.due()))
        .with("words", it.words());
  }

  private static Wording given(GoodwillGiven it) {
    return Wording.of("goodwill_given", it.matter())
        .with("gift", it.gift())
        .with("due", new By(it.due()))
        .with("words", it.words());
  }

  private static Wording madeUpFor(PromiseMadeUpFor it) {
    var key = it.times() > 1 ? "promise_made_up_again" : "promise_made_up";
    return Wording.of(key, it.matter())
        .with("promised", it.promised())
        .with("was", new By(it.wasDue()))
        .with("due", new By(it.newDue()))
        .with("gift", it.gift())
        .with("there", new By(it.giftDue()));
  }

  private static Wording arrived(RefundArrived it) {
    return Wording.of("refund_arrived", it.matter())
        .with("amount", new Sum(it.amount()))
        .with("method", it.method())
        .with("arrived", new Day(it.arrivedAt()));
  }
}
