package io.redress.cases.conduct;

import io.redress.cases.domain.Escalation;
import io.redress.cases.domain.Notice;
import io.redress.catalogue.Brand;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.people.StaffMembers;
import io.redress.platform.settings.Settings;
import io.redress.promises.Promise;
import io.redress.shared.Party;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns notices into letters with a link of the reader's own, and hands them to the mails. */
@Component
class NoticePost {
  private static final Duration LINK_LIFE = Duration.ofDays(180);

  private final StaffMembers staff;
  private final SignedLinks links;
  private final Letters letters;
  private final Mails mails;
  private final LetterWriter writer;
  private final Settings settings;

  NoticePost(
      StaffMembers staff,
      SignedLinks links,
      Letters letters,
      Mails mails,
      LetterWriter writer,
      Settings settings) {
    this.staff = staff;
    this.links = links;
    this.letters = letters;
    this.mails = mails;
    this.writer = writer;
    this.settings = settings;
  }

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
    post(progress, writer.toConsumer(progress, notice, matter, recipient), recipient);
  }

  private void tellBrand(Progress progress, Notice notice, Brand brand) {
    var recipient =
        new Recipient(
            Party.BRAND,
            brand.contactName(),
            brand.contactEmail(),
            brand.contactLanguage(),
            brand.contactZone());
    var request = LetterWriter.requestOf(progress);
    var link = link(progress, "b", Party.BRAND, LinkPurpose.LIAISON, request.id().value());
    var matter =
        new Letter.Matter(
            progress.caseId(), progress.before().head().number(), goods(progress), link);
    post(progress, writer.toBrand(notice, matter, request), recipient);
  }

  private void tellHouse(Progress progress, Notice notice) {
    var owner = notice.about().map(Promise::owner).orElse(progress.before().head().owner());
    var readers = Escalation.told(staff.list(), owner, notice.slips());
    var page =
        "/desk/%s/cases/%s".formatted(progress.around().merchant().slug(), progress.caseId());
    var matter =
        new Letter.Matter(
            progress.caseId(),
            progress.before().head().number(),
            goods(progress),
            settings.serving().baseUrl().resolve(page));
    for (var member : readers) {
      var recipient =
          new Recipient(
              Party.MERCHANT, member.name(), member.email(), member.language(), member.zone());
      post(progress, writer.toStaff(progress, notice, matter, recipient), recipient);
    }
  }

  private void post(Progress progress, Letter letter, Recipient recipient) {
    var merchant = progress.around().merchant();
    var sender = new Letters.Sender(merchant.name(), merchant.zone(), Optional.empty());
    mails.post(letters.compose(letter, recipient, sender, progress.now()), progress.now());
  }

  private URI link(Progress progress, String room, Party party, LinkPurpose purpose, UUID subject) {
    var token = links.create(party, purpose, subject, LINK_LIFE, progress.now());
    var slug = progress.around().merchant().slug();
    return settings.serving().baseUrl().resolve("/%s/%s/l/%s".formatted(room, slug, token));
  }

  private static String goods(Progress progress) {
    var line = progress.before().lines().getFirst();
    return progress.around().order().line(line.orderLineId()).orElseThrow().title();
  }
}
