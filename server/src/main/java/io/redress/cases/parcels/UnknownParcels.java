package io.redress.cases.parcels;

import io.redress.cases.CaseQuery;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSummary;
import io.redress.cases.Cases;
import io.redress.cases.search.Findings;
import io.redress.cases.search.FoundKind;
import io.redress.cases.search.Search;
import io.redress.cases.search.SearchQuery;
import io.redress.cases.search.Sight;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.UnknownBoxes;
import io.redress.goods.parcels.UnknownParcel;
import io.redress.goods.parcels.UnknownParcel.Clues;
import io.redress.goods.parcels.UnknownParcel.Match;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.UnknownParcelId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parcels that came and that nobody expected: noted at once, and found whose they are. */
@Service
public class UnknownParcels {
  private static final int MOST_CANDIDATES = 20;

  /** What is compared; what of it is shown, whoever asks knows by themselves. */
  private static final Sight EVERYTHING = new Sight(EnumSet.allOf(FoundKind.class), Set.of(), true);

  private final UnknownBoxes boxes;
  private final Cases cases;
  private final Search search;
  private final ArrivingParcels arriving;
  private final UnknownPhotos photos;
  private final Clock clock;

  UnknownParcels(
      UnknownBoxes boxes,
      Cases cases,
      Search search,
      ArrivingParcels arriving,
      UnknownPhotos photos,
      Clock clock) {
    this.boxes = boxes;
    this.cases = cases;
    this.search = search;
    this.arriving = arriving;
    this.photos = photos;
    this.clock = clock;
  }

  /** Those of which nobody knows whose they are, the oldest first; at most 200. */
  @Transactional(readOnly = true)
  public List<UnknownParcel> open() {
    return boxes.open();
  }

  @Transactional(readOnly = true)
  public Optional<UnknownParcel> byId(UnknownParcelId id) {
    return boxes.byId(id);
  }

  /** Notes one with what is on it. */
  @Needs(Right.MOVE_PARCELS)
  @Transactional
  public UnknownParcel note(Clues clues, Actor by) {
    return boxes.note(clues, by, clock.instant());
  }

  /**
   * Cases that await goods and of which an order, a phone number or a name stands on the box; at
   * most 20. A person compares what is inside.
   */
  @Transactional(readOnly = true)
  public List<CaseSummary> candidates(UnknownParcel parcel) {
    var found = new LinkedHashMap<CaseId, CaseSummary>();
    for (var clue : parcel.clues().searchable()) {
      all(search.find(new SearchQuery(clue, EVERYTHING)))
          .filter(each -> each.status() == CaseStatus.FULFILLING)
          .forEach(each -> found.putIfAbsent(each.id(), each));
    }
    return found.values().stream()
        .filter(each -> arriving.isAwaited(each.id()))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private Stream<CaseSummary> all(Findings found) {
    var ofOrders =
        found.orders().rows().stream()
            .limit(MOST_CANDIDATES)
            .flatMap(each -> cases.find(CaseQuery.of(each.id())).stream());
    var ofPeople =
        found.people().rows().stream()
            .limit(MOST_CANDIDATES)
            .flatMap(each -> cases.find(CaseQuery.of(each.id())).stream());
    return Stream.of(found.cases().rows().stream(), ofOrders, ofPeople).flatMap(each -> each);
  }

  /**
   * Says whose it is: the parcel that the case awaits has come, or one is made for its pieces.
   * Refused with {@code nothing_to_send} where the case awaits nothing. Its photos have served and
   * are erased.
   *
   * @throws Problem CONFLICT when somebody has said so before
   */
  @Needs(Right.MOVE_PARCELS)
  @Transactional
  public Parcel match(UnknownParcelId id, CaseId caseId, Actor by) {
    var unknown = boxes.byId(id).orElseThrow(() -> Problem.notFound("The parcel"));
    var parcel = arriving.arrive(caseId, unknown, by);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boxes.match(id, new Match(caseId, parcel.id(), at));
    photos.forget(id);
    return parcel;
  }
}
