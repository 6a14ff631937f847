package io.redress.faces.bench;

import io.redress.cases.receiving.BenchLine;
import io.redress.cases.receiving.BenchLists;
import io.redress.cases.receiving.DoubtedLine;
import io.redress.faces.bench.ExpectedView.Group;
import io.redress.faces.bench.ExpectedView.Offline;
import io.redress.faces.bench.ExpectedView.Row;
import io.redress.faces.bench.ExpectedView.State;
import io.redress.faces.bench.ExpectedView.Unknown;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.Place;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.goods.parcels.UnknownParcel;
import io.redress.goods.receiving.BenchWork;
import io.redress.shared.UnknownParcelId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the first page of the bench. */
final class ExpectedWriter {
  private static final String OPEN = "open";
  private static final String BROKEN = "broken";
  private static final String KEPT = "kept";
  private static final String RISK = "risk";

  private final BenchVisit visit;
  private final BenchLists lists;
  private final List<UnknownParcel> unknown;
  private final LocalDate today;

  ExpectedWriter(BenchVisit visit, BenchLists lists, List<UnknownParcel> unknown) {
    this.visit = visit;
    this.lists = lists;
    this.unknown = unknown;
    this.today = day(visit.page().now());
  }

  /** What was tried about an unknown box and did not fit. */
  record Tried(Optional<UnknownParcelId> id, String error) {
    static final Tried NOTHING = new Tried(Optional.empty(), "");
  }

  ExpectedView write(Tried tried) {
    var expected = lists.expected();
    var here = lists.here(startOfToday());
    var doubted = lists.differing();
    var overdue = expected.stream().filter(each -> order(each) < 0).toList();
    var now = expected.stream().filter(each -> order(each) == 0).toList();
    var later = expected.stream().filter(each -> order(each) > 0).toList();
    var groups = new ArrayList<Group>();
    add(groups, "doubted", doubted.stream().map(this::doubted).toList());
    add(groups, "overdue", overdue.stream().map(each -> expected(each, BROKEN)).toList());
    add(groups, "today", now.stream().map(each -> expected(each, OPEN)).toList());
    add(groups, "here", here.stream().map(this::here).toList());
    add(groups, "later", later.stream().map(each -> expected(each, OPEN)).toList());
    return new ExpectedView(
        visit.say(
            "bench.expected.summary",
            "day",
            visit.page().dates().shortDay(today),
            "today",
            now.size(),
            "in",
            here.size(),
            "overdue",
            overdue.size(),
            "unknown",
            unknown.size()),
        groups,
        unknown.stream().map(each -> unknown(each, tried)).toList(),
        visit.home(),
        visit.desk() + "/queue");
  }

  private void add(List<Group> groups, String code, List<Row> rows) {
    if (!rows.isEmpty()) {
      var note = code.equals("doubted") ? visit.say("bench.expected.doubted.note") : "";
      groups.add(new Group(visit.say("bench.expected." + code), rows, note));
    }
  }

  private Row expected(BenchLine line, String mark) {
    var words =
        line.expectedAt()
            .map(
                at ->
                    visit.say(
                        mark.equals(BROKEN) ? "bench.expected.since" : "bench.expected.by",
                        "day",
                        visit.page().dates().shortDay(day(at))))
            .orElse("");
    return row(line, receive(line), new State(mark, words));
  }

  private Row here(BenchLine line) {
    var isToLookAt =
        line.state().reception() == Reception.RECEIVED
            && line.state().acceptance() == Acceptance.PENDING;
    if (isToLookAt) {
      var due = line.due().map(at -> visit.page().dates().by(at));
      return row(
          line,
          lookAt(line),
          new State(
              OPEN,
              due.map(by -> visit.say("bench.expected.look-by", "by", by))
                  .orElseGet(() -> visit.say("bench.expected.look"))));
    }
    var isFine = line.state().reception() == Reception.RECEIVED;
    var words =
        visit.say(
            isFine
                ? "bench.acceptance." + Codes.of(line.state().acceptance())
                : "bench.reception." + Codes.of(line.state().reception()));
    return row(
        line, visit.desk() + "/cases/" + line.caseId(), new State(isFine ? KEPT : RISK, words));
  }

  private Row doubted(DoubtedLine doubted) {
    var words = visit.say("bench.reception." + Codes.of(doubted.line().state().reception()));
    return row(
        doubted.line(), visit.home() + "/differences/" + doubted.id(), new State(RISK, words));
  }

  private Row row(BenchLine line, String href, State state) {
    var parts =
        Stream.of(
                Optional.of(line.caseNumber()),
                line.parcel().map(BenchLine.Box::number),
                line.parcel().flatMap(BenchLine.Box::tracking))
            .flatMap(Optional::stream)
            .toList();
    return new Row(
        PictureView.ofCategory(line.goods().category()),
        line.goods().brand().orElse(""),
        visit.say(
            "bench.expected.piece",
            "piece",
            line.goods().title(),
            "person",
            line.consumerName(),
            "count",
            line.goods().quantity()),
        href,
        String.join(" · ", parts),
        state,
        new Offline(
            parts.stream().map(BenchWork::plain).collect(Collectors.joining(" ")), lookAt(line)));
  }

  private String receive(BenchLine line) {
    return new Place(visit.home() + "/receive", Map.of("code", line.code())).address();
  }

  private String lookAt(BenchLine line) {
    return "%s/cases/%s/lines/%s".formatted(visit.home(), line.caseId(), line.line());
  }

  private Unknown unknown(UnknownParcel parcel, Tried tried) {
    var clues = parcel.clues();
    var title =
        clues.trackingNumber().isEmpty()
            ? visit.say("bench.unknown.nothing", "number", parcel.number())
            : visit.say(
                "bench.unknown.reads", "number", parcel.number(), "code", clues.trackingNumber());
    var since =
        visit.say("bench.unknown.since", "at", visit.page().dates().moment(parcel.notedAt()));
    var note =
        Stream.of(since, clues.sender(), clues.orderNumber(), clues.contents())
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" · "));
    return new Unknown(
        title,
        note,
        visit.home() + "/unknown/" + parcel.id(),
        Optional.of(tried.error()).filter(each -> tried.id().equals(Optional.of(parcel.id()))));
  }

  /** Less than nothing when it should have been here before today. */
  private int order(BenchLine line) {
    return line.expectedAt().map(at -> day(at).compareTo(today)).map(Integer::signum).orElse(1);
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(visit.page().house().zone()).toLocalDate();
  }

  private Instant startOfToday() {
    return today.atStartOfDay(visit.page().house().zone()).toInstant();
  }
}
