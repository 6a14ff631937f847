package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.conversation.Mail;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.people.Merchant;
import io.redress.people.StaffMember;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.CaseId;
import io.redress.shared.Party;
import io.redress.shared.PlainWords;
import io.redress.shared.PromiseId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/**
 * Lets the promises of a case slip one by one, and looks at what everybody is told of it, in which
 * language, in which order and at which moment.
 */
@TestComponent
class Slipping {
  private static final String AT_RISK = "mail.promise_at_risk.subject";
  private static final String ESCALATED = "mail.promise_escalated.subject";
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final House house;
  private final Cases cases;
  private final Phrases phrases;

  Slipping(House house, Cases cases, Phrases phrases) {
    this.house = house;
    this.cases = cases;
    this.phrases = phrases;
  }

  /**
   * A case and who hears of it.
   *
   * @param owner who sees to it
   * @param lead who leads them
   * @param above who is told once the same thing slips again
   * @param language of consumer, owner and lead
   */
  record Matter(
      Merchant shop,
      CaseId id,
      String goods,
      StaffMember owner,
      StaffMember lead,
      StaffMember above,
      Language language) {}

  /** A case as its own staff sees it. */
  CaseView view(Matter matter) {
    return house.in(matter.shop(), () -> cases.view(matter.id())).orElseThrow();
  }

  /** What is promised of this kind now. */
  Promise promised(Matter matter, PromiseKind kind) {
    return view(matter).conduct().promises().stream()
        .filter(promise -> promise.isOpen() && promise.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " in " + view(matter).conduct()));
  }

  /** Nobody keeps this promise: warned of, broken, told with another date. */
  Mail slip(Matter matter, PromiseKind kind, int times) {
    var promise = promised(matter, kind);
    warned(matter, promise);
    var mails = broken(matter, promise);
    var broken = byId(matter, promise);
    assertThat(broken.state()).as(kind.name()).isEqualTo(PromiseState.BROKEN);
    assertThat(broken.endedAt()).contains(promise.dueAt());
    var told = only(mails, Party.CONSUMER);
    var next = byId(matter, broken.successor().orElseThrow());
    assertThat(next.isOpen()).isTrue();
    assertThat(next.dueAt()).isAfter(promise.dueAt());
    assertThat(next.owner()).isEqualTo(matter.owner().id().toString());
    assertThat(told.language()).isEqualTo(matter.language().tag());
    assertThat(told.createdAt()).isEqualTo(promise.dueAt());
    assertThat(told.subject()).isEqualTo(PlainWords.oneLine(subject(matter, kind, times)));
    assertThat(told.bodyText()).contains(words(matter).dates().day(next.dueAt()));
    assertThat(House.link(told)).startsWith("/s/" + matter.shop().slug() + "/l/");
    assertThat(staff(mails, matter, ESCALATED, kind))
        .as("who hears of slip " + times)
        .containsExactlyInAnyOrderElementsOf(heard(matter, times));
    assertThat(mails.subList(mails.indexOf(told), mails.size()))
        .as("the consumer hears of it first")
        .noneMatch(mail -> mail.to() == Party.MERCHANT && isAbout(mail, matter, ESCALATED, kind));
    return told;
  }

  /** Nobody answers: a reminder, and the wait goes on. */
  Mail remind(Matter matter, PromiseKind kind) {
    var promise = promised(matter, kind);
    var mails = broken(matter, promise);
    assertThat(byId(matter, promise).state()).isEqualTo(PromiseState.KEPT);
    assertThat(staffOf(mails)).isEmpty();
    var told = only(mails, Party.CONSUMER);
    assertThat(told.language()).isEqualTo(matter.language().tag());
    var code = kind == PromiseKind.CHOICE ? "choice" : "goods";
    assertThat(told.subject())
        .isEqualTo(
            PlainWords.oneLine(
                words(matter).say("mail." + code + "_reminder.subject", "goods", matter.goods())));
    return told;
  }

  private void warned(Matter matter, Promise promise) {
    house.startAt(promise.atRiskAt().minus(MOMENT));
    house.settle();
    var before = mails(matter);
    house.startAt(promise.atRiskAt());
    house.settle();
    var mails = since(matter, before);
    assertThat(staff(mails, matter, AT_RISK, promise.kind()))
        .as("who is warned of " + promise.kind())
        .containsExactlyInAnyOrder(matter.owner().email(), matter.lead().email());
    assertThat(mails).noneMatch(mail -> mail.to() == Party.CONSUMER);
    assertThat(byId(matter, promise).state()).isEqualTo(PromiseState.AT_RISK);
  }

  /** What is written when this promise falls due, the newest first. */
  private List<Mail> broken(Matter matter, Promise promise) {
    house.startAt(promise.dueAt().minus(MOMENT));
    house.settle();
    var before = mails(matter);
    house.startAt(promise.dueAt());
    house.settle();
    return since(matter, before);
  }

  private List<String> heard(Matter matter, int times) {
    return Stream.of(matter.owner(), matter.lead(), matter.above())
        .limit(times > 1 ? 3 : 2)
        .map(StaffMember::email)
        .toList();
  }

  private String subject(Matter matter, PromiseKind kind, int times) {
    if (kind == PromiseKind.BRAND_ANSWER) {
      var brand = view(matter).brandName().orElseThrow();
      return words(matter).say("mail.brand_silent.subject", "brand", brand);
    }
    var key = times == 1 ? "promise_slipped" : "promise_slipped_twice";
    return words(matter).say("mail." + key + ".subject", "goods", matter.goods());
  }

  /** Who of the staff got the letter with this subject about a promise of this kind. */
  private List<String> staff(List<Mail> mails, Matter matter, String key, PromiseKind kind) {
    return staffOf(mails).stream()
        .filter(mail -> isAbout(mail, matter, key, kind))
        .map(Mail::address)
        .toList();
  }

  /** In a letter of its own, or listed with what else slipped at the same moment. */
  private boolean isAbout(Mail mail, Matter matter, String key, PromiseKind kind) {
    var words = words(Language.ofTag(mail.language()).orElseThrow(), matter);
    var code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var promised = words.say("mail.promised." + code);
    var subject = words.say(key, "promised", promised, "goods", matter.goods());
    return mail.subject().equals(PlainWords.oneLine(subject))
        || mail.bodyText().lines().anyMatch(line -> isListed(line, words, key, promised));
  }

  /** Whether it is the line of a list about this promise; what it begins with says what became. */
  private static boolean isListed(String line, Words words, String key, String promised) {
    var of = key.equals(AT_RISK) ? "mail.slip.promise-at-risk" : "mail.slip.promise-escalated";
    var said =
        words.say(of, "number", "", "goods", "", "promised", promised, "day", "|", "page", "");
    return line.contains(said.substring(0, said.indexOf('|'))) && line.contains(promised);
  }

  private static Collection<Mail> staffOf(List<Mail> mails) {
    return mails.stream().filter(mail -> mail.to() == Party.MERCHANT).toList();
  }

  private static Mail only(List<Mail> mails, Party party) {
    var found = mails.stream().filter(mail -> mail.to() == party).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private Promise byId(Matter matter, Promise promise) {
    return byId(matter, promise.id());
  }

  private Promise byId(Matter matter, PromiseId id) {
    return view(matter).conduct().promises().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<Mail> mails(Matter matter) {
    return house.letters(matter.shop());
  }

  private List<Mail> since(Matter matter, List<Mail> before) {
    var known = before.stream().map(Mail::id).toList();
    return mails(matter).stream().filter(mail -> !known.contains(mail.id())).toList();
  }

  /** What is said to the people of this matter. */
  Words words(Matter matter) {
    return words(matter.language(), matter);
  }

  private Words words(Language language, Matter matter) {
    return phrases.to(Reader.of(language, matter.shop().zone(), house.now()));
  }
}
