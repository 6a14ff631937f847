package io.redress.cases.brands.questions;

import io.redress.catalogue.Brand;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.settings.Settings;
import io.redress.shared.Party;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Letters about questions to brands: to the brand with a link of its own, and to those who lead
 * when it keeps silent. Each is posted in the transaction that causes it, and so once.
 *
 * <p>Whom a brand has for its terms is what the catalogue knows: its one contact.
 */
@Component
class QuestionLetters {
  /** A question may be answered late, and its answer read again. */
  private static final Duration LINK_LIFE = Duration.ofDays(180);

  private final Merchants merchants;
  private final StaffMembers staff;
  private final Post post;
  private final Clock clock;

  QuestionLetters(Merchants merchants, StaffMembers staff, Post post, Clock clock) {
    this.merchants = merchants;
    this.staff = staff;
    this.post = post;
    this.clock = clock;
  }

  /** How a letter goes out, and where its link leads. */
  @Component("questionLetterPost")
  record Post(Letters letters, Mails mails, SignedLinks links, Settings settings) {}

  /** Sends a question; to nobody where the brand has no address here. */
  void ask(PolicyQuestion question, Brand brand) {
    contact(brand).ifPresent(to -> send(new Letter.TermsAsked(matter(question)), to));
  }

  /** Reminds the brand of a question. */
  void remind(PolicyQuestion question, Brand brand) {
    contact(brand).ifPresent(to -> send(new Letter.TermsReminder(matter(question)), to));
  }

  /** Tells those who lead that a brand did not answer. */
  void silent(PolicyQuestion question, Brand brand) {
    var house = merchants.current();
    var path = "/desk/%s/questions/%s".formatted(house.slug(), question.id());
    var page = post.settings().serving().baseUrl().resolve(path);
    for (var lead : staff.list()) {
      if (lead.role() == Role.SUPERVISOR) {
        var letter =
            new Letter.TermsUnanswered(
                question.number(), brand.name(), question.matter().words(), page);
        send(letter, colleague(lead));
      }
    }
  }

  private Letter.Asking matter(PolicyQuestion question) {
    var now = clock.instant();
    return new Letter.Asking(
        question.matter().caseId(),
        question.number(),
        question.matter().words(),
        question.course().answerBy().orElse(now),
        link(question, merchants.current(), now));
  }

  private void send(Letter letter, Recipient recipient) {
    var now = clock.instant();
    var house = merchants.current();
    var sender = new Letters.Sender(house.name(), house.zone(), Optional.empty());
    post.mails().post(post.letters().compose(letter, recipient, sender, now), now);
  }

  /** Whom a brand has for questions about its terms; nobody where no address is known. */
  private static Optional<Recipient> contact(Brand brand) {
    return brand.contactEmail().isBlank()
        ? Optional.empty()
        : Optional.of(
            new Recipient(
                Party.BRAND,
                brand.contactName(),
                brand.contactEmail(),
                brand.contactLanguage(),
                brand.contactZone()));
  }

  private static Recipient colleague(StaffMember member) {
    return new Recipient(
        Party.MERCHANT, member.name(), member.email(), member.language(), member.zone());
  }

  private URI link(PolicyQuestion question, Merchant house, Instant now) {
    var token =
        post.links()
            .create(
                Party.BRAND, LinkPurpose.POLICY_QUESTION, question.id().value(), LINK_LIFE, now);
    var page = "/b/%s/l/%s".formatted(house.slug(), token);
    return post.settings().serving().baseUrl().resolve(page);
  }
}
