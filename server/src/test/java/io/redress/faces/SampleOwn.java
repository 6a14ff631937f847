package io.redress.faces;

import static io.redress.faces.SamplePages.at;

import io.redress.faces.SamplePages.Sample;
import io.redress.faces.portal.AccountView;
import io.redress.faces.portal.AddressView;
import io.redress.faces.portal.AdvanceOfferView;
import io.redress.faces.portal.BesideView;
import io.redress.faces.portal.CallView;
import io.redress.faces.portal.OwnClosedView;
import io.redress.faces.portal.OwnContactView;
import io.redress.faces.portal.OwnQuietView;
import io.redress.faces.portal.OwnView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.EmptyView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.faces.shared.PromiseView.State;
import io.redress.language.Language;
import io.redress.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one person has with the house, as somebody may meet it. */
final class SampleOwn {
  private SampleOwn() {}

  static List<Sample> of(Page page) {
    return List.of(
        sample("own", "own", page, own(page)),
        sample("own", "own.none", page, none(page)),
        sample("own-contact", "own-contact", page, change(page)),
        sample("own-quiet", "own-quiet", page, quiet(page, true)),
        sample("own-quiet", "own-quiet.none", page, quiet(page, false)),
        sample("address", "address", page, address(page)),
        sample("address", "address.done", page, addressDone(page)),
        sample("account", "account", page, account(page)),
        sample("account", "account.wrong", page, accountWrong(page)),
        sample("account", "account.code", page, accountCode(page)),
        sample("account", "account.fixed", page, accountFixed(page)),
        sample("own-closed", "own-closed", page, new OwnClosedView("/")));
  }

  private static AccountView account(Page page) {
    return typing(page, Optional.empty(), List.of(holder(page), iban(page)));
  }

  private static AccountView accountWrong(Page page) {
    var note = NoteView.of(NoteView.Tone.RISK, page.say("portal.account.tooMany"), "");
    var wrong =
        iban(page)
            .holding("DE89 3704 0044 0532 0130 01")
            .failing(page.say("bank.account.iban.wrong_digit"));
    return typing(page, Optional.of(note), List.of(holder(page).holding("Ines Moreau"), wrong));
  }

  private static AccountView typing(Page page, Optional<NoteView> note, List<FieldView> fields) {
    return new AccountView(
        note,
        page.say("portal.account.lede", "address", "i···@moreau.example"),
        "",
        fields,
        "/cases/1/account",
        page.say("portal.account.submit"),
        "",
        "/cases/1");
  }

  private static AccountView accountCode(Page page) {
    var code =
        FieldView.of("code", page.say("portal.account.code"), FieldView.Kind.CODE)
            .hinting(page.say("portal.account.code.hint"))
            .failing(page.say("portal.account.code.wrong"));
    return new AccountView(
        Optional.empty(),
        page.say("portal.account.code.lede", "address", "i···@moreau.example"),
        givenAccount(page),
        List.of(code),
        "/cases/1/account/code",
        page.say("portal.account.code.submit"),
        "/cases/1/account/again",
        "/cases/1");
  }

  private static AccountView accountFixed(Page page) {
    var note = NoteView.of(NoteView.Tone.KEPT, page.say("portal.account.saved"), "");
    return new AccountView(
        Optional.of(note),
        page.say("portal.account.fixed"),
        givenAccount(page),
        List.of(),
        "",
        "",
        "",
        "/cases/1");
  }

  private static String givenAccount(Page page) {
    return page.say(
        "portal.account.known",
        "account",
        "DE ···· 3000",
        "when",
        page.dates().moment(SamplePages.NOW));
  }

  private static FieldView holder(Page page) {
    return FieldView.of("holder", page.say("bank.account.holder"), FieldView.Kind.TEXT)
        .hinting(page.say("portal.account.holder.hint"));
  }

  private static FieldView iban(Page page) {
    return FieldView.of("iban", page.say("bank.account.iban"), FieldView.Kind.TEXT)
        .hinting(page.say("portal.account.iban.hint"));
  }

  private static OwnQuietView quiet(Page page, boolean isSet) {
    var from =
        FieldView.of("from", page.say("portal.quiet.from"), FieldView.Kind.TIME).holding("21:00");
    var to = FieldView.of("to", page.say("portal.quiet.to"), FieldView.Kind.TIME).holding("08:00");
    return new OwnQuietView(
        "/mine/1/quiet",
        isSet
            ? page.say("portal.quiet.now", "from", "21:00", "to", "08:00")
            : page.say("portal.quiet.none"),
        page.say("portal.quiet.zone", "zone", "Paris"),
        isSet ? from : from.failing(page.say("portal.quiet.time.wrong")),
        isSet ? to : to.failing(page.say("portal.quiet.same")),
        isSet,
        "/mine/1");
  }

  static Sample sample(String template, String name, Page page, Object view) {
    return new Sample(
        "portal-" + name, "portal/" + template + ".jte", Map.of("page", page, "view", view));
  }

  static BesideView asking(Page page) {
    return new BesideView(Optional.empty(), "/case/1/mine", Optional.of(call(page)));
  }

  private static CallView call(Page page) {
    return new CallView(
        "/case/1/call",
        FieldView.of("number", page.say("portal.call.number"), FieldView.Kind.TEXT)
            .hinting(page.say("portal.own.phone.hint")),
        FieldView.of("when", page.say("portal.call.when"), FieldView.Kind.TEXT),
        Optional.empty());
  }

  static BesideView knowing(Page page) {
    var promised = PromiseView.of(State.OPEN, at("2026-11-27T11:00:00Z"), Grain.HOUR);
    var call = call(page);
    var day = page.dates().day(at("2026-11-27T11:00:00Z"));
    return new BesideView(
        Optional.of(new LinkView(page.say("portal.own.all"), "/mine/1")),
        "",
        Optional.of(new CallView(call.action(), call.number(), call.when(), Optional.of(promised))),
        List.of(),
        List.of(new FactView("Parker, medium", page.say("portal.outbound.due", "date", day))),
        List.of(inAdvance(page)),
        page.say("portal.case.talk.there"));
  }

  private static AdvanceOfferView inAdvance(Page page) {
    var amount = page.sum(Money.of(29_800, "EUR"));
    var terms =
        page.say("portal.advance.terms", "piece", "Parker, medium", "days", 14, "amount", amount);
    return new AdvanceOfferView("1", terms, page.say("portal.advance.agree", "amount", amount));
  }

  private static OwnView own(Page page) {
    var day = page.dates().day(at("2026-11-12T09:00:00Z"));
    var next =
        PromiseView.about(
            page.say("portal.next.decision"), State.OPEN, at("2026-11-27T11:00:00Z"), Grain.HOUR);
    var asked = page.say("portal.own.asked", "order", "HL-20418", "day", day);
    return new OwnView(
        page.say("portal.own.heading", "count", 2, "name", "Ms Moreau"),
        Optional.of(NoteView.of(NoteView.Tone.KEPT, page.say("portal.own.asked.sent"), "")),
        List.of(
            open("Parker shoulder bag, small", "handbag", asked, Optional.of(next)),
            open("Pearl strand", "necklace", page.say("portal.own.yours"), Optional.empty())),
        List.of(
            line("Silk scarf", page.say("portal.own.done.paid", "day", day), "R-17022"),
            line("Ring", page.say("portal.own.done.stopped", "day", day), "R-16004"),
            line("Wallet", page.say("portal.own.done.settled", "day", day), "R-15001")),
        List.of(
            line(
                page.say("portal.own.pieces", "goods", List.of("Tote", "Belt")),
                page.say("portal.own.bought", "order", "HL-20377", "day", day),
                ""),
            new OwnView.Line(
                "Gloves",
                "",
                page.say("portal.own.bought.none", "order", "HL-20376", "day", day),
                "")),
        List.of(line(SampleCredits.left(page), page.say("portal.credit.until", "day", day), "")),
        Optional.empty(),
        contact(page),
        "/mine/1/contact",
        page.say("portal.own.until", "day", day),
        "/mine/1/close");
  }

  private static OwnView.Open open(
      String name, String category, String note, Optional<PromiseView> next) {
    return new OwnView.Open(PictureView.ofCategory(category), name, "/cases/1", note, next);
  }

  private static OwnView.Line line(String name, String note, String number) {
    return new OwnView.Line(name, "/cases/2", note, number);
  }

  private static OwnView none(Page page) {
    var find = new LinkView(page.say("portal.foot.find"), "/");
    return new OwnView(
        page.say("portal.own.heading", "count", 0, "name", "Ms Moreau"),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(new EmptyView("info", page.say("portal.own.none"), Optional.of(find))),
        contact(page),
        "/mine/1/contact",
        page.say("portal.own.until", "day", page.dates().day(at("2026-11-30T09:00:00Z"))),
        "/mine/1/close");
  }

  private static List<FactView> contact(Page page) {
    return List.of(
        new FactView(page.say("portal.own.email"), "ines.moreau@orange.example"),
        new FactView(page.say("portal.own.phone"), page.say("portal.own.phone.none")),
        new FactView(page.say("portal.own.language"), page.language().ownName()));
  }

  private static OwnContactView change(Page page) {
    var name = FieldView.of("name", page.say("portal.own.name"), FieldView.Kind.NAME);
    var phone =
        FieldView.of("phone", page.say("portal.own.phone"), FieldView.Kind.TEXT)
            .hinting(page.say("portal.own.phone.hint"))
            .holding("ask me")
            .failing(page.say("portal.own.phone.wrong"));
    var options =
        Language.offered().stream()
            .map(each -> new ChoiceView.Option(each.tag(), each.ownName(), ""))
            .toList();
    var languages =
        new ChoiceView(
            page.say("portal.own.language"),
            "language",
            ChoiceView.Kind.ONE,
            options,
            Set.of(page.language().tag()));
    return new OwnContactView(
        "/mine/1/contact",
        name.hinting(page.say("portal.own.name.hint")).holding("Ines Moreau"),
        phone,
        languages,
        "/mine/1/address",
        "ines.moreau@orange.example",
        FieldView.of("email", page.say("portal.own.address.new"), FieldView.Kind.EMAIL)
            .hinting(page.say("portal.own.address.hint")),
        Optional.of(
            NoteView.of(
                NoteView.Tone.KEPT,
                page.say("portal.own.address.sent"),
                page.say("portal.own.address.sent.how"))),
        "/mine/1");
  }

  private static AddressView address(Page page) {
    return new AddressView(
        page.say("portal.own.address.confirm"),
        page.say("portal.own.address.confirm.how", "address", "ines@moreau.example"),
        Optional.of("/addresses/1"),
        page.say("portal.own.address.confirm.do"),
        "/");
  }

  private static AddressView addressDone(Page page) {
    return new AddressView(
        page.say("portal.own.address.confirmed"),
        page.say("portal.own.address.confirmed.how"),
        Optional.empty(),
        "",
        "/");
  }
}
