package io.redress.faults.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was acknowledged to those who played, and how often what came of it. */
public final class Notebook {
  private record Acknowledged(String key, Wish wish, Answer answer) {}

  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final Set<String> marks = new TreeSet<>();
  private final List<String> photos = new ArrayList<>();
  private final Map<String, Integer> tally = new TreeMap<>();
  private final Map<String, Map<String, String>> versions = new HashMap<>();
  private final BenchQueue bench = new BenchQueue();

  /** Notes what was answered to a wish. */
  synchronized void note(String key, Wish wish, Answer answer) {
    tally(
        wish.name()
            + (answer.isDone() ? " done" : " " + answer.at("/code").toLowerCase(Locale.ROOT)));
    if (answer.isDone()) {
      acknowledged.add(new Acknowledged(key, wish, answer));
      noteVersion(key, wish, answer);
    }
  }

  // Each command gives its case a version of its own: two that got the same would be one.
  private void noteVersion(String key, Wish wish, Answer answer) {
    var version = answer.at("/version");
    if (!version.isEmpty() && isOfCase(wish.path())) {
      var before =
          versions
              .computeIfAbsent(answer.at("/id"), id -> new HashMap<>())
              .putIfAbsent(version, key);
      assertThat(before).as("two commands made version %s of %s", version, wish).isNull();
    }
  }

  /** Whether a case is answered, and not something of it that has versions of its own. */
  private static boolean isOfCase(String path) {
    return path.startsWith("/api/v1/cases")
        && !path.endsWith("/parcels")
        && !path.endsWith("/dispatches");
  }

  /** What was sent from the bench. */
  BenchQueue bench() {
    return bench;
  }

  /** Notes that words with this mark were acknowledged. */
  synchronized void said(String mark) {
    marks.add(mark);
  }

  /** Notes that a photo was taken in. */
  synchronized void shown(String path, String id) {
    photos.add(path + "/" + id);
  }

  synchronized void tally(String what) {
    tally.merge(what, 1, Integer::sum);
  }

  /** How often what was done, refused or lost. */
  public synchronized Map<String, Integer> tally() {
    return Map.copyOf(tally);
  }

  /** Marks of words that were acknowledged. */
  public synchronized Set<String> marks() {
    return Set.copyOf(marks);
  }

  /** The highest version of each case that was acknowledged. */
  public synchronized Map<String, Integer> versions() {
    var highest = new TreeMap<String, Integer>();
    versions.forEach(
        (id, keys) ->
            highest.put(id, keys.keySet().stream().mapToInt(Integer::parseInt).max().orElse(0)));
    return highest;
  }

  /**
   * Asks for everything again that was acknowledged since the last time: each command is remembered
   * with its answer, none is lost and none is done again. Returns how many.
   */
  public int verify(Courier courier) {
    var page = take();
    for (var each : page) {
      var again = courier.bring(each.key(), each.wish());
      assertThat(again.isReplayed()).as("an acknowledged command is lost: %s", each).isTrue();
      assertThat(again.status()).as("%s", each).isEqualTo(each.answer().status());
      assertThat(again.body()).as("%s", each).isEqualTo(each.answer().body());
    }
    for (var photo : photos) {
      assertThat(courier.get(photo).status()).as("an acknowledged photo: %s", photo).isEqualTo(200);
    }
    return page.size() + photos.size() + bench.verify(courier);
  }

  private synchronized List<Acknowledged> take() {
    var page = List.copyOf(acknowledged);
    acknowledged.clear();
    return page;
  }
}
