package io.redress.faces;

import static io.redress.faces.SamplePages.at;
import static io.redress.faces.SamplePages.bag;
import static io.redress.faces.SampleParts.grounds;
import static io.redress.faces.SampleParts.money;
import static io.redress.faces.SampleParts.steps;

import io.redress.faces.portal.StopView;
import io.redress.faces.portal.WithdrawConfirmView;
import io.redress.faces.portal.WithdrawReceiptView;
import io.redress.faces.portal.WithdrawView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.Page;
import java.util.List;
import java.util.Optional;

/** The pages of a withdrawal that somebody has begun. */
final class SampleWithdrawal {
  private SampleWithdrawal() {}

  static WithdrawView wrong(Page page) {
    var blank = WithdrawView.blank(page);
    return new WithdrawView(
        blank.action(),
        blank.name().failing(page.say("portal.withdraw.name.empty")),
        blank.order().failing(page.say("portal.withdraw.order.empty")),
        blank.scope(),
        blank.part(),
        blank.email().holding("jonas@").failing(page.say("portal.withdraw.email.odd")));
  }

  static WithdrawConfirmView confirm(Page page) {
    return new WithdrawConfirmView(
        "/withdraw/confirm",
        "/withdraw",
        page.say("portal.withdraw.statement.all", "order", "HL-20461"),
        List.of(
            new FactView(page.say("portal.withdraw.confirm.name"), "Jonas Lindqvist"),
            new FactView(page.say("portal.withdraw.confirm.order"), "HL-20461"),
            new FactView(page.say("portal.withdraw.confirm.to"), "jonas@posteo.se")),
        List.of(new FactView("name", "Jonas Lindqvist")),
        steps());
  }

  static WithdrawReceiptView receipt(Page page) {
    return new WithdrawReceiptView(
        "Withdrawal R-20461-1 · Parker",
        at("2026-11-23T20:47:06Z"),
        "Day 7 of 14.",
        "In time, whatever happens next.",
        page.say("portal.withdraw.statement.part", "order", "HL-20461", "part", "the bag"),
        "jonas@posteo.se",
        List.of(
            new FactView(page.say("portal.withdraw.receipt.from"), "Jonas Lindqvist"),
            new FactView(page.say("portal.withdraw.receipt.number"), "R-20461-1"),
            new FactView(page.say("portal.withdraw.receipt.seal"), "9c41 e07b 52d8")),
        "/receipt",
        steps(),
        grounds(),
        List.of(bag()),
        Optional.of(money(page)),
        Optional.of(new LinkView(page.say("portal.case.title"), "/case/1")));
  }

  static StopView stop(Page page) {
    return new StopView(
        "/case/1/stop",
        "/case/1",
        "Parker",
        FieldView.of("words", page.say("portal.stop.words"), FieldView.Kind.PARAGRAPH),
        page.say("portal.refusal.other"));
  }
}
