package io.redress.cases.colleagues;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.brands.packages.KnownFacts;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.Recipient;
import io.redress.conversation.ThreadKind;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.room.BrandColleagues;
import io.redress.liaison.room.Colleague;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.SignedLinks;
import io.redress.platform.settings.Settings;
import io.redress.shared.Actor;
import io.redress.shared.LinkId;
import io.redress.shared.Party;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes requests on to colleagues of the contact. Link, letter, note and the word in the thread
 * are one transaction: either all of it is there, or nothing.
 */
@Service
public class ColleagueLinks {
  private static final String BETWEEN = "\n\n";

  private final Cases cases;
  private final BrandColleagues colleagues;
  private final SignedLinks links;
  private final Post post;
  private final Clock clock;

  ColleagueLinks(
      Cases cases, BrandColleagues colleagues, SignedLinks links, Post post, Clock clock) {
    this.cases = cases;
    this.colleagues = colleagues;
    this.links = links;
    this.post = post;
    this.clock = clock;
  }

  /** How the letter goes out, and where its link leads. */
  @Component("colleagueLetterPost")
  record Post(Letters letters, Mails mails, Merchants merchants, Settings settings) {}

  /**
   * Sends the colleague a link of their own, which ends when that of the contact does. Whether it
   * may be passed on is asked before ({@link io.redress.liaison.room.PassingOn}), to say it kindly.
   *
   * @throws Problem a conflict when it may not any more, as others went out in the same moment
   */
  @Transactional
  public void passOn(PassedOn passed) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var request = passed.request();
    var view =
        cases.view(request.caseId()).orElseThrow(() -> Problem.notFound("What this link opened"));
    var life = Duration.between(now, passed.by().expiresAt());
    sayInThread(passed);
    requireRoom(passed);
    var to = passed.to();
    var token =
        links.createForBrand(LinkPurpose.LIAISON, request.id().value(), to.email(), life, now);
    colleagues.add(
        new Colleague(
            SignedLinks.idOf(token),
            request.id(),
            request.caseId(),
            to.name(),
            to.email(),
            passed.byName(),
            Optional.of(passed.by().id()),
            now,
            Optional.empty()));
    send(passed, view, token, now);
  }

  /** Ends the link of a colleague at once; a problem when it is none of this request. */
  @Transactional
  public void end(LiaisonRequest request, LinkId link) {
    var now = clock.instant();
    if (!colleagues.end(request.id(), link, now)) {
      throw Problem.notFound("The link of this colleague");
    }
    links.revoke(link, now);
  }

  /** Asked again behind the lock of the case: of many at once, only a few may go out. */
  private void requireRoom(PassedOn passed) {
    var given = colleagues.of(passed.request().id());
    if (passed.to().hindrance(List.of(), given).isPresent()) {
      throw Problem.of(ProblemCode.CONFLICT, "This request was passed on in the same moment.");
    }
  }

  /** Written by the house in the name of the contact, so that nobody takes it for an answer. */
  private void sayInThread(PassedOn passed) {
    var note = passed.to().note();
    var words =
        new CaseCommand.Words(
            note.isEmpty() ? passed.said() : passed.said() + BETWEEN + note,
            passed.byName(),
            passed.language());
    var message =
        new CaseCommand.WriteMessage(
            passed.request().caseId(), ThreadKind.BRAND, MessageChannel.AUTOMATIC, words);
    if (cases.perform(message, Actor.brandContact(passed.by().id()))
        instanceof CaseOutcome.Refused(var refusal)) {
      throw new RefusedException(refusal);
    }
  }

  private void send(PassedOn passed, CaseView view, String token, Instant now) {
    var house = post.merchants().current();
    var request = passed.request();
    var path = "/b/%s/l/%s".formatted(house.slug(), token);
    var matter =
        new Letter.Matter(
            view.head().id(),
            view.head().number(),
            KnownFacts.titleOf(view, request.brandId()).orElse(passed.brand().name()),
            post.settings().serving().baseUrl().resolve(path));
    var letter =
        new Letter.BrandColleague(
            matter, passed.byName(), passed.to().note(), request.question(), request.answerBy());
    var recipient =
        new Recipient(
            Party.BRAND,
            passed.to().name(),
            passed.to().email(),
            passed.language(),
            passed.brand().contactZone());
    var sender = new Letters.Sender(house.name(), house.zone(), Optional.empty());
    post.mails().post(post.letters().compose(letter, recipient, sender, now), now);
  }
}
