package io.redress.faces.desk;

import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.people.Merchants;
import io.redress.people.StaffMember;
import io.redress.people.signin.StaffLinks;
import io.redress.people.signin.StaffLinks.Purpose;
import io.redress.platform.settings.Settings;
import io.redress.shared.Party;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings one-time links to staff: by mail, or by hand where the house has no mail server.
 *
 * <p>A link by hand is told once, to the administrator who asked for it; it still goes round no
 * second factor. A letter that is kept here would be read by colleagues, so it is never written
 * without a mail server.
 */
@Component
class StaffLetters {
  private final StaffLinks links;
  private final Letters letters;
  private final Mails mails;
  private final Merchants merchants;
  private final Settings settings;

  StaffLetters(
      StaffLinks links, Letters letters, Mails mails, Merchants merchants, Settings settings) {
    this.links = links;
    this.letters = letters;
    this.mails = mails;
    this.merchants = merchants;
    this.settings = settings;
  }

  /** Whether letters leave the house. */
  boolean areSent() {
    return settings.smtpUrl().isPresent();
  }

  /** Makes a link and mails it; tells it where no letter leaves the house. */
  @Transactional
  Optional<URI> bring(StaffMember member, Purpose purpose, Instant now) {
    var house = merchants.current();
    var token = links.create(member.id(), purpose, now);
    var link =
        settings.serving().baseUrl().resolve("/desk/%s/welcome/%s".formatted(house.slug(), token));
    if (!areSent()) {
      return Optional.of(link);
    }
    var until = now.plus(purpose.life());
    var letter =
        switch (purpose) {
          case INVITATION -> new Letter.StaffInvitation(house.name(), link, until);
          case RESET -> new Letter.StaffReset(link, until);
        };
    var recipient =
        new Recipient(
            Party.MERCHANT, member.name(), member.email(), member.language(), member.zone());
    var sender = new Letters.Sender(house.name(), house.zone(), Optional.empty());
    mails.post(letters.compose(letter, recipient, sender, now), now);
    return Optional.empty();
  }
}
