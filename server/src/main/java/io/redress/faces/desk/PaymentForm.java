package io.redress.faces.desk;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Kind;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.money.DifferenceCharge;
import io.redress.orders.OrderLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The form by which staff notes that the difference of an exchange was paid outside: what came in
 * is written down and compared with what is due, never filled in.
 */
record PaymentForm(Visit visit, CaseView view, Written written) {
  private static final int MOST_OF_A_REFERENCE = 60;

  /** How a difference can be paid outside. */
  private enum Way {
    TRANSFER,
    TERMINAL,
    CASH
  }

  /** Whether a difference is due that nobody is paying just now. */
  boolean isDue() {
    return !due().isEmpty();
  }

  List<FieldView> fields() {
    var kept = text("date");
    var today = LocalDate.ofInstant(visit.page().now(), zone()).toString();
    return List.of(
        field("amount", FieldView.Kind.DECIMAL).holding(text("amount")),
        field("reference", FieldView.Kind.TEXT).holding(text("reference")),
        field("date", FieldView.Kind.DATE).holding(kept.isEmpty() ? today : kept));
  }

  List<ChoiceView> choices() {
    var ways =
        Arrays.stream(Way.values())
            .map(way -> new Option(Codes.of(way), visit.say("exchange.paid." + Codes.of(way)), ""))
            .toList();
    return List.of(one("exchange", due().stream().map(this::option).toList()), one("way", ways));
  }

  CaseCommand command() {
    var chosen = text("exchange");
    var exchange =
        due().stream()
            .filter(each -> each.id().toString().equals(chosen))
            .findFirst()
            .orElseThrow(() -> new UnreadableForm("desk.form.choose"));
    var way =
        Codes.parse(Way.class, text("way"))
            .orElseThrow(() -> new UnreadableForm("desk.form.choose"));
    var reference = text("reference");
    if (reference.isEmpty() || reference.length() > MOST_OF_A_REFERENCE) {
      throw new UnreadableForm("desk.form.reference");
    }
    return new CaseCommand.ReportPayment(
        view.head().id(),
        exchange.id(),
        new CaseCommand.PaidElsewhere(
            Codes.of(way),
            reference,
            Codes.of(way),
            reference,
            CommandForm.money(
                text("amount"),
                charge(exchange).amount().currency(),
                "desk.do.report_payment.amount"),
            date()));
  }

  /** Noon of the day, or just now where that is still to come today. */
  private Instant date() {
    try {
      var day = LocalDate.parse(text("date"));
      var noon = day.atTime(LocalTime.NOON).atZone(zone()).toInstant();
      var now = visit.page().now();
      var isToday = day.equals(LocalDate.ofInstant(now, zone()));
      return isToday && noon.isAfter(now) ? now : noon;
    } catch (DateTimeParseException unreadable) {
      throw new UnreadableForm("desk.form.date");
    }
  }

  private List<Resolution> due() {
    return view.conduct().resolutions().stream()
        .filter(
            each ->
                each.exchange()
                    .flatMap(Exchange::charge)
                    .filter(charge -> charge.isAsked() && charge.live().isEmpty())
                    .isPresent())
        .toList();
  }

  private Option option(Resolution resolution) {
    var exchange = resolution.exchange().orElseThrow();
    return new Option(
        resolution.id().toString(),
        exchange.piece().title(),
        visit.page().sum(charge(resolution).amount()) + " · " + returned(resolution));
  }

  private String returned(Resolution resolution) {
    return view.content().lines().stream()
        .filter(line -> line.id().equals(resolution.caseLineId()))
        .map(CaseLine::orderLineId)
        .flatMap(line -> view.order().line(line).stream())
        .map(OrderLine::title)
        .findFirst()
        .orElse("");
  }

  private static DifferenceCharge charge(Resolution resolution) {
    return resolution.exchange().flatMap(Exchange::charge).orElseThrow();
  }

  /** A question with one answer; the only possible answer is chosen already. */
  private ChoiceView one(String name, List<Option> options) {
    var field = Deed.REPORT_PAYMENT.field(name);
    var chosen = written.chosen(field);
    var only =
        chosen.isEmpty() && options.size() == 1 ? Set.of(options.getFirst().value()) : chosen;
    return new ChoiceView(say(name), field, Kind.ONE, options, only);
  }

  private FieldView field(String name, FieldView.Kind kind) {
    return FieldView.of(Deed.REPORT_PAYMENT.field(name), say(name), kind);
  }

  private String say(String name) {
    return visit.say("desk.do.report_payment." + name);
  }

  private String text(String name) {
    return written.text(Deed.REPORT_PAYMENT.field(name)).strip();
  }

  private ZoneId zone() {
    return visit.page().house().zone();
  }
}
