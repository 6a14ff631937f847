package io.redress.cases.contact;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.ContactNews;
import io.redress.cases.CaseQuery;
import io.redress.cases.CaseQuery.Scope;
import io.redress.cases.CaseSummary;
import io.redress.cases.Cases;
import io.redress.consumers.AddressChange;
import io.redress.consumers.AddressChanges;
import io.redress.consumers.Consumer;
import io.redress.consumers.Consumers;
import io.redress.consumers.QuietHours;
import io.redress.people.SignedLinks;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.ConsumerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes how a consumer is reached, and lets each of their open cases know. */
@Service
public class Contacts {
  private final Consumers consumers;
  private final AddressChanges addresses;
  private final Cases cases;
  private final Post post;
  private final SignedLinks links;

  Contacts(
      Consumers consumers, AddressChanges addresses, Cases cases, Post post, SignedLinks links) {
    this.consumers = consumers;
    this.addresses = addresses;
    this.cases = cases;
    this.post = post;
    this.links = links;
  }

  /** How letters about addresses go out. */
  @Component("postOfContacts")
  record Post(Outbox outbox, AddressLetters letters) {}

  /** What a person wishes to be called, and where and how to be spoken to. */
  public record Wish(String name, Optional<String> phone, String language) {}

  /** Keeps what is another than before; nothing is written where nothing is. */
  @Transactional
  public void change(Consumer person, Wish wish) {
    Set<ContactNews> news = EnumSet.noneOf(ContactNews.class);
    if (!wish.name().equals(person.name())) {
      consumers.changeName(person.id(), wish.name());
      news.add(ContactNews.NAME);
    }
    if (!wish.phone().equals(person.phone())) {
      consumers.changePhone(person.id(), wish.phone());
      news.add(ContactNews.PHONE);
    }
    if (!wish.language().equals(person.language())) {
      consumers.changeLanguage(person.id(), wish.language());
      news.add(ContactNews.LANGUAGE);
    }
    note(person.id(), news, wish.language());
  }

  /**
   * Writes nothing to the person in these hours, unless it cannot wait, or at any hour. What is
   * promised for a moment in them ends before them from now on.
   *
   * @param readVersion the version that was read before; empty when any will do
   */
  @Transactional
  public void changeQuietHours(
      ConsumerId person, Optional<QuietHours> quiet, OptionalInt readVersion) {
    var isNews = !consumers.byId(person).quiet().equals(quiet);
    consumers.changeQuietHours(person, quiet, readVersion);
    note(
        person,
        isNews ? EnumSet.of(ContactNews.QUIET_HOURS) : EnumSet.noneOf(ContactNews.class),
        "");
  }

  /**
   * Has the new address asked whether it is the person's. Whether it is somebody else's is not
   * told: then nothing is sent.
   */
  @Transactional
  public void askAddress(Consumer person, String newEmail, Instant now) {
    var change = addresses.ask(person, newEmail, now);
    post.outbox().add(new OutboxTask(AddressLetters.KIND, change.id().toString(), "1", "{}", now));
  }

  /** A change of address, as its two letters open it. */
  public Optional<AddressChange> addressChange(UUID id) {
    return addresses.byId(id);
  }

  /**
   * Writes to the new address from now on and tells the old one; false when that is not possible
   * any more. Links to the person's page that went to the old address open nothing after it.
   */
  @Transactional
  public boolean confirm(AddressChange change, Instant now) {
    if (!addresses.confirm(change, now)) {
      return false;
    }
    links.revokeAll(List.of(change.consumerId().value()), now);
    post.letters().tellOld(change, now);
    note(change.consumerId(), EnumSet.of(ContactNews.EMAIL), "");
    return true;
  }

  /** Writes to the old address again; false when that is not possible any more. */
  @Transactional
  public boolean undo(AddressChange change, Instant now) {
    if (!addresses.undo(change, now)) {
      return false;
    }
    links.revokeAll(List.of(change.consumerId().value(), change.id()), now);
    note(change.consumerId(), EnumSet.of(ContactNews.EMAIL), "");
    return true;
  }

  // Always in the same order, so that two changes of one person never wait for each other.
  private void note(ConsumerId person, Set<ContactNews> news, String language) {
    if (news.isEmpty()) {
      return;
    }
    var open =
        new CaseQuery(
            Scope.OPEN,
            Optional.empty(),
            Optional.of(person),
            Optional.empty(),
            CaseQuery.MOST_ON_PAGE);
    var ids =
        cases.find(open).stream()
            .map(CaseSummary::id)
            .sorted(Comparator.comparing(id -> id.value().toString()))
            .toList();
    for (var id : ids) {
      for (var each : news) {
        cases
            .perform(new CaseCommand.NoteContact(id, each, language), Actor.consumer(person))
            .orThrow();
      }
    }
  }
}
