package io.redress.cases.conduct;

import io.redress.cases.brands.BrandRecipients;
import io.redress.cases.brands.packages.KnownFacts;
import io.redress.cases.domain.Effect;
import io.redress.cases.domain.Notice;
import io.redress.cases.domain.SecondPerson;
import io.redress.cases.store.UntoldSlipStore;
import io.redress.catalogue.Brand;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.settings.Settings;
import io.redress.shared.ActorKind;
import io.redress.shared.Party;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Turns notices into letters with a link of the reader's own, and hands them to the mails; what the
 * house itself must know is noted for {@link SlipLetters}.
 */
@Component
class NoticePost {
  private static final Duration LINK_LIFE = Duration.ofDays(180);

  private final UntoldSlipStore untold;
  private final StaffMembers staff;
  private final SignedLinks links;
  private final Letters letters;
  private final Mails mails;
  private final LetterWriter writer;
  private final BrandRecipients recipients;
  private final Settings settings;

  NoticePost(
      House house,
      SignedLinks links,
      Letters letters,
      Mails mails,
      LetterWriter writer,
      BrandRecipients recipients,
      Settings settings) {
    this.untold = house.untold();
    this.staff = house.staff();
    this.links = links;
    this.letters = letters;
    this.mails = mails;
    this.writer = writer;
    this.recipients = recipients;
    this.settings = settings;
  }

  /** Whom the house tells of its own, and where it notes what they are told together. */
  @Component("toldHouse")
  record House(StaffMembers staff, UntoldSlipStore untold) {}

  void tell(Progress progress, Notice notice) {
    switch (notice.to()) {
      case CONSUMER -> tellConsumer(progress, notice);
      case BRAND ->
          progress
              .before()
              .head()
              .brandId()
              .flatMap(progress.around()::brand)
              .ifPresent(brand -> tellBrand(progress, notice, brand));
      case MERCHANT -> tellHouse(progress, notice);
      case PROVIDER, NOBODY -> throw new IllegalStateException("nothing is told to " + notice.to());
    }
    progress.record(
        "told",
        Map.of(
            "notice", notice.kind().name().toLowerCase(Locale.ROOT),
            "to", notice.to().name().toLowerCase(Locale.ROOT)));
  }

  /** Tells somebody of the house that a note is meant for them. */
  void mention(Progress progress, StaffId person) {
    var member = staff.byId(person).orElseThrow(() -> Problem.notFound("The colleague"));
    var letter = new Letter.Mentioned(houseMatter(progress, ""), actingName(progress));
    post(progress, letter, recipient(member), progress.now());
  }

  /** Tells those who may say yes that something waits for one of them. */
  void askSecond(Progress progress, Effect.AskSecond effect) {
    var asked = SecondPerson.asked(staff.list(), progress.context().actor(), effect.able());
    if (asked.isEmpty()) {
      return;
    }
    var letter =
        new Letter.GoodwillWaits(
            houseMatter(progress, "/goodwill"), actingName(progress), effect.worth());
    for (var member : asked) {
      post(progress, letter, recipient(member), progress.now());
    }
  }

  /** Who of the house acts, by name; the house itself for a program. */
  private String actingName(Progress progress) {
    var actor = progress.context().actor();
    var id = actor.id();
    var name =
        actor.kind() == ActorKind.STAFF && id != null
            ? staff.byId(new StaffId(id)).map(StaffMember::name)
            : Optional.<String>empty();
    return name.orElseGet(() -> progress.around().merchant().name());
  }

  private void tellConsumer(Progress progress, Notice notice) {
    var consumer = progress.around().consumer();
    var recipient =
        new Recipient(
            Party.CONSUMER,
            consumer.name(),
            consumer.email(),
            progress.before().head().language(),
            consumer.zone());
    var link = link(progress, "s", Party.CONSUMER, LinkPurpose.CASE, progress.caseId().value());
    var matter =
        new Letter.Matter(
            progress.caseId(), progress.before().head().number(), goods(progress), link);
    var letter = writer.toConsumer(progress, notice, matter, recipient);
    post(progress, letter, recipient, toConsumerAt(progress, notice));
  }

  private void tellBrand(Progress progress, Notice notice, Brand brand) {
    var request = LetterWriter.requestOf(progress);
    var known = progress.context().agreed().contact();
    var recipient =
        known.isPresent()
            ? BrandRecipients.of(known, brand)
            : recipients.of(request, brand, progress.around().consumer().country());
    var link = linkTo(progress, recipient, request.id().value());
    var before = progress.before();
    var goods =
        KnownFacts.titleOf(before.lines(), progress.around().order(), brand.id())
            .orElse(brand.name());
    var matter = new Letter.Matter(progress.caseId(), before.head().number(), goods, link);
    post(progress, writer.toBrand(notice, matter, request), recipient, progress.now());
  }

  /** Owners and leads are told of it together with what else slips ({@link SlipLetters}). */
  private void tellHouse(Progress progress, Notice notice) {
    var promise = notice.about().orElseThrow();
    untold.insert(
        new UntoldSlipStore.Slip(
            progress.caseId(),
            notice.kind(),
            promise.kind(),
            promise.owner(),
            notice.slips(),
            notice.nextDate().orElseThrow()),
        progress.now());
  }

  /** The matter with the page of the desk, which asks its reader to sign in. */
  private Letter.Matter houseMatter(Progress progress, String below) {
    var slug = progress.around().merchant().slug();
    var page = "/desk/%s/cases/%s%s".formatted(slug, progress.caseId(), below);
    return new Letter.Matter(
        progress.caseId(),
        progress.before().head().number(),
        goods(progress),
        settings.serving().baseUrl().resolve(page));
  }

  private static Recipient recipient(StaffMember member) {
    return new Recipient(
        Party.MERCHANT, member.name(), member.email(), member.language(), member.zone());
  }

  /**
   * When a letter leaves: after the quiet hours, unless it answers what the consumer has just done,
   * who is awake then, or receipts a withdrawal, which law wants without delay (Directive
   * 2011/83/EU, article 11a).
   */
  private static Instant toConsumerAt(Progress progress, Notice notice) {
    var now = progress.now();
    var cannotWait =
        progress.context().actor().kind() == ActorKind.CONSUMER
            || notice.kind() == Notice.Kind.REQUEST_RECEIVED
            || notice.kind() == Notice.Kind.WITHDRAWAL_RECEIVED;
    var consumer = progress.around().consumer();
    return cannotWait
        ? now
        : consumer.quiet().map(quiet -> quiet.afterNight(now, consumer.zone())).orElse(now);
  }

  private void post(Progress progress, Letter letter, Recipient recipient, Instant leavesAt) {
    var merchant = progress.around().merchant();
    var sender = new Letters.Sender(merchant.name(), merchant.zone(), Optional.empty());
    var mail = letters.compose(letter, recipient, sender, progress.now());
    mails.post(mail, progress.now(), leavesAt);
  }

  /** It is noted who gets it, so that they are shown what else they were asked. */
  private URI linkTo(Progress progress, Recipient recipient, UUID request) {
    var reader = recipient.address();
    var token =
        links.createForBrand(LinkPurpose.LIAISON, request, reader, LINK_LIFE, progress.now());
    return address(progress, "b", token);
  }

  private URI link(Progress progress, String room, Party party, LinkPurpose purpose, UUID subject) {
    var token = links.create(party, purpose, subject, LINK_LIFE, progress.now());
    return address(progress, room, token);
  }

  private URI address(Progress progress, String room, String token) {
    var slug = progress.around().merchant().slug();
    return settings.serving().baseUrl().resolve("/%s/%s/l/%s".formatted(room, slug, token));
  }

  /** What the case is about for the consumer and the house: its first piece. */
  private static String goods(Progress progress) {
    var line = progress.before().lines().getFirst();
    return progress.around().order().line(line.orderLineId()).orElseThrow().title();
  }
}
