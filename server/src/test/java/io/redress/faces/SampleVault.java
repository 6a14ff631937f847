package io.redress.faces;

import io.redress.faces.desk.VaultView;
import io.redress.faces.desk.VaultView.Form;
import io.redress.faces.desk.VaultView.Row;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The page of proofs of purchase, as somebody may meet it. */
final class SampleVault {
  private static final String ADDRESS = "/desk/maison/proofs";

  private SampleVault() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("vault", full(page));
    var none = new VaultView(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    views.put("vault.none", none);
    return views;
  }

  private static VaultView full(Page page) {
    var about = page.say("vault.wholeBrand", "brand", "Michael Kors");
    return new VaultView(
        List.of(
            row(page, "dealer_certificate", "AD-2026-17", about, "12 December 2026"),
            new Row(
                page.say("vault.kind.invoice"),
                new LinkView("MK-EU 770912", ADDRESS + "/2"),
                page.say("vault.open.of", "number", "MK-EU 770912"),
                "Michael Kors · " + page.say("vault.lines", "count", 1),
                page.say("vault.lasts"),
                "",
                "",
                "")),
        Optional.of(NoteView.of(Tone.RISK, page.say("vault.warned", "count", 1), "")),
        Optional.of(form(page)),
        Optional.of(NoteView.of(Tone.BROKEN, page.say("vault.wrong.about"), "")));
  }

  private static Row row(Page page, String kind, String number, String about, String until) {
    return new Row(
        page.say("vault.kind." + kind),
        new LinkView(number, ADDRESS + "/1"),
        page.say("vault.open.of", "number", number),
        about,
        until,
        page.say("vault.ends", "count", 18),
        ADDRESS + "/1/withdraw",
        page.say("vault.withdraw.of", "number", number));
  }

  private static Form form(Page page) {
    var kinds =
        new ChoiceView(
            page.say("vault.kind"),
            "kind",
            ChoiceView.Kind.ONE,
            List.of(
                new ChoiceView.Option("invoice", page.say("vault.kind.invoice"), ""),
                new ChoiceView.Option("warranty_card", page.say("vault.kind.warranty_card"), "")),
            Set.of("invoice"));
    return new Form(
        ADDRESS,
        List.of(kinds),
        List.of(
            FieldView.of("number", page.say("vault.number"), FieldView.Kind.TEXT)
                .hinting(page.say("vault.number.hint")),
            FieldView.of("expires", page.say("vault.expires"), FieldView.Kind.DATE)
                .hinting(page.say("vault.expires.hint"))));
  }
}
