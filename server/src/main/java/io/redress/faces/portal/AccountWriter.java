package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.bank.OwnAccounts;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.money.bank.PayoutDraft;
import io.redress.shared.ActorKind;
import java.util.List;
import java.util.Optional;

/** Writes the page of the account to which a refund goes. */
final class AccountWriter {
  private final Visit visit;
  private final CaseView matter;
  private final OwnAccounts accounts;
  private final String address;
  private Optional<NoteView> note = Optional.empty();

  AccountWriter(Visit visit, CaseView matter, OwnAccounts accounts) {
    this.visit = visit;
    this.matter = matter;
    this.accounts = accounts;
    this.address = visit.at("/cases/" + matter.head().id());
  }

  /** With something to be said first. */
  AccountWriter noting(NoteView.Tone tone, String key) {
    note = Optional.of(NoteView.of(tone, visit.say(key), ""));
    return this;
  }

  /** The form of an account, as far as one can be given now. */
  AccountView form() {
    return accounts.isWanted(matter)
        ? account(List.of(field("holder", ""), field("iban", "")))
        : fixed();
  }

  /** The same form with what was typed and what is wrong with it. */
  AccountView wrong(PayoutDraft typed) {
    return account(
        List.of(
            wrong(field("holder", typed.holder()), typed.wrongHolder()),
            wrong(field("iban", typed.iban()), typed.wrongIban())));
  }

  /** The form of the code that is on its way. */
  AccountView code(String error) {
    var code =
        FieldView.of("code", visit.say("portal.account.code"), FieldView.Kind.CODE)
            .hinting(visit.say("portal.account.code.hint"));
    return new AccountView(
        note,
        visit.say("portal.account.code.lede", "address", accounts.maskedAddress(matter)),
        known(),
        List.of(error.isEmpty() ? code : code.failing(error)),
        address + "/account/code",
        visit.say("portal.account.code.submit"),
        address + "/account/again",
        address);
  }

  private AccountView account(List<FieldView> fields) {
    return new AccountView(
        note,
        visit.say("portal.account.lede", "address", accounts.maskedAddress(matter)),
        known(),
        fields,
        address + "/account",
        visit.say("portal.account.submit"),
        "",
        address);
  }

  private AccountView fixed() {
    return new AccountView(
        note, visit.say("portal.account.fixed"), known(), List.of(), "", "", "", address);
  }

  private String known() {
    return accounts
        .of(matter)
        .map(
            given ->
                visit.say(
                    given.by() == ActorKind.CONSUMER
                        ? "portal.account.known"
                        : "portal.account.known.house",
                    "account",
                    given.account().iban().masked(),
                    "when",
                    visit.page().dates().moment(given.givenAt())))
        .orElse("");
  }

  private FieldView field(String name, String text) {
    return FieldView.of(name, visit.say("bank.account." + name), FieldView.Kind.TEXT)
        .hinting(visit.say("portal.account." + name + ".hint"))
        .holding(text);
  }

  private FieldView wrong(FieldView field, String code) {
    return code.isEmpty()
        ? field
        : field.failing(visit.say("bank.account." + field.name() + "." + code));
  }
}
