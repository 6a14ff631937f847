package io.redress.cases.brands.questions;

import io.redress.catalogue.Brand;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.settings.Settings;
import io.redress.shared.ActorKind;
import io.redress.shared.Party;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Letters about questions to brands: to the brand with a link of its own, to those who lead when it
 * keeps silent, and to whoever asked when it cannot be reached. Each is posted in the transaction
 * that causes it, and so once.
 */
@Component
class QuestionLetters {
  /** A question may be answered late, and its answer read again. */
  private static final Duration LINK_LIFE = Duration.ofDays(180);

  private final Merchants merchants;
  private final StaffMembers staff;
  private final TermsContacts contacts;
  private final Post post;
  private final Clock clock;

  QuestionLetters(
      Merchants merchants, StaffMembers staff, TermsContacts contacts, Post post, Clock clock) {
    this.merchants = merchants;
    this.staff = staff;
    this.contacts = contacts;
    this.post = post;
    this.clock = clock;
  }

  /** How a letter goes out, and where its link leads. */
  @Component("questionLetterPost")
  record Post(Letters letters, Mails mails, SignedLinks links, Settings settings) {}

  /** Sends a question; to nobody where the brand has no address here. */
  void ask(PolicyQuestion question, Brand brand) {
    contact(question, brand).ifPresent(to -> send(new Letter.TermsAsked(matter(question, to)), to));
  }

  /** Reminds the brand of a question. */
  void remind(PolicyQuestion question, Brand brand) {
    contact(question, brand)
        .ifPresent(to -> send(new Letter.TermsReminder(matter(question, to)), to));
  }

  /** Tells those who lead that a brand did not answer: supervisors, administrators without any. */
  void silent(PolicyQuestion question, Brand brand) {
    for (var lead : leads()) {
      var letter =
          new Letter.TermsUnanswered(
              question.number(), brand.name(), question.matter().words(), page(question));
      send(letter, colleague(lead));
    }
  }

  /** Tells whoever asked that the brand got no letter; those who lead where they are not there. */
  void undelivered(PolicyQuestion question, Brand brand, String address) {
    var letter =
        new Letter.TermsUndelivered(question.number(), brand.name(), address, page(question));
    var asker = asker(question);
    for (var reader : asker.isEmpty() ? leads() : asker) {
      send(letter, colleague(reader));
    }
  }

  private URI page(PolicyQuestion question) {
    var path = "/desk/%s/questions/%s".formatted(merchants.current().slug(), question.id());
    return post.settings().serving().baseUrl().resolve(path);
  }

  /** Who made the question, if they are of the staff and still work here. */
  private List<StaffMember> asker(PolicyQuestion question) {
    var by = question.course().madeBy();
    return by.kind() == ActorKind.STAFF
        ? staff.list().stream().filter(each -> each.id().value().equals(by.id())).toList()
        : List.of();
  }

  private List<StaffMember> leads() {
    var all = staff.list();
    var supervisors = all.stream().filter(each -> each.role() == Role.SUPERVISOR).toList();
    return supervisors.isEmpty()
        ? all.stream().filter(each -> each.role() == Role.ADMINISTRATOR).toList()
        : supervisors;
  }

  private Letter.Asking matter(PolicyQuestion question, Recipient to) {
    var now = clock.instant();
    return new Letter.Asking(
        question.number(),
        question.matter().words(),
        question.course().answerBy().orElse(now),
        link(question, to, now));
  }

  private void send(Letter letter, Recipient recipient) {
    var now = clock.instant();
    var house = merchants.current();
    var sender = new Letters.Sender(house.name(), house.zone(), Optional.empty());
    post.mails().post(post.letters().compose(letter, recipient, sender, now), now);
  }

  private Optional<Recipient> contact(PolicyQuestion question, Brand brand) {
    return contacts.of(brand, question.matter().caseId()).recipient();
  }

  private static Recipient colleague(StaffMember member) {
    return new Recipient(
        Party.MERCHANT, member.name(), member.email(), member.language(), member.zone());
  }

  private URI link(PolicyQuestion question, Recipient to, Instant now) {
    var subject = question.id().value();
    var token =
        post.links()
            .createForBrand(LinkPurpose.POLICY_QUESTION, subject, to.address(), LINK_LIFE, now);
    var page = "/b/%s/l/%s".formatted(merchants.current().slug(), token);
    return post.settings().serving().baseUrl().resolve(page);
  }
}
