package io.redress.cases.recovery;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.money.recovery.Recovery;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What is said of claims in their cases: to colleagues, when a date has passed or somebody is asked
 * for a yes, and to the consumer, when what they found is compared with what was sent.
 */
@Component
class RecoveryNotes {
  private static final Logger LOG = LoggerFactory.getLogger(RecoveryNotes.class);

  private final Cases cases;
  private final StaffMembers staff;
  private final Merchants merchants;
  private final Phrases phrases;
  private final Clock clock;

  RecoveryNotes(
      Cases cases, StaffMembers staff, Merchants merchants, Phrases phrases, Clock clock) {
    this.cases = cases;
    this.staff = staff;
    this.merchants = merchants;
    this.phrases = phrases;
    this.clock = clock;
  }

  /**
   * Tells who made the claim that its date has passed; where that was the house's own date, those
   * who lead as well.
   */
  void passed(Recovery before, Recovery after) {
    var isOurs = before.state() == after.state();
    var maker = staff.list().stream().filter(each -> isMaker(each, after)).toList();
    var leads = staff.list().stream().filter(each -> each.role() != Role.FINANCE);
    var told =
        isOurs || maker.isEmpty()
            ? Stream.concat(maker.stream(), leads.filter(RecoveryNotes::mayClaim)).distinct()
            : maker.stream();
    note(isOurs ? "recovery.note.waits" : "recovery.note.late", after, told.toList());
  }

  /** Asks these for a yes to give a claim up. */
  void asked(Recovery recovery, List<StaffMember> able) {
    note("recovery.note.asked", recovery, able);
  }

  /** Tells the consumer that both sides are put before the debtor, and that more can be added. */
  void toldConsumer(CaseView view) {
    var house = merchants.current();
    var language = Language.ofTag(view.head().language()).orElse(Language.ENGLISH);
    var words = words(language, house);
    write(
        new CaseCommand.WriteMessage(
            view.head().id(),
            ThreadKind.CONSUMER,
            MessageChannel.AUTOMATIC,
            new CaseCommand.Words(
                words.say("recovery.told.consumer"), house.name(), language.tag())));
  }

  private void note(String key, Recovery recovery, List<StaffMember> told) {
    var house = merchants.current();
    var language = Language.ofTag(house.languages().getFirst()).orElse(Language.ENGLISH);
    var words = words(language, house);
    var text =
        words.say(
            key,
            "number",
            recovery.number(),
            "debtor",
            recovery.debtor().name(),
            "amount",
            words.sums().of(recovery.figures().missing()));
    write(
        new CaseCommand.WriteMessage(
            recovery.matter().caseId(),
            ThreadKind.INTERNAL,
            MessageChannel.AUTOMATIC,
            new CaseCommand.Words(text, house.name(), language.tag()),
            ids(told)));
  }

  private static List<StaffId> ids(List<StaffMember> told) {
    return told.stream()
        .map(StaffMember::id)
        .limit(CaseCommand.WriteMessage.MOST_MENTIONED)
        .toList();
  }

  private Words words(Language language, Merchant house) {
    return phrases.to(Reader.of(language, house.zone(), clock.instant()));
  }

  private void write(CaseCommand.WriteMessage message) {
    if (cases.perform(message, Actor.SYSTEM) instanceof CaseOutcome.Refused(var refusal)) {
      LOG.warn("Case {} was not told of a claim: {}", caseId(message), refusal.code());
    }
  }

  private static CaseId caseId(CaseCommand.WriteMessage message) {
    return message.caseId();
  }

  private static boolean isMaker(StaffMember member, Recovery recovery) {
    return member.id().value().equals(recovery.course().madeBy().id());
  }

  private static boolean mayClaim(StaffMember member) {
    return member.role() == Role.SUPERVISOR || member.role() == Role.ADMINISTRATOR;
  }
}
