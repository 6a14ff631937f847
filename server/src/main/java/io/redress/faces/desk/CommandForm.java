package io.redress.faces.desk;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.LineRemedy;
import io.redress.cases.CaseView;
import io.redress.catalogue.Product;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.TypedAmount;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.liaison.health.AllTheSame;
import io.redress.people.StaffMember;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.PromiseId;
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the command that a form of the case page asks for. */
final class CommandForm {
  private static final LocalTime CLOSES = LocalTime.of(18, 0);
  private static final String SEPARATOR = "_";

  private final Deed deed;
  private final Map<String, List<String>> fields;
  private final StaffMember writer;
  private final Owners owners;
  private final Function<String, Optional<Product>> catalogue;

  CommandForm(
      Deed deed,
      Map<String, List<String>> fields,
      StaffMember writer,
      Owners owners,
      Function<String, Optional<Product>> catalogue) {
    this.deed = deed;
    this.fields = fields;
    this.writer = writer;
    this.owners = owners;
    this.catalogue = catalogue;
  }

  /** The version of the case that was read when the form was shown. */
  int version() {
    try {
      return Integer.parseInt(first("version"));
    } catch (NumberFormatException unreadable) {
      throw new UnreadableForm("desk.form.again");
    }
  }

  /** The command; {@code zone} is where the house's clocks hang. */
  CaseCommand command(CaseView view, ZoneId zone) {
    var id = view.head().id();
    return switch (deed) {
      case DECIDE -> new CaseCommand.Decide(id);
      case ANSWER_FACT ->
          new CaseCommand.AnswerFact(
              id, line(), fact(), answer(), chosen(CaseCommand.FactSource.class, "source"));
      case ASK_BRAND ->
          new CaseCommand.AskBrand(
              id,
              chosen(Remedy.class, "remedy"),
              text("question"),
              AskingChoices.read(text(AskingChoices.SILENCE), text(AskingChoices.LETTER))
                  .because(text("override")));
      case REPLY_TO_BRAND -> new CaseCommand.ReplyToBrand(id, text("words"));
      case ACKNOWLEDGE_REQUEST -> new CaseCommand.AcknowledgeRequest(id);
      case APPEAL_TO_BRAND ->
          new CaseCommand.AppealToBrand(id, text("words"), AllTheSame.because(text("override")));
      case OFFER_REMEDIES -> new CaseCommand.OfferRemedies(id, remedies(view, zone), text("words"));
      case ACCEPT_OFFER -> new CaseCommand.AcceptOffer(id, offers(), text("words"));
      case DECLINE_OFFER ->
          new CaseCommand.DeclineOffer(
              id, new CaseCommand.Words(text("words"), writer.name(), view.head().language()));
      case DECLINE_REQUEST -> new CaseCommand.DeclineRequest(id, text("words"));
      case RECEIVE_GOODS ->
          new CaseCommand.ReceiveGoods(id, line(), chosen(Reception.class, "outcome"));
      case INSPECT_GOODS -> inspection(id, view.order().total().currency());
      case RELEASE_REFUND -> new CaseCommand.ReleaseRefund(id);
      case RETRY_REFUND -> new CaseCommand.RetryRefund(id);
      case PERFORM_REMEDY -> new CaseCommand.PerformRemedy(id, text("words"));
      case CALL_OFF_EXCHANGE -> new CaseCommand.CallOffExchange(id, text("words"));
      case CLOSE_CASE -> new CaseCommand.CloseCase(id);
      case REOPEN_CASE -> new CaseCommand.ReopenCase(id, text("words"));
      case WITHDRAW_REQUEST -> new CaseCommand.WithdrawRequest(id, text("words"));
      case MISS_CALL -> new CaseCommand.MissCall(id, text("words"));
      case HAND_OVER -> new CaseCommand.HandOver(id, owner());
      case MOVE_PROMISE ->
          new CaseCommand.MovePromise(
              id, PromiseId.parse(text("promise")), newDate(zone), text("words"));
      case MAKE_PROMISE ->
          new CaseCommand.MakePromise(
              id, chosen(PromiseKind.class, "kind"), newDate(zone), text("words"));
      case WRITE_MESSAGE, REPORT_PAYMENT, RECORD_BRAND_ANSWER ->
          throw new UnreadableForm("desk.form.again");
    };
  }

  private Fact fact() {
    return Fact.atPath(text("fact")).orElseThrow(() -> new UnreadableForm("desk.form.choose"));
  }

  /** Each unknown fact of the page has a field of its own for its answer. */
  private String answer() {
    var answer = text(UnknownsWriter.VALUE + text(UnknownsWriter.AT));
    if (answer.isEmpty()) {
      throw new UnreadableForm("desk.form.choose");
    }
    return answer;
  }

  private CaseCommand inspection(CaseId id, Currency currency) {
    var deduction = text("deduction");
    return new CaseCommand.InspectGoods(
        id,
        line(),
        new CaseCommand.Findings(
            chosen(Grade.class, "grade"),
            chosen(Acceptance.class, "result"),
            deduction.isEmpty()
                ? Money.zero(currency)
                : money(deduction, currency, "desk.do.inspect_goods.deduction"),
            text("notes")));
  }

  private List<LineRemedy> remedies(CaseView view, ZoneId zone) {
    var currency = view.order().total().currency();
    var quotes = new QuoteForm(this::text, catalogue, view, zone);
    return fields.getOrDefault(deed.field("remedies"), List.of()).stream()
        .map(choice -> remedy(choice, currency))
        .map(remedy -> quoted(remedy, quotes))
        .toList();
  }

  private static LineRemedy quoted(LineRemedy plain, QuoteForm quotes) {
    return plain.remedy() == Remedy.EXCHANGE
        ? new LineRemedy(
            plain.caseLineId(), plain.remedy(), plain.amount(), quotes.of(plain.caseLineId()))
        : plain;
  }

  private LineRemedy remedy(String choice, Currency currency) {
    var at = choice.indexOf(SEPARATOR);
    if (at < 0) {
      throw new UnreadableForm("desk.form.choose");
    }
    var line = CaseLineId.parse(choice.substring(0, at));
    var plain = new LineRemedy(line, value(Remedy.class, choice.substring(at + 1)));
    return plain.needsAmount()
        ? new LineRemedy(line, plain.remedy(), Optional.of(amount(currency)))
        : plain;
  }

  private Money amount(Currency currency) {
    return money(text("amount"), currency, "desk.do.offer_remedies.amount");
  }

  /** The value of a choice of one remedy for one line. */
  static String choice(CaseLineId line, Remedy remedy) {
    return line + SEPARATOR + Codes.of(remedy);
  }

  private List<ResolutionId> offers() {
    return fields.getOrDefault(deed.field("offers"), List.of()).stream()
        .map(ResolutionId::parse)
        .toList();
  }

  /** Somebody who works here; nobody else can hold a case. */
  private String owner() {
    var owner = text("owner");
    if (owners.staff().stream().noneMatch(member -> member.id().toString().equals(owner))) {
      throw new UnreadableForm("desk.form.colleague");
    }
    return owner;
  }

  private CaseLineId line() {
    return CaseLineId.parse(text("line"));
  }

  private Instant newDate(ZoneId zone) {
    try {
      var hour = text("time").isEmpty() ? CLOSES : LocalTime.parse(text("time"));
      return LocalDate.parse(text("date")).atTime(hour).atZone(zone).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw new UnreadableForm("desk.form.date");
    }
  }

  /** A sum as it was typed; {@code labelKey} is of what the field is called. */
  static Money money(String text, Currency currency, String labelKey) {
    return switch (TypedAmount.of(text, currency)) {
      case TypedAmount.Taken(var value) -> Money.ofDecimal(value, currency);
      case TypedAmount.Unclear unclear -> throw new UnreadableForm(unclear, labelKey);
      case TypedAmount.Unreadable _ -> throw new UnreadableForm("desk.form.amount");
    };
  }

  private <E extends Enum<E>> E chosen(Class<E> type, String name) {
    return value(type, text(name));
  }

  private static <E extends Enum<E>> E value(Class<E> type, String code) {
    return Codes.parse(type, code).orElseThrow(() -> new UnreadableForm("desk.form.choose"));
  }

  private String text(String name) {
    return first(deed.field(name));
  }

  private String first(String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
  }
}
