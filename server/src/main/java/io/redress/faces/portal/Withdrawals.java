package io.redress.faces.portal;

import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseReason;
import io.redress.cases.Cases;
import io.redress.cases.OpenCase;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.faces.shared.Page;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.Orders;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.clock.NewIds;
import io.redress.platform.settings.Settings;
import io.redress.shared.Actor;
import io.redress.shared.Party;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes statements of withdrawal, always, and receipts them at once (Directive 2011/83/EU, Article
 * 11a, as inserted by Directive (EU) 2023/2673).
 *
 * <p>Whether there is a right to withdraw is decided afterwards. A statement that fits no order is
 * kept and goes to the house's own people, who look for the purchase.
 */
@Component
class Withdrawals {
  private static final Set<Role> WHO_READ_IT = EnumSet.of(Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final int MOST_READERS = 5;
  private static final int NUMBER_LENGTH = 8;

  private final Cases cases;
  private final House house;
  private final Post post;
  private final Moment moment;

  Withdrawals(Cases cases, House house, Post post, Moment moment) {
    this.cases = cases;
    this.house = house;
    this.post = post;
    this.moment = moment;
  }

  /** Whose purchases they are, and who works there. */
  @Component("withdrawalHouse")
  record House(Orders orders, Merchants merchants, StaffMembers staff, Settings settings) {}

  /** How letters go out. */
  @Component("withdrawalPost")
  record Post(Letters letters, Mails mails, TransactionTemplate transaction) {}

  /** The time and the numbers of receipts. */
  @Component("withdrawalMoment")
  record Moment(Clock clock, NewIds ids) {}

  /** Takes a statement about an order that was found; kept like others when nothing is left. */
  Receipt take(WithdrawDraft draft, Order order, Page page) {
    var statement = draft.statement(page);
    var lines = lines(draft, order);
    if (lines.isEmpty()) {
      return keep(draft, page);
    }
    var request =
        new OpenCase(
            order.id(),
            lines,
            OpenCase.Kind.WITHDRAWAL,
            statement,
            Optional.empty(),
            OpenCase.Channel.PORTAL,
            page.language().tag());
    return switch (cases.open(request, Actor.consumer(order.consumerId()))) {
      case CaseOutcome.Performed opened -> {
        var head = cases.view(opened.caseId()).orElseThrow().head();
        yield new Receipt(
            head.number(), head.openedAt(), draft, statement, Optional.of(opened.caseId()));
      }
      case CaseOutcome.Refused refused -> keep(draft, page);
    };
  }

  /** The lines that the statement names, else all; of each all pieces that are left. */
  private static List<OpenCase.Line> lines(WithdrawDraft draft, Order order) {
    var left = order.lines().stream().filter(line -> !line.left().isNone()).toList();
    var named = left.stream().filter(line -> isNamed(draft, line)).toList();
    return (named.isEmpty() ? left : named)
        .stream()
            .map(
                line ->
                    new OpenCase.Line(line.id(), line.left(), CaseReason.CHANGED_MIND, Map.of()))
            .toList();
  }

  private static boolean isNamed(WithdrawDraft draft, OrderLine line) {
    var part = draft.part().toLowerCase(Locale.ROOT);
    return draft.scope().equals(WithdrawDraft.PART)
        && part.contains(line.title().toLowerCase(Locale.ROOT));
  }

  /** Keeps a statement that fits no order, and tells the people of the house. */
  Receipt keep(WithdrawDraft draft, Page page) {
    var now = moment.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    var receipt = new Receipt(number(), now, draft, draft.statement(page), Optional.empty());
    post.transaction()
        .executeWithoutResult(
            status -> {
              send(receipted(receipt), consumer(draft, page), now);
              readers().forEach(reader -> send(forDesk(receipt), reader, now));
            });
    return receipt;
  }

  private Letter receipted(Receipt receipt) {
    return new Letter.StatementKept(
        receipt.number(), receipt.statement(), receipt.receivedAt(), address("/s/%s/"));
  }

  private Letter forDesk(Receipt receipt) {
    var draft = receipt.draft();
    return new Letter.StatementForDesk(
        receipt.number(),
        draft.name() + ", " + draft.email(),
        receipt.statement(),
        receipt.receivedAt(),
        address("/desk/%s/orders"));
  }

  private void send(Letter letter, Recipient recipient, Instant now) {
    var merchant = merchant();
    var sender = new Letters.Sender(merchant.name(), merchant.zone(), Optional.empty());
    post.mails().post(post.letters().compose(letter, recipient, sender, now), now);
  }

  private Recipient consumer(WithdrawDraft draft, Page page) {
    return new Recipient(
        Party.CONSUMER,
        draft.name(),
        draft.email(),
        page.language().tag(),
        page.words().reader().zone());
  }

  /** Who leads the desk; a house without anybody keeps the letter on its page of mails. */
  private List<Recipient> readers() {
    var readers =
        house.staff().list().stream()
            .filter(member -> WHO_READ_IT.contains(member.role()))
            .limit(MOST_READERS)
            .map(Withdrawals::reader)
            .toList();
    var merchant = merchant();
    return readers.isEmpty()
        ? List.of(
            new Recipient(
                Party.MERCHANT,
                merchant.name(),
                merchant.slug() + "@localhost",
                merchant.languages().getFirst(),
                merchant.zone()))
        : readers;
  }

  private static Recipient reader(StaffMember member) {
    return new Recipient(
        Party.MERCHANT, member.name(), member.email(), member.language(), member.zone());
  }

  private Merchant merchant() {
    return house.merchants().current();
  }

  private URI address(String path) {
    return house.settings().serving().baseUrl().resolve(path.formatted(merchant().slug()));
  }

  /** Chance only: it must not tell how many statements there are. */
  private String number() {
    var text = moment.ids().next().toString();
    return "W-" + text.substring(text.length() - NUMBER_LENGTH).toUpperCase(Locale.ROOT);
  }
}
