package io.redress.cases.receiving;

import io.redress.cases.CaseCommand;
import io.redress.cases.Cases;
import io.redress.cases.parcels.UnknownParcels;
import io.redress.goods.Reception;
import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.Tracking;
import io.redress.goods.parcels.UnknownParcel.Clues;
import io.redress.goods.receiving.BenchEntry;
import io.redress.goods.receiving.BenchWork.Contents;
import io.redress.goods.receiving.BenchWork.Count;
import io.redress.goods.receiving.BenchWork.Receive;
import io.redress.goods.receiving.BenchWork.Unknown;
import io.redress.goods.receiving.Counted;
import io.redress.goods.receiving.Counted.Box;
import io.redress.goods.receiving.Counted.Rest;
import io.redress.goods.receiving.Difference;
import io.redress.goods.receiving.Differences;
import io.redress.shared.Actor;
import io.redress.shared.CaseLineId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens a box and tells the cases what was in it, in the caller's transaction. */
@Component
class Receiving {
  private final Arrivals arrivals;
  private final Parcels parcels;
  private final Cases cases;
  private final UnknownParcels unknown;
  private final Differences differences;
  private final BenchNotes notes;
  private final Clock clock;

  Receiving(
      Arrivals arrivals,
      Parcels parcels,
      Cases cases,
      UnknownParcels unknown,
      Differences differences,
      BenchNotes notes,
      Clock clock) {
    this.arrivals = arrivals;
    this.parcels = parcels;
    this.cases = cases;
    this.unknown = unknown;
    this.differences = differences;
    this.notes = notes;
    this.clock = clock;
  }

  /** What was found of one line. */
  private record Found(Arrival.Line line, Counted counted, Optional<Reception> outcome) {
    boolean isDifferent() {
      return outcome.filter(Difference::isOne).isPresent();
    }

    boolean isAnything() {
      return counted.came() > 0 || counted.contents() == Contents.SOMETHING_ELSE;
    }
  }

  /**
   * Notes what was in a box; refused with {@code parcel_unknown} where nobody knows its code, and
   * with {@code bench_count_missing} where a line was not counted.
   */
  void receive(BenchEntry entry, Receive work, Actor by) {
    var arrival =
        arrivals
            .find(work.code())
            .orElseThrow(
                () -> new RefusedException(Refusal.of("parcel_unknown", "code", work.code())));
    var counts =
        work.counts().stream()
            .collect(Collectors.toMap(Count::line, Function.identity(), (one, other) -> other));
    requireCounted(arrival, counts);
    var found = found(arrival, counts);
    arrival
        .parcel()
        .filter(parcel -> parcel.state() != ParcelState.OPENED)
        .ifPresent(parcel -> open(parcel, entry, arrival, counts, by));
    // What is as it should be comes first: a difference stops the case.
    found.stream()
        .sorted(Comparator.comparing(Found::isDifferent))
        .forEach(each -> tell(each, work, by));
    notes.ofBox(arrival, work);
  }

  /** Keeps a box that nobody knows, until somebody finds whose it is. */
  void keep(Unknown work, Actor by) {
    var code = Tracking.plain(work.code());
    var isNumber = code.length() <= Carriage.LONGEST_TRACKING_NUMBER;
    var seen =
        Stream.of(isNumber ? "" : work.code(), work.words(), work.shelf())
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining("\n"));
    unknown.note(new Clues("", isNumber ? code : "", "", "", "", seen), by);
  }

  private void tell(Found found, Receive work, Actor by) {
    if (found.line().isAwaited() && !found.line().canBeTold()) {
      // Lost before, or called off meanwhile: that must not keep the others of the box waiting.
      if (found.isAnything()) {
        notes.ofUnawaited(found.line());
      }
      return;
    }
    if (found.outcome().isPresent() && found.line().isAwaited()) {
      var caseId = found.line().matter().head().id();
      var command = new CaseCommand.ReceiveGoods(caseId, found.line().id(), found.outcome().get());
      var _ = cases.perform(command, by).orThrow();
      if (found.isDifferent()) {
        differences.describe(found.line().id(), work.words());
        notes.askSecond(caseId, found.line().bought().title(), by);
      }
    }
    var surplus = found.counted().surplus();
    if (surplus > 0) {
      notes.ofSurplus(found.line(), surplus);
    }
  }

  private static void requireCounted(Arrival arrival, Map<CaseLineId, Count> counts) {
    var uncounted =
        arrival.lines().stream()
            .filter(Arrival.Line::isAwaited)
            .anyMatch(line -> !counts.containsKey(line.id()));
    var known = arrival.lines().stream().map(Arrival.Line::id).toList();
    if (uncounted || !known.containsAll(counts.keySet())) {
      throw new RefusedException(Refusal.of("bench_count_missing"));
    }
  }

  private List<Found> found(Arrival arrival, Map<CaseLineId, Count> counts) {
    var box =
        counts.values().stream()
                .allMatch(each -> each.came() == 0 && each.contents() == Contents.EXPECTED)
            ? Box.EMPTY
            : Box.NOT_EMPTY;
    var found = new ArrayList<Found>();
    for (var line : arrival.lines()) {
      var count = counts.get(line.id());
      if (count != null) {
        var counted =
            new Counted(line.expected(), count.came(), count.contents(), box, rest(arrival, line));
        found.add(new Found(line, counted, counted.outcome()));
      }
    }
    return found;
  }

  /** Whether other pieces of the line are in a box that is not opened yet. */
  private Rest rest(Arrival arrival, Arrival.Line line) {
    var here = arrival.parcel().map(Parcel::id);
    var others =
        arrivals.boxesOf(line.matter().head().id()).stream()
            .filter(box -> here.filter(box.id()::equals).isEmpty())
            .filter(box -> box.leg().endsAtHub() && isToCome(box.state()))
            .flatMap(box -> box.pieces().stream())
            .anyMatch(piece -> isOf(piece, line));
    return here.isPresent() && others ? Rest.IN_ANOTHER_BOX : Rest.NONE;
  }

  private static boolean isToCome(ParcelState state) {
    return state != ParcelState.OPENED && state != ParcelState.CANCELLED;
  }

  private static boolean isOf(ParcelPiece piece, Arrival.Line line) {
    return piece.inCase().filter(each -> each.caseLineId().equals(line.id())).isPresent();
  }

  private void open(
      Parcel parcel, BenchEntry entry, Arrival arrival, Map<CaseLineId, Count> counts, Actor by) {
    var missing = new HashSet<ParcelPiece.Key>();
    for (var line : arrival.lines()) {
      var count = counts.get(line.id());
      var pieces = parcel.pieces().stream().filter(piece -> isOf(piece, line)).toList();
      var came =
          count == null || count.contents() == Contents.SOMETHING_ELSE
              ? 0
              : Math.min(count.came(), pieces.size());
      pieces.stream().skip(came).map(ParcelPiece::key).forEach(missing::add);
    }
    var step =
        new ParcelStep(
            ParcelMove.OPEN,
            clock.instant(),
            entry.id().toString(),
            ParcelStep.Details.missing(missing));
    parcels.move(parcel.id(), step, OptionalInt.empty(), by, clock.instant());
  }
}
