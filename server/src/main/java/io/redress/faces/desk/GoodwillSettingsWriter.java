package io.redress.faces.desk;

import io.redress.cases.goodwill.CompensationPolicy;
import io.redress.cases.goodwill.GoodwillLimits;
import io.redress.cases.goodwill.GoodwillSettings;
import io.redress.faces.desk.GoodwillSettingsView.Row;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.people.Role;
import io.redress.promises.PromiseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes how much each role may give, and what is given by itself. */
final class GoodwillSettingsWriter {
  private final Visit visit;
  private final Owners owners;

  GoodwillSettingsWriter(Visit visit, Owners owners) {
    this.visit = visit;
    this.owners = owners;
  }

  GoodwillSettingsView write(
      GoodwillDraft draft, List<GoodwillSettings> versions, int version, Optional<NoteView> note) {
    return new GoodwillSettingsView(
        note,
        visit.home() + GoodwillSettingsPages.HERE,
        version,
        currencies(draft),
        CompensationPolicy.kinds().stream().map(kind -> share(draft, kind)).toList(),
        field(draft, GoodwillDraft.MOST, "goodwill.most").hinting(visit.say("goodwill.most.hint")),
        versions.stream().flatMap(each -> line(each).stream()).toList());
  }

  private List<Row> currencies(GoodwillDraft draft) {
    var rows = new ArrayList<Row>();
    for (var code : draft.currencies()) {
      rows.add(new Row(code, roles(draft, code)));
    }
    var fields = new ArrayList<FieldView>();
    fields.add(field(draft, GoodwillDraft.NEW_CURRENCY, "goodwill.currency"));
    fields.addAll(roles(draft, GoodwillDraft.NEW));
    rows.add(new Row(visit.say("goodwill.currency.new"), fields));
    return rows;
  }

  private List<FieldView> roles(GoodwillDraft draft, String row) {
    return GoodwillLimits.ROLES.stream()
        .map(role -> written(draft, GoodwillDraft.name(row, role), role(role)))
        .toList();
  }

  private String role(Role role) {
    return visit.say("desk.role." + Codes.of(role));
  }

  private Row share(GoodwillDraft draft, PromiseKind kind) {
    return new Row(
        visit.say("desk.owed." + Codes.of(kind)),
        List.of(
            field(draft, GoodwillDraft.percent(kind), "goodwill.percent"),
            field(draft, GoodwillDraft.days(kind), "goodwill.days")));
  }

  private FieldView field(GoodwillDraft draft, String name, String label) {
    return written(draft, name, visit.say(label));
  }

  private FieldView written(GoodwillDraft draft, String name, String label) {
    return FieldView.of(name, label, FieldView.Kind.DECIMAL)
        .holding(draft.text(name))
        .failing(mistake(draft, name, label));
  }

  private String mistake(GoodwillDraft draft, String name, String label) {
    return draft
        .unclear(name)
        .map(amount -> amount.say(visit.page(), label))
        .or(() -> draft.mistake(name).map(key -> visit.say(key)))
        .orElse("");
  }

  private Optional<String> line(GoodwillSettings version) {
    return version
        .setting()
        .map(
            setting ->
                visit.say(
                    "goodwill.version",
                    "version",
                    version.version(),
                    "when",
                    visit.page().dates().moment(setting.at()),
                    "who",
                    who(setting.by())));
  }

  private String who(String by) {
    return by.startsWith("staff ")
        ? owners.name(by.substring("staff ".length()), visit.say("hours.by.left"))
        : visit.say("hours.by.program");
  }
}
