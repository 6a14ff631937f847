package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.money.bank.Bic;
import io.redress.money.bank.DebtorAccount;
import io.redress.money.bank.Iban;
import io.redress.money.bank.SepaText;
import io.redress.shared.PlainWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account of the house as it is written into the form. */
record DebtorDraft(String holder, String iban, String bic, boolean isSent) {
  static final DebtorDraft NONE = new DebtorDraft("", "", "", false);

  static DebtorDraft of(Map<String, String> fields) {
    return new DebtorDraft(
        PlainWords.oneLine(fields.getOrDefault("holder", "")),
        PlainWords.oneLine(fields.getOrDefault("iban", "")),
        PlainWords.oneLine(fields.getOrDefault("bic", "")),
        true);
  }

  /** What was written; empty when it cannot be taken. */
  Optional<DebtorAccount> read() {
    if (!wrongHolder().isEmpty() || !wrongIban().isEmpty() || !wrongBic().isEmpty()) {
      return Optional.empty();
    }
    var bank = Optional.of(bic).filter(text -> !text.isEmpty()).map(Bic::of);
    return Optional.of(new DebtorAccount(holder, Iban.of(iban), bank));
  }

  /** The fields of the form, each with what is wrong with it. */
  List<FieldView> fields(Visit visit) {
    return List.of(
        field(visit, "holder", holder, wrongHolder()),
        field(visit, "iban", iban, wrongIban()),
        field(visit, "bic", bic, wrongBic()));
  }

  private FieldView field(Visit visit, String name, String text, String wrong) {
    return FieldView.of(name, visit.say("bank.account." + name), Kind.TEXT)
        .hinting(visit.say("bank.debtor." + name + ".hint"))
        .holding(text)
        .failing(isSent && !wrong.isEmpty() ? visit.say(wrong) : "");
  }

  private String wrongHolder() {
    if (holder.length() > DebtorAccount.LONGEST_NAME) {
      return "bank.account.holder.long";
    }
    return SepaText.canName(holder) ? "" : "bank.account.holder.latin";
  }

  private String wrongIban() {
    return Iban.fault(iban)
        .map(fault -> "bank.account.iban." + Codes.of(fault))
        .orElseGet(() -> Iban.of(iban).isInSepa() ? "" : "bank.account.iban.not_sepa");
  }

  private String wrongBic() {
    return bic.isEmpty() || Bic.isRight(bic) ? "" : "bank.account.bic.wrong";
  }
}
