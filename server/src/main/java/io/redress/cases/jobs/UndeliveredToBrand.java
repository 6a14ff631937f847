package io.redress.cases.jobs;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.WriteMessage;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.brands.questions.BrandQuestions;
import io.redress.cases.domain.Escalation;
import io.redress.conversation.Mail;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.liaison.Liaison;
import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.SignedLinks;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the house of a letter to a brand that could not be delivered for good, so that nobody takes
 * for the brand's silence what it was never asked: a note in each case that the letter was about,
 * meant for whoever holds it, and a letter to whoever asked about terms.
 */
@Component
class UndeliveredToBrand {
  private static final Logger LOG = LoggerFactory.getLogger(UndeliveredToBrand.class);
  private static final Pattern LINK = Pattern.compile("/b/[^/\\s]{1,80}/l/([0-9a-f]{1,200})");

  private final Cases cases;
  private final Liaison liaison;
  private final BrandQuestions questions;
  private final SignedLinks links;
  private final House house;

  UndeliveredToBrand(
      Cases cases, Liaison liaison, BrandQuestions questions, SignedLinks links, House house) {
    this.cases = cases;
    this.liaison = liaison;
    this.questions = questions;
    this.links = links;
    this.house = house;
  }

  /** Who of the house is told, and in which words. */
  @Component("houseOfUndelivered")
  record House(Merchants merchants, StaffMembers staff, Phrases phrases, Clock clock) {}

  /** A brand of which no address is known is no news, and of an erased mail nothing is. */
  void tell(Mail mail) {
    if (mail.address().isBlank()) {
      return;
    }
    mail.caseId()
        .ifPresentOrElse(
            id -> note(mail, id, new HashSet<>()),
            () -> opened(mail).ifPresent(grant -> tell(mail, grant)));
  }

  /** What the link of the letter opens, which stands below all that persons wrote into it. */
  private Optional<LinkGrant> opened(Mail mail) {
    var tokens = LINK.matcher(mail.bodyText()).results().map(found -> found.group(1));
    return tokens
        .reduce((earlier, later) -> later)
        .flatMap(token -> links.open(token, house.clock().instant()));
  }

  private void tell(Mail mail, LinkGrant grant) {
    switch (grant.purpose()) {
      case LIAISON -> together(mail, new LiaisonRequestId(grant.subject()));
      case POLICY_QUESTION ->
          questions.undelivered(new PolicyQuestionId(grant.subject()), mail.address());
      case ORDER, CASE, RECOVERY, DATA, PERSON, ADDRESS, ADDRESS_UNDO -> {}
    }
  }

  /** A letter about several cases, of which this request is the first. */
  private void together(Mail mail, LiaisonRequestId first) {
    var sent = links.subjectsSentTo(mail.address(), LinkPurpose.LIAISON);
    var told = new HashSet<StaffId>();
    var asked =
        liaison
            .byId(first)
            .flatMap(request -> request.course().batch())
            .map(liaison::ofBatch)
            .orElse(List.of());
    asked.stream()
        .filter(each -> each.state().hearsTheBrand() && sent.contains(each.id().value()))
        .forEach(each -> note(mail, each.caseId(), told));
  }

  /** Whoever was told of the same letter in another case finds the note without a letter. */
  private void note(Mail mail, CaseId id, Set<StaffId> told) {
    var merchant = house.merchants().current();
    var language = Language.ofTag(merchant.languages().getFirst()).orElse(Language.ENGLISH);
    var reader = Reader.of(language, merchant.zone(), house.clock().instant());
    var text = house.phrases().to(reader).say("requests.undelivered", "address", mail.address());
    var words = new CaseCommand.Words(text, merchant.name(), language.tag());
    cases
        .view(id)
        .filter(view -> !isNoted(view, mail, text))
        .ifPresent(view -> write(view, words, told));
  }

  /** A task may be done twice, and two letters to one address may fail at once. */
  private static boolean isNoted(CaseView view, Mail mail, String text) {
    return view.conduct().messages().stream()
        .filter(each -> each.thread() == ThreadKind.INTERNAL)
        .filter(each -> !each.writtenAt().isBefore(mail.createdAt()))
        .anyMatch(each -> each.body().equals(text));
  }

  private void write(CaseView view, CaseCommand.Words words, Set<StaffId> told) {
    var readers = readers(view.head().owner()).stream().filter(told::add).toList();
    var note =
        new WriteMessage(
            view.head().id(), ThreadKind.INTERNAL, MessageChannel.AUTOMATIC, words, readers);
    if (cases.perform(note, Actor.SYSTEM) instanceof CaseOutcome.Refused(var refusal)) {
      LOG.warn("Case {} was not told of a lost letter: {}", view.head().id(), refusal.code());
    }
  }

  /** Whoever holds the case; those who lead where nobody does, or a team. */
  private List<StaffId> readers(String owner) {
    var told = Escalation.told(house.staff().list(), owner, 0);
    var holder = told.stream().filter(each -> each.id().toString().equals(owner)).toList();
    var readers = holder.isEmpty() ? told : holder;
    return readers.stream().map(StaffMember::id).limit(WriteMessage.MOST_MENTIONED).toList();
  }
}
