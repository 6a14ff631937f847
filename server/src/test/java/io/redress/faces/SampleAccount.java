package io.redress.faces;

import io.redress.faces.desk.AccountView;
import io.redress.faces.desk.DoorView;
import io.redress.faces.desk.KeysView;
import io.redress.faces.desk.StaffView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.QrCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The desk's pages of accounts, staff and keys; each name begins with that of its template. */
final class SampleAccount {
  private static final DoorView.Passkey ASKED =
      new DoorView.Passkey("make", "{\"challenge\":\"x\"}");
  private static final String ADDRESS = "203.0.113.7";

  private SampleAccount() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("account", account(page, true));
    views.put("account.first", account(page, false));
    views.put("staff", staff(page));
    views.put("keys", keys(page));
    return views;
  }

  /** A page with one question at the door. */
  static DoorView door(Page page) {
    var code = FieldView.of("code", page.say("desk.second.code"), FieldView.Kind.CODE);
    return new DoorView(
        page.say("desk.second.title"),
        page.say("desk.second.text"),
        Optional.of(NoteView.of(NoteView.Tone.BROKEN, page.say("desk.second.wrong"), "")),
        new DoorView.Shown(
            List.of(new FactView(page.say("desk.authenticator.seed"), "JBSWY3DPEHPK3PXP")),
            Optional.of(QrCode.of("otpauth://totp/Shop:ann?secret=JBSWY3DPEHPK3PXP"))),
        List.of(
            new DoorView.Form("/a", List.of(), page.say("desk.passkey.show"), ASKED),
            new DoorView.Form(
                "/b",
                List.of(code.hinting(page.say("desk.second.hint"))),
                page.say("desk.second.go"),
                new DoorView.Passkey("", ""))),
        Optional.of(new LinkView(page.say("desk.second.back"), "/desk/sign-in")));
  }

  private static AccountView account(Page page, boolean isSetUp) {
    var browser =
        page.say(
            "desk.account.browser.seen",
            "address",
            ADDRESS,
            "since",
            page.dates().moment(SamplePages.NOW),
            "seen",
            page.dates().moment(SamplePages.NOW));
    var passkey =
        new AccountView.Passkey(
            page.say("desk.account.passkey.default"),
            page.say("desk.account.passkey.used", "when", page.dates().moment(SamplePages.NOW)),
            "/p/remove");
    var factors =
        new AccountView.Keys(
            isSetUp ? List.of(passkey) : List.of(),
            isSetUp ? new DoorView.Passkey("", "") : ASKED,
            FieldView.of("label", page.say("desk.account.passkey.name"), FieldView.Kind.TEXT),
            isSetUp,
            page.say("desk.account.codes.left", "count", isSetUp ? 9 : 0));
    var note =
        NoteView.of(
            NoteView.Tone.RISK, page.say("desk.account.needed"), page.say("desk.account.why"));
    return new AccountView(
        "/desk/account",
        isSetUp ? Optional.empty() : Optional.of(note),
        isSetUp ? List.of("0123abcd-4567ef01-89ab2345-cdef6789") : List.of(),
        factors,
        List.of(
            new AccountView.Browser("Firefox · Linux", browser, true, "/1"),
            new AccountView.Browser("Safari · iPhone", browser, false, "/2")),
        List.of(event(page)));
  }

  private static FactView event(Page page) {
    var what = page.say("desk.event.signed_in") + " · Firefox · Linux · " + ADDRESS;
    return new FactView(page.dates().moment(SamplePages.NOW), what);
  }

  private static StaffView staff(Page page) {
    var roles =
        List.of(
            new StaffView.RoleOption("agent", page.say("desk.role.agent"), true),
            new StaffView.RoleOption("administrator", page.say("desk.role.administrator"), false));
    return new StaffView(
        "/desk/staff",
        Optional.of(
            NoteView.of(
                NoteView.Tone.KEPT,
                page.say("desk.staff.mailed", "email", "jo@house.example"),
                "")),
        Optional.of(new StaffView.Link("Jo", "https://care.example/desk/house/welcome/0123abcd")),
        List.of(
            new StaffView.Person("1", "Sofia Brandt", "sofia@house.example", roles, "/1", true),
            new StaffView.Person("2", "Amara Obi", "amara@house.example", roles, "/2", false)),
        new StaffView.Invitation(
            FieldView.of("name", page.say("desk.staff.name"), FieldView.Kind.TEXT),
            FieldView.of("email", page.say("desk.signIn.email"), FieldView.Kind.TEXT),
            roles),
        new StaffView.Rule(
            choice(
                page.say("desk.staff.rule"),
                "rule",
                "required",
                page.say("desk.staff.rule.required"),
                page.say("desk.staff.rule.required.note"))),
        List.of(event(page)));
  }

  private static KeysView keys(Page page) {
    var made = page.say("desk.keys.made", "when", page.dates().moment(SamplePages.NOW));
    return new KeysView(
        "/desk/keys",
        Optional.empty(),
        Optional.of(new KeysView.Made("Web shop", "rk_house_0123_4567")),
        List.of(new KeysView.Key("Web shop", page.say("desk.keys.scope.read"), made, "/1")),
        new KeysView.Form(
            FieldView.of("name", page.say("desk.keys.name"), FieldView.Kind.TEXT),
            choice(
                page.say("desk.keys.scopes"),
                "scope",
                "read",
                page.say("desk.keys.scope.read"),
                page.say("desk.keys.scope.read.note")),
            choice(
                page.say("desk.keys.life"),
                "life",
                "90",
                page.say("desk.keys.life.days", "days", 90),
                "")));
  }

  private static ChoiceView choice(
      String question, String name, String value, String label, String note) {
    return new ChoiceView(
        question,
        name,
        ChoiceView.Kind.ONE,
        List.of(new ChoiceView.Option(value, label, note)),
        Set.of(value));
  }
}
