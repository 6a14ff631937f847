package io.redress.cases.lives;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.LineRemedy;
import io.redress.cases.CaseView;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.cases.domain.CommandKind;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.goods.Acceptance;
import io.redress.goods.GoodsLine;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.liaison.Asking;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.liaison.health.AllTheSame;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.LinkId;
import io.redress.shared.Money;
import io.redress.shared.ResolutionId;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** One thing that somebody might do to a case next: mostly what is allowed, sometimes anything. */
final class RandomStep {
  private static final Actor BRAND = Actor.brandContact(new LinkId(new UUID(1, 2)));

  /** What people think of beside the way to the end, and what no list of deeds names. */
  private static final List<CommandKind> BESIDE =
      List.of(
          CommandKind.OPEN_DISPUTE,
          CommandKind.ANSWER_DISPUTE,
          CommandKind.ASK_CALL,
          CommandKind.NOTE_CONTACT,
          CommandKind.MAKE_PROMISE);

  /** A command and who asks it. */
  record Wish(CaseCommand command, Actor actor) {}

  private final Random random;
  private final CaseView view;
  private final CaseId id;
  private final Instant now;
  private final List<StaffId> colleagues;
  private final Actor staff;

  RandomStep(Random random, CaseView view, Instant now, List<StaffId> colleagues) {
    this.random = random;
    this.view = view;
    this.id = view.head().id();
    this.now = now;
    this.colleagues = colleagues;
    this.staff = Actor.staff(any(colleagues));
  }

  Wish next() {
    if (random.nextInt(12) == 0) {
      return wish(any(BESIDE));
    }
    return wish(random.nextInt(10) == 0 ? any(List.of(CommandKind.values())) : likely());
  }

  /** What is allowed, and rather what leads on than talk. */
  private CommandKind likely() {
    if (view.allowed().isEmpty()) {
      return CommandKind.WRITE_MESSAGE;
    }
    var kind = CommandKind.WRITE_MESSAGE;
    for (var tries = 0; tries < 4 && isAside(kind); tries++) {
      kind = CommandKind.valueOf(any(view.allowed()).toUpperCase(Locale.ROOT));
    }
    return kind;
  }

  private static boolean isAside(CommandKind kind) {
    return switch (kind) {
      case HAND_OVER, WRITE_MESSAGE, MOVE_PROMISE, MAKE_PROMISE, WITHDRAW_REQUEST, REOPEN_CASE ->
          true;
      case ASK_BRAND, ANSWER_FACT -> true;
      default -> false;
    };
  }

  /** The wish of this kind; who asks is whoever would. */
  private Wish wish(CommandKind kind) {
    return switch (kind) {
      case ACCEPT_OFFER, DECLINE_OFFER, WITHDRAW_REQUEST, REOPEN_CASE -> consumers(kind);
      case RECORD_BRAND_ANSWER ->
          new Wish(new CaseCommand.RecordBrandAnswer(id, brandAnswer(), "Ana"), BRAND);
      case HANDLE_DUE_PROMISE ->
          anyPromise()
              .map(
                  promise ->
                      new Wish(new CaseCommand.HandleDuePromise(id, promise.id()), Actor.SYSTEM))
              .orElseGet(this::message);
      case WRITE_MESSAGE, RECORD_PROVIDER_ANSWER, ADD_EVIDENCE, CHANGE_EVIDENCE -> message();
      case OPEN_DISPUTE, ANSWER_DISPUTE, CLOSE_DISPUTE ->
          new DisputeStep(random, view, now).next(staff);
      case NOTE_CONTACT ->
          new Wish(
              new CaseCommand.NoteContact(
                  id, any(List.of(CaseCommand.ContactNews.values())), "zh-Hans"),
              Actor.SYSTEM);
      case ASK_CALL -> new Wish(new CaseCommand.AskCall(id, words()), consumer());
      case MOVE_PROMISE -> movePromise();
      default -> new Wish(staff(kind), staff);
    };
  }

  private Wish consumers(CommandKind kind) {
    return switch (kind) {
      case ACCEPT_OFFER -> new Wish(new CaseCommand.AcceptOffer(id, chosen(), "Yes."), consumer());
      case DECLINE_OFFER -> new Wish(new CaseCommand.DeclineOffer(id, words()), consumer());
      case WITHDRAW_REQUEST ->
          seldom(new Wish(new CaseCommand.WithdrawRequest(id, "I keep it."), consumer()));
      default -> seldom(new Wish(new CaseCommand.ReopenCase(id, "It broke again."), consumer()));
    };
  }

  private Wish seldom(Wish wish) {
    return random.nextInt(3) == 0 ? wish : message();
  }

  private CaseCommand staff(CommandKind kind) {
    return switch (kind) {
      case ASK_BRAND -> new CaseCommand.AskBrand(id, Remedy.REFUND, "May it?", asking());
      case APPEAL_TO_BRAND ->
          new CaseCommand.AppealToBrand(id, "It was never worn.", AllTheSame.NO);
      case ACKNOWLEDGE_REQUEST -> new CaseCommand.AcknowledgeRequest(id);
      case REPLY_TO_BRAND -> new CaseCommand.ReplyToBrand(id, "Here it is.");
      case OFFER_REMEDIES -> new CaseCommand.OfferRemedies(id, offer(), "Please.");
      case DECLINE_REQUEST -> new CaseCommand.DeclineRequest(id, "Sorry.");
      case RECEIVE_GOODS -> new CaseCommand.ReceiveGoods(id, anyLine(), reception());
      case INSPECT_GOODS -> new CaseCommand.InspectGoods(id, toInspect(), found());
      case RELEASE_REFUND -> new CaseCommand.ReleaseRefund(id);
      case RETRY_REFUND -> new CaseCommand.RetryRefund(id);
      case PERFORM_REMEDY -> new CaseCommand.PerformRemedy(id, "It is sent.");
      case CLOSE_CASE -> new CaseCommand.CloseCase(id);
      case HAND_OVER -> new CaseCommand.HandOver(id, any(colleagues).toString());
      case MAKE_PROMISE -> new CaseCommand.MakePromise(id, beside(), soon(), "As we said.");
      case MISS_CALL -> new CaseCommand.MissCall(id, "Nobody there.");
      case ANSWER_FACT ->
          new CaseCommand.AnswerFact(
              id,
              anyLine(),
              Fact.ITEM_WORN,
              String.valueOf(random.nextBoolean()),
              CaseCommand.FactSource.PHOTOS_SHOW);
      default -> new CaseCommand.Decide(id);
    };
  }

  private Actor consumer() {
    return Actor.consumer(view.consumer().id());
  }

  private Wish message() {
    var thread = any(List.of(ThreadKind.values()));
    var author =
        switch (thread) {
          case CONSUMER -> random.nextBoolean() ? consumer() : staff;
          case BRAND -> view.conduct().liaison().isPresent() && random.nextBoolean() ? BRAND : null;
          case INTERNAL -> staff;
        };
    return author == null
        ? new Wish(write(ThreadKind.INTERNAL), staff)
        : new Wish(write(thread), author);
  }

  private CaseCommand write(ThreadKind thread) {
    var channel = any(List.of(MessageChannel.PAGE, MessageChannel.PHONE));
    return new CaseCommand.WriteMessage(id, thread, channel, words());
  }

  private static CaseCommand.Words words() {
    return new CaseCommand.Words("How is it going?", "Somebody", "en");
  }

  private PromiseKind beside() {
    return any(Arrays.stream(PromiseKind.values()).filter(PromiseKind::isByWords).toList());
  }

  private Instant soon() {
    return now.plus(Duration.ofHours(1 + random.nextInt(10 * 24)));
  }

  private Wish movePromise() {
    var until = now.plus(Duration.ofHours(random.nextInt(30 * 24) - 24));
    return anyPromise()
        .map(
            promise ->
                new Wish(new CaseCommand.MovePromise(id, promise.id(), until, "Snow."), staff))
        .orElseGet(this::message);
  }

  private Optional<Promise> anyPromise() {
    var promises = view.conduct().promises();
    var open = promises.stream().filter(Promise::isOpen).toList();
    var from = open.isEmpty() || random.nextInt(5) == 0 ? promises : open;
    return from.isEmpty() ? Optional.empty() : Optional.of(any(from));
  }

  private Asking asking() {
    return Asking.alone(any(List.of(WhenSilent.values())));
  }

  private BrandAnswer brandAnswer() {
    return switch (random.nextInt(4)) {
      case 0 -> new BrandAnswer.Approved("Yes.");
      case 1 -> new BrandAnswer.ApprovedInPart("Half of it.", "We share.");
      case 2 -> new BrandAnswer.Declined("No.");
      default -> new BrandAnswer.Asked("Is there a photo?");
    };
  }

  private List<LineRemedy> offer() {
    var whole = new ArrayList<LineRemedy>();
    for (var assessment : view.content().assessments()) {
      for (var possible : assessment.possible()) {
        whole.add(remedy(assessment, possible));
      }
    }
    if (random.nextInt(3) == 0 && !whole.isEmpty()) {
      whole.remove(random.nextInt(whole.size()));
    }
    return whole;
  }

  private LineRemedy remedy(LineAssessment assessment, LineAssessment.Possible possible) {
    var remedy = new LineRemedy(assessment.caseLineId(), possible.remedy());
    var most = (int) possible.amount().minorUnits();
    return remedy.needsAmount() && most > 0
        ? new LineRemedy(
            assessment.caseLineId(),
            possible.remedy(),
            Optional.of(new Money(1 + random.nextInt(most), possible.amount().currency())))
        : remedy;
  }

  /** Mostly one of each line, now and then two of which only some go beside each other. */
  private List<ResolutionId> chosen() {
    var lines = new ArrayList<CaseLineId>();
    var chosen = new ArrayList<ResolutionId>();
    for (var offer : view.conduct().resolutions()) {
      var isOpen = offer.state() == Resolution.State.OFFERED;
      var isMore = lines.contains(offer.caseLineId()) && random.nextInt(4) > 0;
      if (isOpen && random.nextInt(4) > 0 && !isMore) {
        lines.add(offer.caseLineId());
        chosen.add(offer.id());
      }
    }
    return chosen;
  }

  private CaseLineId anyLine() {
    return any(view.content().lines()).id();
  }

  private Reception reception() {
    return random.nextInt(3) == 0 ? any(List.of(Reception.values())) : Reception.RECEIVED;
  }

  private CaseLineId toInspect() {
    var here =
        view.conduct().goods().stream()
            .filter(goods -> goods.reception() == Reception.RECEIVED)
            .map(GoodsLine::id)
            .toList();
    return here.isEmpty() ? anyLine() : any(here);
  }

  private CaseCommand.Findings found() {
    var currency = view.order().total().currency();
    return switch (random.nextInt(5)) {
      case 0 -> finding(Acceptance.PARTIAL, new Money(random.nextInt(40_000), currency));
      case 1 -> finding(any(List.of(Acceptance.values())), Money.zero(currency));
      default -> finding(Acceptance.ACCEPTED, Money.zero(currency));
    };
  }

  private CaseCommand.Findings finding(Acceptance result, Money deduction) {
    return new CaseCommand.Findings(any(List.of(Grade.values())), result, deduction, "Seen.");
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
