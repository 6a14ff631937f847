package io.redress.conversation;

import io.redress.shared.CaseId;
import io.redress.shared.Money;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One letter of each kind. */
final class LetterSamples {
  static final Instant NOW = Instant.parse("2026-11-21T09:42:06Z");
  static final Instant NEXT_SATURDAY = Instant.parse("2026-11-28T17:00:00Z");
  static final Instant FRIDAY_BEFORE = Instant.parse("2026-11-20T17:00:00Z");
  static final CaseId CASE = new CaseId(new UUID(7, 7));
  static final URI LINK = URI.create("https://care.example/s/harbour/l/t0ken");

  private LetterSamples() {}

  private static Letter.Asking asking() {
    return new Letter.Asking("Q-12", "May it be exchanged?", NEXT_SATURDAY, LINK);
  }

  static List<Letter> about(String goods) {
    var matter = new Letter.Matter(CASE, "R-20418-1", goods, LINK);
    var sum = Money.of(109_900, "GBP");
    return List.of(
        new Letter.RequestReceived(matter, NOW, NEXT_SATURDAY),
        new Letter.WithdrawalReceived(matter, "I withdraw.", NOW, NEXT_SATURDAY),
        new Letter.DecisionOffer(matter, List.of("A refund", "An exchange"), NEXT_SATURDAY),
        new Letter.DecisionNo(matter, "Gold stays.", List.of("A repair", "Store credit", "Advice")),
        new Letter.BrandAsked(matter, "Michael Kors", NEXT_SATURDAY),
        new Letter.BrandWantsToKnow(matter, "Michael Kors", NEXT_SATURDAY),
        new Letter.BrandTold(matter, "Michael Kors", NEXT_SATURDAY),
        new Letter.BrandAnswered(matter, "Michael Kors", NEXT_SATURDAY),
        new Letter.BrandAppealed(matter, "Michael Kors", NEXT_SATURDAY),
        new Letter.BrandWaitedFor(matter, "Michael Kors", NEXT_SATURDAY),
        new Letter.BrandSilent(matter, "Michael Kors", NEXT_SATURDAY),
        new Letter.PromiseSlipped(
            matter, "our answer", FRIDAY_BEFORE, NEXT_SATURDAY, "Amara acts."),
        new Letter.PromiseSlippedAgain(matter, "our answer", FRIDAY_BEFORE, NEXT_SATURDAY, 2),
        new Letter.PromiseSlippedAgain(matter, "our answer", FRIDAY_BEFORE, NEXT_SATURDAY, 3),
        new Letter.PromiseUnanswered(matter, "our answer", NEXT_SATURDAY),
        new Letter.PromiseGiven(matter, "our call", NEXT_SATURDAY, "Amara rings you."),
        new Letter.PromiseMadeUpFor(
            matter, "our answer", FRIDAY_BEFORE, NEXT_SATURDAY, 1, "£5.00", NEXT_SATURDAY),
        new Letter.PromiseMadeUpFor(
            matter, "our answer", FRIDAY_BEFORE, NEXT_SATURDAY, 2, "£5.00", NEXT_SATURDAY),
        new Letter.GoodwillGiven(matter, "£20.00", NEXT_SATURDAY, "Thank you for your patience."),
        new Letter.LookAgain(matter, NEXT_SATURDAY),
        new Letter.PromiseMoved(matter, "our answer", NEXT_SATURDAY, "The workshop needs a day."),
        new Letter.Mentioned(matter, "Sofia Brandt"),
        new Letter.GoodwillWaits(matter, "Sofia Brandt", sum),
        new Letter.PromiseAtRisk(matter, "our answer", NEXT_SATURDAY),
        new Letter.PromiseEscalated(matter, "our answer", NEXT_SATURDAY),
        new Letter.PromisesSlipped(List.of("Slipped: our answer.", "At risk: our call."), 3, LINK),
        new Letter.GapsToCome(List.of("Japanese, Tuesday, 18:00 to 21:00."), 1, LINK),
        new Letter.ChoiceReminder(matter, NEXT_SATURDAY, "After that we keep your first wish."),
        new Letter.MessageFromHouse(matter, "Sofia", "Good morning.\n\nPlease do."),
        new Letter.GoodsReminder(matter, NEXT_SATURDAY, "After that day we write to you again."),
        new Letter.GoodsReceived(matter, FRIDAY_BEFORE, NEXT_SATURDAY),
        new Letter.Inspected(matter, NEXT_SATURDAY),
        new Letter.InspectedDiffers(matter, "The clasp is bent.", NEXT_SATURDAY),
        new Letter.RefundOnTheWay(matter, sum, "Visa ··2260", NEXT_SATURDAY),
        new Letter.RefundFailedOnce(matter, sum, "Visa ··2260", NEXT_SATURDAY),
        new Letter.RefundArrived(matter, sum, "Visa ··2260", FRIDAY_BEFORE),
        new Letter.AccountWanted(matter, sum, NEXT_SATURDAY),
        new Letter.AccountRefused(matter, sum, NEXT_SATURDAY),
        new Letter.AccountGiven(matter, "DE ···· 3000"),
        new Letter.Aftercare(matter),
        new Letter.CaseClosed(matter),
        new Letter.OrderLink("HL-20461", LINK, NEXT_SATURDAY),
        new Letter.StatementKept("W-4F2A", "I withdraw.", NEXT_SATURDAY, LINK),
        new Letter.StatementForDesk("W-4F2A", "Jo, jo@x.se", "I withdraw.", NEXT_SATURDAY, LINK),
        new Letter.DataCopy(LINK, NEXT_SATURDAY),
        new Letter.PersonLink(LINK, NEXT_SATURDAY),
        new Letter.AddressAsked("new@harbour.example", LINK, NEXT_SATURDAY),
        new Letter.AddressChanged(LINK, NEXT_SATURDAY),
        new Letter.AccountCode("R-20418-1", "DE ···· 3000", "1234\u00a05678", LINK, NEXT_SATURDAY),
        new Letter.TermsAsked(asking()),
        new Letter.TermsReminder(asking()),
        new Letter.TermsUnanswered("Q-12", "Michael Kors", "May it be exchanged?", LINK),
        new Letter.TermsUndelivered("Q-12", "Michael Kors", "terms@brand.example", LINK),
        new Letter.StaffInvitation("Harbour & Lane", LINK, NEXT_SATURDAY),
        new Letter.StaffReset(LINK, NEXT_SATURDAY),
        new Letter.BrandRequest(matter, "May it be exchanged?", NEXT_SATURDAY),
        new Letter.BrandDateNear(matter, "May it be exchanged?", NEXT_SATURDAY),
        new Letter.BrandAppeal(matter, "It was never worn.", NEXT_SATURDAY),
        new Letter.BrandReminder(matter, "May it be exchanged?", NEXT_SATURDAY),
        new Letter.BrandColleague(
            matter, "Ana Ruiz", "You know it best.", "May it be exchanged?", NEXT_SATURDAY),
        new Letter.BrandBatch(List.of("A-1: a bag, refund"), NEXT_SATURDAY, LINK),
        new Letter.BrandThanks(matter),
        new Letter.BrandClaim(
            matter,
            sum,
            "What arrived is not what was sent",
            "Please bear it.",
            List.of("What left us: serial 8841.", "What was found: serial 8814."),
            NEXT_SATURDAY),
        new Letter.BrandConsumerReply(matter, "It was never worn.", NEXT_SATURDAY));
  }
}
