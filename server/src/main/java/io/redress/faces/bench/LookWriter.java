package io.redress.faces.bench;

import io.redress.cases.receiving.Piece;
import io.redress.evidence.Evidence;
import io.redress.faces.bench.LookView.Decision;
import io.redress.faces.bench.LookView.Mark;
import io.redress.faces.bench.LookView.Photo;
import io.redress.faces.bench.LookView.Photos;
import io.redress.faces.bench.LookView.Question;
import io.redress.faces.bench.LookView.Target;
import io.redress.faces.bench.ReceiveView.Choice;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.PictureView;
import io.redress.goods.Acceptance;
import io.redress.goods.GoodsLine;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.goods.passport.ItemPassport;
import io.redress.goods.passport.MarkFinding;
import io.redress.goods.passport.MarkKind;
import io.redress.goods.receiving.Checklist;
import io.redress.goods.receiving.Difference;
import io.redress.goods.receiving.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes the page on which a piece is looked at. */
final class LookWriter {
  private final BenchVisit visit;
  private final Piece piece;
  private final BenchForm form;
  private final BenchWords words;

  LookWriter(BenchVisit visit, Piece piece, BenchForm form) {
    this.visit = visit;
    this.piece = piece;
    this.form = form;
    this.words = new BenchWords(visit.page());
  }

  LookView write(String entry, List<MarkFinding> findings, String error) {
    var checklist = piece.checklist();
    return new LookView(
        entry,
        piece.bought().title(),
        visit.say(
            "bench.look.note",
            "number",
            piece.matter().head().number(),
            "count",
            checklist.questions().size()),
        target(),
        photos(),
        checklist.marks().stream().map(kind -> mark(kind, findings)).toList(),
        isDone() ? List.of() : checklist.questions().stream().map(this::question).toList(),
        decision(error),
        state());
  }

  private Target target() {
    var address =
        "%s/cases/%s/lines/%s"
            .formatted(visit.home(), piece.matter().head().id(), piece.line().id());
    return new Target(
        piece.matter().head().id().toString(),
        piece.line().id().toString(),
        address,
        address + "/photos");
  }

  private String state() {
    var goods = piece.goods();
    if (goods.filter(LookWriter::isToLookAt).isPresent()) {
      return "";
    }
    return goods
        .map(
            each ->
                each.reception() == Reception.RECEIVED
                    ? visit.say("bench.acceptance." + Codes.of(each.acceptance()))
                    : visit.say("bench.reception." + Codes.of(each.reception())))
        .orElseGet(() -> visit.say("bench.look.not-awaited"));
  }

  /** Somebody has looked, or something else came: then there is nothing to ask. */
  private boolean isDone() {
    return piece.goods().filter(each -> !each.reception().isHere() || isToLookAt(each)).isEmpty();
  }

  private static boolean isToLookAt(GoodsLine goods) {
    return goods.reception() == Reception.RECEIVED && goods.acceptance() == Acceptance.PENDING;
  }

  Photos photos() {
    var now = now();
    var wanted =
        piece.checklist().photos().stream().map(each -> visit.say("bench.photo." + each)).toList();
    return new Photos(
        then(),
        now,
        wanted,
        visit.say("bench.photos.count", "here", now.size(), "wanted", wanted.size()));
  }

  private List<Photo> then() {
    var line = piece.bought().id();
    return piece.known().photos().stream()
        .map(
            id ->
                new Photo(
                    new PictureView(
                        "%s/passports/%s/%s".formatted(visit.home(), line, id),
                        visit.say("bench.photos.then")),
                    piece
                        .known()
                        .passport()
                        .map(ItemPassport::notedAt)
                        .map(at -> visit.page().dates().shortDay(at))
                        .map(day -> visit.say("bench.photos.then.day", "day", day))
                        .orElseGet(() -> visit.say("bench.photos.then"))))
        .toList();
  }

  private List<Photo> now() {
    var files = visit.desk() + "/cases/" + piece.matter().head().id() + "/files/";
    return piece.matter().content().evidence().stream()
        .filter(Evidence::isShown)
        .filter(file -> file.line().filter(piece.line().id().value()::equals).isPresent())
        .filter(file -> file.addedBy().equals("staff"))
        .map(
            file ->
                new Photo(
                    new PictureView(files + file.id() + "/small", file.name()),
                    visit.page().dates().moment(file.addedAt())))
        .toList();
  }

  private Mark mark(MarkKind kind, List<MarkFinding> findings) {
    var code = Codes.of(kind);
    var known = piece.known().marks();
    var then =
        kind == MarkKind.WEIGHT
            ? words.grams(known.weightMilligrams())
            : known.text(kind).orElseGet(() -> visit.say("bench.mark.none"));
    return new Mark(
        BenchForm.MARK + code,
        words.mark(kind),
        visit.say("bench.mark.known", "then", then),
        form.text(BenchForm.MARK + code),
        findings.stream().filter(each -> each.kind() == kind).findFirst().map(words::note));
  }

  private Question question(Checklist.Question question) {
    var name = BenchForm.REPLY + question.code();
    var style = Codes.of(question.answers());
    return new Question(
        name,
        visit.say("bench.check." + question.code()),
        visit.say("bench.check." + question.code() + ".hint"),
        Arrays.stream(Reply.values())
            .map(
                reply ->
                    new Choice(
                        Codes.of(reply),
                        visit.say("bench.answer." + style + "." + Codes.of(reply)),
                        form.text(name)))
            .toList());
  }

  private Decision decision(String error) {
    return new Decision(
        Stream.of(Grade.A, Grade.B, Grade.C, Grade.D)
            .map(
                grade ->
                    new Choice(
                        Codes.of(grade),
                        visit.say("bench.grade." + Codes.of(grade)),
                        form.text("grade")))
            .toList(),
        Stream.of(Acceptance.ACCEPTED, Acceptance.PARTIAL, Acceptance.MANUAL)
            .map(
                result ->
                    new Choice(
                        Codes.of(result),
                        visit.say("bench.result." + Codes.of(result)),
                        form.text("result")))
            .toList(),
        form.text("deduction"),
        hint(),
        Arrays.stream(Reception.values())
            .filter(Difference::isOne)
            .map(
                kind ->
                    new Choice(
                        Codes.of(kind),
                        visit.say("bench.reception." + Codes.of(kind)),
                        form.text("stop")))
            .toList(),
        form.text("words"),
        error);
  }

  /** What would be taken off by grade. */
  private String hint() {
    return visit.say(
        "bench.deduction.hint",
        "c",
        piece.share(piece.checklist().percentOf(Grade.C)),
        "d",
        piece.share(piece.checklist().percentOf(Grade.D)));
  }
}
