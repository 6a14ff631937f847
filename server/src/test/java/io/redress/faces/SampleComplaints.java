package io.redress.faces;

import static io.redress.faces.SamplePages.at;

import io.redress.faces.desk.ComplaintsView;
import io.redress.faces.desk.ComplaintsView.Item;
import io.redress.faces.desk.ComplaintsView.Move;
import io.redress.faces.desk.QueueView;
import io.redress.faces.portal.ComplaintView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.faces.shared.PromiseView.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sample pages about complaints. */
final class SampleComplaints {
  private static final LinkView BACK = new LinkView("R-20077", "/desk/maison/cases/1");

  private SampleComplaints() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("complaints", complaints(page, List.of(open(page), barred(page)), Optional.empty()));
    views.put(
        "complaints.none",
        complaints(
            page,
            List.of(),
            Optional.of(NoteView.of(Tone.BROKEN, page.say("refusal.words_missing"), ""))));
    return views;
  }

  static ComplaintView made(Page page) {
    return new ComplaintView(
        "/cases/1/complaint",
        "/cases/1",
        List.of(
            new ComplaintView.Made(
                page.say(
                    "portal.complaint.made",
                    "day",
                    page.dates().moment(at("2026-11-22T17:00:00Z"))),
                "Nobody rang me up. <b>",
                Optional.of(promise(page, "portal.next.complaint")),
                ""),
            new ComplaintView.Made(
                page.say(
                    "portal.complaint.made",
                    "day",
                    page.dates().moment(at("2026-11-12T17:00:00Z"))),
                "The parcel was left in the rain.",
                Optional.empty(),
                "You are right, and we are sorry.")),
        FieldView.of("words", page.say("portal.complaint.words"), FieldView.Kind.PARAGRAPH)
            .failing(page.say("portal.refusal.words_missing")));
  }

  static QueueView.Beside beside(Page page) {
    var about =
        page.say(
            "complaint.row.by",
            "state",
            page.say("complaint.state.received"),
            "day",
            page.dates().moment(at("2026-11-30T17:00:00Z")),
            "person",
            "Sofia Keller");
    return new QueueView.Beside(
        page.say("complaint.open", "count", 1),
        List.of(
            new QueueView.Reminder(
                new LinkView(
                    page.say("complaint.row", "person", "James Okafor", "number", "R-19877"),
                    "/desk/maison/cases/1/complaints"),
                about,
                Optional.empty())));
  }

  private static ComplaintsView complaints(Page page, List<Item> items, Optional<NoteView> note) {
    return new ComplaintsView(
        BACK,
        note,
        items,
        "/desk/maison/cases/1/complaints",
        Optional.of(
            new ChoiceView(
                page.say("complaint.way"),
                "way",
                ChoiceView.Kind.ONE,
                List.of("phone", "letter").stream()
                    .map(each -> new ChoiceView.Option(each, page.say("complaint.way." + each), ""))
                    .toList(),
                Set.of("phone"))),
        FieldView.of("words", page.say("complaint.words"), FieldView.Kind.PARAGRAPH));
  }

  private static Item open(Page page) {
    return new Item(
        page.say("complaint.state.received"),
        Optional.of(promise(page, "desk.owed.complaint")),
        List.of(new FactView(page.say("complaint.about"), "Mei Tan")),
        "Nobody rang me up. <b>",
        "",
        "",
        "/desk/maison/cases/1/complaints/1",
        Optional.of(
            FieldView.of("answer-1", page.say("complaint.answer"), FieldView.Kind.PARAGRAPH)),
        List.of(
            new Move("take_up", page.say("complaint.move.take_up")),
            new Move("withdraw", page.say("complaint.move.withdraw"))));
  }

  private static Item barred(Page page) {
    return new Item(
        page.say("complaint.state.taken_up"),
        Optional.of(promise(page, "desk.owed.complaint")),
        List.of(new FactView(page.say("complaint.handler"), "Mei Tan")),
        "The parcel was left in the rain.",
        "",
        page.say("refusal.complaint_about_you"),
        "/desk/maison/cases/1/complaints/2",
        Optional.empty(),
        List.of());
  }

  private static PromiseView promise(Page page, String key) {
    return PromiseView.about(page.say(key), State.OPEN, at("2026-11-30T17:00:00Z"), Grain.HOUR);
  }
}
