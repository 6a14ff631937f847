package io.redress.faults.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the bench sends: an entry has no key but its own id, and is sent again, alone or with
 * others, until the house has taken it or said no. What was answered is so for ever.
 */
final class BenchQueue {
  private static final String PATH = "/api/v1/bench/entries";
  private static final String WAITING = "waiting";
  private static final int MOST_AT_ONCE = 100;
  private static final int MOST_TRIES = 500;
  private static final Duration PAUSE = Duration.ofMillis(40);

  private record Answered(KeptEntry entry, String outcome, String reason) {}

  private final List<Answered> answered = new ArrayList<>();

  /** Sends entries together until each is answered for; returns what became of each. */
  List<String> send(Courier courier, List<KeptEntry> entries) {
    var answers = ask(courier, entries);
    for (var tries = 0; tries < MOST_TRIES && isWaiting(answers); tries++) {
      Moments.pass(PAUSE);
      answers = ask(courier, entries);
    }
    assertThat(isWaiting(answers)).as("entries that wait for ever: %s", answers).isFalse();
    var outcomes = new ArrayList<String>();
    for (var each = 0; each < entries.size(); each++) {
      outcomes.add(outcome(answers.get(each)));
      note(entries.get(each), answers.get(each));
    }
    return outcomes;
  }

  private synchronized void note(KeptEntry entry, JsonNode answer) {
    answered.add(new Answered(entry, outcome(answer), reason(answer)));
  }

  /** Sends everything again that was answered since the last time: it is answered alike. */
  int verify(Courier courier) {
    var page = take();
    for (var from = 0; from < page.size(); from += MOST_AT_ONCE) {
      var part = page.subList(from, Math.min(page.size(), from + MOST_AT_ONCE));
      var again = ask(courier, part.stream().map(Answered::entry).toList());
      for (var each = 0; each < part.size(); each++) {
        var answer = again.get(each);
        assertThat(answer.at("/replayed").asBoolean()).as("%s", part.get(each)).isTrue();
        assertThat(outcome(answer)).as("%s", part.get(each)).isEqualTo(part.get(each).outcome());
        assertThat(reason(answer)).as("%s", part.get(each)).isEqualTo(part.get(each).reason());
      }
    }
    return page.size();
  }

  private synchronized List<Answered> take() {
    var page = List.copyOf(answered);
    answered.clear();
    return page;
  }

  private static List<JsonNode> ask(Courier courier, List<KeptEntry> entries) {
    var body =
        entries.stream()
            .map(KeptEntry::json)
            .collect(Collectors.joining(", ", "{\"entries\": [", "]}"));
    var answer = courier.tell(Wish.post("bench", PATH, body));
    assertThat(answer.isDone()).as("%s: %s", body, answer.body()).isTrue();
    var answers = answer.json().at("/answers").valueStream().toList();
    assertThat(answers).as(answer.body()).hasSameSizeAs(entries);
    return answers;
  }

  private static boolean isWaiting(List<JsonNode> answers) {
    return answers.stream().anyMatch(each -> outcome(each).equals(WAITING));
  }

  private static String outcome(JsonNode answer) {
    return answer.at("/outcome").asString("");
  }

  private static String reason(JsonNode answer) {
    return answer.at("/reason").asString("");
  }
}
