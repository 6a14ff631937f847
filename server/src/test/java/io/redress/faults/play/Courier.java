package io.redress.faults.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Carries requests of one shop to the house and does not come back without an answer: what got none
 * is sent again with the same idempotency key, as a program does that was written with care.
 */
public final class Courier implements AutoCloseable {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAY = Duration.ofSeconds(90);
  private static final int FIRST_FAILURE = 500;
  private static final int TOO_MANY = 429;

  private final HttpClient http;
  private final URI house;
  private final String token;
  private final Notebook notebook;
  private final AtomicInteger sent;

  public Courier(URI house, String token, Notebook notebook) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_CONNECT)
            .build();
    this.house = house;
    this.token = token;
    this.notebook = notebook;
    this.sent = new AtomicInteger();
  }

  private Courier(Courier first, String token) {
    this.http = first.http;
    this.house = first.house;
    this.token = token;
    this.notebook = first.notebook;
    this.sent = first.sent;
  }

  /** The same one in the name of somebody else; it ends with this one. */
  public Courier inTheNameOf(String other) {
    return new Courier(this, other);
  }

  /** How many requests were sent until now, lost ones included. */
  public int sent() {
    return sent.get();
  }

  public URI house() {
    return house;
  }

  Notebook notebook() {
    return notebook;
  }

  /** Has the wish done once; what is acknowledged is noted. */
  Answer send(String key, Wish wish) {
    var answer = bring(key, wish);
    notebook.note(key, wish, answer);
    return answer;
  }

  /** Sends it until it is answered, whatever was answered before. */
  Answer bring(String key, Wish wish) {
    return untilAnswered(
        wish.toString(),
        request(wish.path())
            .header("Content-Type", wish.type())
            .header("Idempotency-Key", key)
            .header("If-Match", wish.version())
            .POST(BodyPublishers.ofByteArray(wish.body().bytes()))
            .build());
  }

  /**
   * Sends something that the house knows by a name of its own, so that no key goes with it and it
   * may come twice, until it is answered.
   */
  Answer tell(Wish wish) {
    return untilAnswered(
        wish.toString(),
        request(wish.path())
            .header("Content-Type", wish.type())
            .POST(BodyPublishers.ofByteArray(wish.body().bytes()))
            .build());
  }

  /** Sends an event as somebody outside does who has no key and signs it, until it is answered. */
  Answer hook(Wish wish, String header, String signature) {
    return untilAnswered(
        wish.toString(),
        HttpRequest.newBuilder(house.resolve(wish.path()))
            .timeout(LONGEST_ANSWER)
            .header("Content-Type", wish.type())
            .header(header, signature)
            .POST(BodyPublishers.ofByteArray(wish.body().bytes()))
            .build());
  }

  /** Asks until it is answered. */
  public Answer get(String path) {
    return untilAnswered(path, request(path).GET().build());
  }

  /** Moves the clock of the house. */
  public void travel(Duration by) {
    var body = "{\"advanceSeconds\": %d}".formatted(by.toSeconds());
    var answer =
        untilAnswered(
            "travel",
            request("/test-clock")
                .header("Content-Type", Wish.JSON)
                .POST(BodyPublishers.ofString(body))
                .build());
    assertThat(answer.isDone()).as(answer.body()).isTrue();
  }

  /** Tells the payment provider how to treat refunds from now on. */
  public void provider(String mode) {
    put("/api/v1/sandbox/behaviour", "{\"mode\": \"%s\"}".formatted(mode));
  }

  /** Says how something shall be, whatever it was before. */
  void put(String path, String json) {
    var answer =
        untilAnswered(
            path + " " + json,
            request(path)
                .header("Content-Type", Wish.JSON)
                .header("If-Match", Wish.ANY)
                .PUT(BodyPublishers.ofString(json))
                .build());
    assertThat(answer.isDone()).as(answer.body()).isTrue();
  }

  /** Tells who the brand is whose goods are sold. */
  public void brand() {
    var body =
        """
        {"name": "Maison", "contactName": "Zoe M", "contactEmail": "zoe@maison.example",
         "contactLanguage": "en", "contactTimeZone": "Europe/Paris", "answerWorkingDays": 3}
        """;
    var answer = send("brand", Wish.post("brand", "/api/v1/brands", body));
    assertThat(answer.isDone()).as(answer.body()).isTrue();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(house.resolve(path))
        .timeout(LONGEST_ANSWER)
        .header("Authorization", "Bearer " + token);
  }

  private Answer untilAnswered(String what, HttpRequest request) {
    var deadline = System.nanoTime() + LONGEST_WAY.toNanos();
    var last = "nothing";
    while (System.nanoTime() < deadline) {
      try {
        sent.incrementAndGet();
        var response = http.send(request, BodyHandlers.ofString());
        var isReplayed = response.headers().firstValue("Idempotency-Replayed").isPresent();
        var answer = new Answer(response.statusCode(), response.body(), isReplayed);
        if (isAnAnswer(answer)) {
          return answer;
        }
        notebook.tally("(%d)".formatted(answer.status()));
        last = answer.body();
      } catch (IOException lost) {
        notebook.tally("(" + lost.getClass().getSimpleName() + ")");
        last = lost.toString();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      Moments.pass(Duration.ofMillis(40));
    }
    throw new AssertionError("Nobody ever answered %s, the last was %s".formatted(what, last));
  }

  // Who was told that the first run still goes on, or that it is busy, asks again.
  private static boolean isAnAnswer(Answer answer) {
    return switch (answer.status()) {
      case TOO_MANY -> false;
      case 409 -> !answer.at("/code").equals("CONFLICT");
      default -> answer.status() < FIRST_FAILURE;
    };
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
