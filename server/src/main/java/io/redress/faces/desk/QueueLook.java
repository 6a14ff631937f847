package io.redress.faces.desk;

import io.redress.cases.CaseStatus;
import io.redress.cases.lists.QueueFilter;
import io.redress.cases.lists.QueueQuery.Lens;
import io.redress.cases.lists.SavedView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.Place;
import io.redress.promises.PromiseKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which part of the queue an address shows.
 *
 * @param isUnkept whether it was given a name that could not be kept
 */
record QueueLook(Lens lens, QueueFilter filter, boolean isUnkept) {
  static final String DONE = "done";
  static final String UNKEPT = "unkept";

  static final String VIEW = "view";
  static final String STATUS = "status";
  static final String OWNER = "owner";
  static final String KIND = "kind";

  /** The views that the page offers, in this order. */
  static final List<Lens> TABS = List.of(Lens.ALL, Lens.MINE, Lens.BRAND);

  private static final Pattern OWNER_NAME = Pattern.compile("[a-z0-9-]{1,40}");

  static QueueLook at(Lens lens) {
    return new QueueLook(lens, QueueFilter.NONE, false);
  }

  static QueueLook of(SavedView view) {
    return new QueueLook(view.lens(), view.filter(), false);
  }

  /** What the fields ask for; what cannot be read narrows nothing. */
  static QueueLook read(Map<String, String> fields) {
    return new QueueLook(
        Codes.parse(Lens.class, fields.getOrDefault(VIEW, ""))
            .filter(TABS::contains)
            .orElse(Lens.ALL),
        new QueueFilter(
            Codes.parse(CaseStatus.class, fields.getOrDefault(STATUS, "")),
            Optional.of(fields.getOrDefault(OWNER, ""))
                .filter(owner -> OWNER_NAME.matcher(owner).matches()),
            Codes.parse(PromiseKind.class, fields.getOrDefault(KIND, ""))),
        UNKEPT.equals(fields.get(DONE)));
  }

  /** Where it is shown. */
  Place place(Visit visit) {
    return new Place(visit.place(Room.QUEUE).path(), query());
  }

  /** Its fields as an address or a form carries them. */
  Map<String, String> query() {
    var query = new TreeMap<String, String>();
    if (lens != Lens.ALL) {
      query.put(VIEW, Codes.of(lens));
    }
    filter.status().ifPresent(status -> query.put(STATUS, Codes.of(status)));
    filter.owner().ifPresent(owner -> query.put(OWNER, owner));
    filter.kind().ifPresent(kind -> query.put(KIND, Codes.of(kind)));
    return query;
  }
}
