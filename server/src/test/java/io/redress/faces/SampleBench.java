package io.redress.faces;

import io.redress.faces.SamplePages.Sample;
import io.redress.faces.bench.BenchFrame;
import io.redress.faces.bench.DifferenceView;
import io.redress.faces.bench.ExpectedView;
import io.redress.faces.bench.LookView;
import io.redress.faces.bench.ReceiveView;
import io.redress.faces.bench.ReceiveView.Choice;
import io.redress.faces.desk.CaseGoodsView;
import io.redress.faces.desk.DeskFrame;
import io.redress.faces.desk.Room;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every page of the bench as somebody may meet it. */
final class SampleBench {
  private static final String HOME = "/bench/maison";
  private static final String ENTRY = "019a0000-0000-7000-8000-000000000001";

  private final Page page;

  private SampleBench(Page page) {
    this.page = page;
  }

  static List<Sample> of(Language language) {
    var samples = new ArrayList<Sample>();
    var bench = new SampleBench(SamplePages.page(language, Audience.STAFF));
    samples.add(bench.sample("bench-expected", "expected", bench.expected()));
    samples.add(
        bench.sample(
            "bench-expected.none",
            "expected",
            new ExpectedView(bench.summary(0), List.of(), List.of(), HOME, "/desk/maison/queue")));
    samples.add(bench.sample("bench-receive", "receive", bench.receive()));
    samples.add(bench.sample("bench-receive.unknown", "receive", bench.unknown("1Z999", "")));
    samples.add(
        bench.sample(
            "bench-receive.blank", "receive", bench.unknown("", bench.say("bench.form.box"))));
    samples.add(bench.sample("bench-look", "look", bench.look()));
    samples.add(bench.sample("bench-look.done", "look", bench.done()));
    samples.add(bench.sample("bench-difference", "difference", bench.difference()));
    samples.add(bench.sample("bench-difference.own", "difference", bench.own()));
    samples.add(bench.atTheDesk());
    return samples;
  }

  private Sample atTheDesk() {
    var seen =
        new CaseGoodsView.Seen(
            say("bench.second.said", "what", say("bench.second.as_first_seen"), "person", "Sofia"),
            "The lining is another.");
    var doubted =
        new CaseGoodsView.Came(
            "Parker, small",
            say("bench.reception.swap_suspected"),
            List.of(seen),
            doubted(List.of(), "").marks(),
            List.of(
                new FactView(say("bench.check.tag_attached"), say("bench.answer.yes_no.fits"))));
    var awaited =
        new CaseGoodsView.Came(
            "Parker, medium", say("bench.reception.in_transit"), List.of(), List.of(), List.of());
    return new Sample(
        "case-goods",
        "desk/case-goods.jte",
        Map.of(
            "page",
            page,
            "frame",
            new DeskFrame("/desk/maison", Room.QUEUE, "Sofia", List.of(Room.QUEUE, Room.BENCH), ""),
            "view",
            new CaseGoodsView(
                new LinkView("R-20418", "/desk/maison/cases/1"), List.of(doubted, awaited))));
  }

  private Sample sample(String name, String template, Object view) {
    return new Sample(
        name,
        "bench/" + template + ".jte",
        Map.of("page", page, "frame", new BenchFrame(HOME, HOME, "Dries", ENTRY), "view", view));
  }

  private String say(String key, Object... values) {
    return page.say(key, values);
  }

  private String summary(int many) {
    return say(
        "bench.expected.summary",
        "day",
        page.dates().shortDay(SamplePages.NOW),
        "today",
        many,
        "in",
        many,
        "overdue",
        many,
        "unknown",
        many);
  }

  private ExpectedView expected() {
    var since = say("bench.expected.since", "day", page.dates().shortDay(SamplePages.NOW));
    var row =
        new ExpectedView.Row(
            PictureView.ofCategory("handbag"),
            "Michael Kors",
            say(
                "bench.expected.piece",
                "piece",
                "Parker, medium",
                "person",
                "Petra Novak",
                "count",
                1),
            HOME + "/receive?code=R-20388",
            "R-20388 · PA-000042 · JD0146",
            new ExpectedView.State("broken", since),
            new ExpectedView.Offline("R-20388 PA-000042", HOME + "/cases/1/lines/1"));
    return new ExpectedView(
        summary(12),
        List.of(
            new ExpectedView.Group(
                say("bench.expected.doubted"), List.of(row), say("bench.expected.doubted.note")),
            new ExpectedView.Group(say("bench.expected.overdue"), List.of(row, row), "")),
        List.of(
            new ExpectedView.Unknown(
                say("bench.unknown.reads", "number", "UP-000007", "code", "1Z999"),
                say("bench.unknown.since", "at", page.dates().moment(SamplePages.NOW)),
                HOME + "/unknown/1",
                Optional.of(say("bench.unknown.no-match"))),
            new ExpectedView.Unknown(
                say("bench.unknown.nothing", "number", "UP-000008"),
                say("bench.unknown.since", "at", page.dates().moment(SamplePages.NOW)),
                HOME + "/unknown/2",
                Optional.empty())),
        HOME,
        "/desk/maison/queue");
  }

  private List<Choice> choices(String family, String chosen, String... codes) {
    return Stream.of(codes).map(code -> new Choice(code, say(family + code), chosen)).toList();
  }

  private ReceiveView.Fields fields(String error) {
    return new ReceiveView.Fields(
        choices("bench.box.", "sound", "sound", "dented", "opened"), "", error);
  }

  private ReceiveView receive() {
    var one =
        new ReceiveView.Line(
            "1",
            SamplePages.bag(),
            say("bench.receive.expected", "count", 1),
            "1",
            choices("bench.receive.came.", "1", "0", "1", "2"),
            HOME + "/cases/1/lines/1",
            "");
    var many =
        new ReceiveView.Line(
            "2",
            SamplePages.bag(),
            say("bench.receive.expected", "count", 3),
            "3",
            List.of(),
            HOME + "/cases/1/lines/2",
            "");
    var here =
        new ReceiveView.Line(
            "3",
            SamplePages.bag(),
            say("bench.receive.expected", "count", 1),
            "1",
            List.of(),
            HOME + "/cases/1/lines/3",
            say("bench.reception.received"));
    var told =
        NoteView.of(
            Tone.KEPT,
            say("bench.receive.read", "code", "R-20418"),
            say("bench.receive.pieces", "count", 3));
    return new ReceiveView(
        ENTRY, "R-20418", Optional.of(told), List.of(one, many, here), fields(""));
  }

  private ReceiveView unknown(String code, String error) {
    var told =
        NoteView.of(
            Tone.RISK,
            say("bench.receive.unknown", "code", "1Z999"),
            say("bench.receive.unknown.text"));
    return new ReceiveView(
        ENTRY,
        code,
        code.isEmpty() ? Optional.empty() : Optional.of(told),
        List.of(),
        fields(error));
  }

  private LookView.Photos photos() {
    var photo =
        new LookView.Photo(
            new PictureView("/goods/bag-small.svg", say("bench.photos.then")),
            say("bench.photos.then.day", "day", page.dates().shortDay(SamplePages.NOW)));
    return new LookView.Photos(
        List.of(photo),
        List.of(),
        List.of(say("bench.photo.front"), say("bench.photo.base")),
        say("bench.photos.count", "here", 0, "wanted", 2));
  }

  private List<LookView.Mark> marks() {
    var matches =
        NoteView.of(
            Tone.KEPT,
            say("bench.verdict.match", "mark", say("bench.mark.serial")),
            say("bench.mark.then-and-now", "then", "AP-2209", "now", "AP2209"));
    return List.of(
        new LookView.Mark(
            "mark-serial",
            say("bench.mark.serial"),
            say("bench.mark.known", "then", "AP-2209"),
            "AP2209",
            Optional.of(matches)),
        new LookView.Mark(
            "mark-weight",
            say("bench.mark.weight"),
            say("bench.mark.known", "then", say("bench.mark.none")),
            "",
            Optional.empty()));
  }

  private LookView.Decision decision(String error) {
    return new LookView.Decision(
        choices("bench.grade.", "a", "a", "b", "c", "d"),
        choices("bench.result.", "", "accepted", "partial", "manual"),
        "",
        say("bench.deduction.hint", "c", SamplePages.euro(5_960), "d", SamplePages.euro(14_900)),
        choices("bench.reception.", "", "wrong_item", "short", "empty", "swap_suspected"),
        "",
        error);
  }

  private LookView look() {
    var question =
        new LookView.Question(
            "reply-tag_attached",
            say("bench.check.tag_attached"),
            say("bench.check.tag_attached.hint"),
            choices("bench.answer.yes_no.", "fits", "fits", "differs", "unsure"));
    return new LookView(
        ENTRY,
        "Parker, small",
        say("bench.look.note", "number", "R-20418", "count", 5),
        new LookView.Target("1", "1", HOME + "/cases/1/lines/1", HOME + "/cases/1/lines/1/photos"),
        photos(),
        marks(),
        List.of(question),
        decision(say("bench.refused.bench_questions_open")),
        say("bench.reception.in_transit"));
  }

  private LookView done() {
    return new LookView(
        ENTRY,
        "Parker, small",
        say("bench.look.note", "number", "R-20418", "count", 5),
        new LookView.Target("1", "1", HOME + "/cases/1/lines/1", HOME + "/cases/1/lines/1/photos"),
        photos(),
        List.of(),
        List.of(),
        decision(""),
        say("bench.acceptance.accepted"));
  }

  private DifferenceView difference() {
    return doubted(choices("bench.second.", "", "as_first_seen", "as_expected"), "");
  }

  private DifferenceView own() {
    return doubted(List.of(), say("bench.second.not-you"));
  }

  private DifferenceView doubted(List<Choice> answers, String state) {
    var differs =
        NoteView.of(
            Tone.BROKEN,
            say("bench.verdict.mismatch", "mark", say("bench.mark.serial")),
            say("bench.mark.then-and-now", "then", "AP-2209", "now", "ZZ-9999"));
    return new DifferenceView(
        "Parker, small",
        say(
            "bench.second.seen",
            "what",
            say("bench.reception.swap_suspected"),
            "person",
            "Dries",
            "at",
            page.dates().moment(SamplePages.NOW)),
        "The lining is another.",
        photos(),
        List.of(differs),
        answers,
        HOME + "/differences/1",
        state,
        "");
  }
}
