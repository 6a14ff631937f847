package io.redress.faces;

import static io.redress.faces.SamplePages.euro;

import io.redress.faces.desk.HooksView;
import io.redress.faces.desk.ImportRunView;
import io.redress.faces.desk.ImportsView;
import io.redress.faces.desk.MappingView;
import io.redress.faces.desk.MappingView.Meaning;
import io.redress.faces.desk.TroubleView;
import io.redress.faces.desk.UndoView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FiguresView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The desk's pages of imports; each name begins with that of its template. */
final class SampleImports {
  private static final LinkView RUN = new LinkView("orders-november.csv", "/desk/imports/1");
  private static final TroubleView TROUBLE =
      new TroubleView(
          118,
          "regelbedrag",
          "1.149,00,00",
          "is not an amount: two decimal commas",
          "Write 1149,00.");

  private SampleImports() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("imports", imports(page, true));
    views.put("imports.first", imports(page, false));
    views.put("mapping", mapping(page, true));
    views.put("mapping.notReady", mapping(page, false));
    views.put("import-run", run(page, Optional.of(progress(page))));
    views.put("import-run.done", run(page, Optional.empty()));
    views.put("undo", new UndoView("orders.csv", "/desk/undo", "/desk", 64, List.of()));
    views.put("undo.not", undoNot(page));
    views.put("hooks", hooks(page));
    return views;
  }

  private static ImportsView.Progress progress(Page page) {
    return new ImportsView.Progress(
        RUN,
        "/desk/imports/1/fragments/progress",
        page.say("desk.import.progress", "done", 8_420, "of", 12_006),
        8_420,
        12_006);
  }

  private static ImportsView imports(Page page, boolean isUsed) {
    var row =
        new ImportsView.Row(
            RUN,
            page.say("desk.import.kind.orders_csv"),
            "Mon 23 Nov, 17:40",
            "Amara",
            page.say("desk.import.state.done"),
            2_190,
            15);
    return new ImportsView(
        "/desk/imports/files",
        choice(
            page.say("desk.import.kind"),
            "kind",
            new Option(
                "orders_csv",
                page.say("desk.import.kind.orders_csv"),
                page.say("desk.import.kind.orders_csv.note"))),
        isUsed
            ? Optional.of(
                NoteView.of(
                    Tone.RISK, page.say("desk.import.gone"), page.say("desk.import.gone.how")))
            : Optional.empty(),
        isUsed ? List.of(progress(page)) : List.of(),
        isUsed ? List.of(row, row) : List.of(),
        isUsed
            ? Optional.of(new LinkView(page.say("desk.page.next"), "/desk/imports?after=1"))
            : Optional.empty(),
        isUsed
            ? Optional.of(new LinkView(page.say("desk.import.hooks"), "/desk/imports/hooks"))
            : Optional.empty());
  }

  private static MappingView mapping(Page page, boolean isReady) {
    var meanings =
        List.of(
            new Meaning("", page.say("desk.import.notRead"), false),
            new Meaning("number", page.say("desk.import.field.number"), true));
    return new MappingView(
        "/desk/imports/files/1",
        "orders-november.csv",
        page.say("desk.import.kind.orders_csv"),
        2_418,
        List.of(
            NoteView.of(
                Tone.RISK,
                page.say("desk.import.missing"),
                page.say(
                    "desk.import.missing.fields",
                    "fields",
                    List.of(page.say("desk.import.field.currency"))))),
        List.of(new MappingView.Column("column-0", "bestelnr", "50231 · 50232", meanings)),
        new MappingView.Settings(
            List.of(
                FieldView.of(
                    "constant-currency",
                    page.say("desk.import.field.currency"),
                    FieldView.Kind.TEXT)),
            meanings,
            choice(
                page.say("desk.import.decimal"),
                "decimal",
                new Option("point", page.say("desk.import.decimal.point"), "")),
            List.of(
                FieldView.of("dates", page.say("desk.import.dates"), FieldView.Kind.TEXT)
                    .hinting(page.say("desk.import.dates.hint"))),
            List.of(
                new MappingView.Selection(
                    "delimiter",
                    page.say("desk.import.delimiter"),
                    List.of(new Meaning("", page.say("desk.import.foundOut"), true))))),
        List.of(
            new MappingView.Entry(
                2,
                "50231",
                "Clara Neumann",
                "3 Nov",
                Optional.of(euro(28500)),
                List.of("1 × Parker, small"),
                List.of()),
            new MappingView.Entry(3, "", "", "", Optional.empty(), List.of(), List.of(TROUBLE))),
        isReady ? List.of() : List.of(new TroubleView(0, "", "", "is empty", "Send rows.")),
        isReady);
  }

  private static ImportRunView run(Page page, Optional<ImportsView.Progress> progress) {
    return new ImportRunView(
        "orders-november.csv",
        page.say("desk.import.done", "came", 2_403, "refused", 15),
        page.say(
            "desk.import.about",
            "kind",
            page.say("desk.import.kind.orders_csv"),
            "when",
            "today",
            "person",
            "Sofia"),
        new FiguresView(
            List.of(new FiguresView.Figure(page.say("desk.import.figure.rows"), "2,418", ""))),
        progress,
        Optional.of(NoteView.of(Tone.KEPT, page.say("desk.import.undo.did"), "")),
        List.of(TROUBLE),
        new ImportRunView.Links(
            Optional.of(
                new LinkView(page.say("desk.import.errors", "count", 15), "/desk/errors.csv")),
            Optional.of(new LinkView(page.say("desk.page.next"), "/desk?after=50")),
            Optional.of(new LinkView(page.say("desk.import.undo"), "/desk/undo"))));
  }

  private static UndoView undoNot(Page page) {
    return new UndoView(
        "orders.csv",
        "/desk/undo",
        "/desk",
        0,
        List.of(
            new UndoView.Obstacle(
                "HL-20418", page.say("desk.import.obstacle.has_cases"), "R-20418-1")));
  }

  private static HooksView hooks(Page page) {
    return new HooksView(
        List.of(
            new HooksView.Hook(
                "shopify",
                page.say("desk.hook.name.shopify"),
                "https://desk.example/hooks/maison/shopify",
                page.say("desk.hook.heard", "when", "today, 10:16"),
                "/desk/hooks/shopify",
                true),
            new HooksView.Hook(
                "woocommerce",
                page.say("desk.hook.name.woocommerce"),
                "https://desk.example/hooks/maison/woocommerce",
                page.say("desk.hook.unset"),
                "/desk/hooks/woocommerce",
                false)),
        Optional.of(new HooksView.Secret(page.say("desk.hook.name.shopify"), "whs_1f0c9a")),
        Optional.of(NoteView.of(Tone.BROKEN, page.say("desk.hook.unusable"), "")));
  }

  private static ChoiceView choice(String question, String name, Option option) {
    return new ChoiceView(
        question, name, ChoiceView.Kind.ONE, List.of(option), Set.of(option.value()));
  }
}
