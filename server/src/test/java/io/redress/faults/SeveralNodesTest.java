package io.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faults.house.Examiner;
import io.redress.faults.house.Examiner.Shop;
import io.redress.faults.house.House;
import io.redress.faults.house.Node;
import io.redress.faults.house.PostOffice;
import io.redress.faults.play.Courier;
import io.redress.faults.play.Lives;
import io.redress.faults.play.Moments;
import io.redress.faults.play.Notebook;
import io.redress.rulebook.releases.OwnTerms;
import io.redress.stories.PlainBrowser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two nodes on one database: whichever is asked, each thing happens once, both hear of it, and
 * either may fall or be stopped.
 */
class SeveralNodesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int CASES = 12;
  private static final int MANY_CASES = 40;
  private static final int PAUSES = 5;

  /** Letters that a node hands over at the same time. */
  private static final int MOST_IN_FLIGHT = 8;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final PostOffice OFFICE = PostOffice.open();

  private static House house;
  private static Examiner examiner;
  private static Node other;

  private Shop shop;
  private Courier here;
  private Courier there;
  private Lives lives;

  @BeforeAll
  static void open() {
    var settings = new HashMap<>(OFFICE.settings());
    settings.put("log", "json");
    house = House.open(settings);
    examiner = Examiner.of(house);
    other = house.anotherNode();
  }

  @AfterAll
  static void close() {
    other.close();
    examiner.close();
    house.close();
    OFFICE.close();
  }

  @BeforeEach
  void openShop() {
    if (!other.isAlive()) {
      other = house.anotherNode();
    }
    shop = examiner.openShop();
    here = new Courier(house.node().address(), shop.token(), new Notebook());
    there = new Courier(other.address(), shop.token(), new Notebook());
    lives = new Lives(examiner.clock().instant());
  }

  @Test
  void whenACaseChangesOnOne_thenABrowserThatLooksAtTheOtherHearsOfIt()
      throws InterruptedException {
    var id = lives.opened(here);
    var heard = watch(id);

    lives.message(here, id);

    assertThat(heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).startsWith("event:");
    assertThat(heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("data:" + id);
  }

  @Test
  void whenMuchIsDueOnBoth_thenEachThingIsDoneOnce() {
    var ids = IntStream.range(0, CASES).mapToObj(each -> lives.released(here)).toList();
    var silent = IntStream.range(0, CASES).mapToObj(each -> lives.opened(there)).toList();
    rest(here);

    here.travel(Duration.ofDays(12));
    rest(here);

    assertThat(ids).allSatisfy(id -> assertThat(money(there, id)).isEqualTo("paid"));
    assertThat(
            examiner
                .checks()
                .rows(
                    shop.id(),
                    """
                    select payload ->> 'promise' as promise, kind, count(*) as times
                    from case_event
                    where merchant_id = :merchantId and kind like 'promise%'
                    group by payload ->> 'promise', kind
                    having count(*) > 1
                    """))
        .as("promises that were acted on twice")
        .isEmpty();
    assertThat(
            examiner
                .checks()
                .rows(
                    shop.id(),
                    """
                    select case_id
                    from case_event
                    where merchant_id = :merchantId and kind = 'promise_broken'
                    group by case_id
                    """))
        .as("cases whose promise slipped")
        .hasSizeGreaterThanOrEqualTo(silent.size());
    eachTaskIsDoneAtTheFirstTry();
    examiner.checks().holdAtRest(shop.id(), "two nodes");
    assertThat(letters().holdAtHome("two nodes")).as("copies of letters").isZero();
  }

  private void eachTaskIsDoneAtTheFirstTry() {
    assertThat(
            examiner
                .checks()
                .rows(
                    shop.id(),
                    """
                    select kind, subject, attempts
                    from outbox_task
                    where merchant_id = :merchantId and (state <> 'done' or attempts <> 1)
                      and due_at <= created_at
                    """))
        .as("tasks that were not done at the first try")
        .isEmpty();
  }

  @Test
  void whenOneIsKilledWhileMuchIsTold_thenEveryLetterArrives() {
    var ids = IntStream.range(0, MANY_CASES).mapToObj(each -> lives.opened(here)).toList();
    rest(here);
    var before = OFFICE.arrived();

    here.travel(Duration.ofDays(12));
    until("letters leave", () -> OFFICE.arrived() > before + CASES);
    other.kill();
    rest(here);
    for (var pause = 0; pause < PAUSES; pause++) {
      // The lease of a task that it took with it, then that of a letter in its hands.
      here.travel(Duration.ofMinutes(2));
      rest(here);
    }

    assertThat(letters().holdAtHome("killed while it told")).isLessThanOrEqualTo(MOST_IN_FLIGHT);
    examiner.checks().holdAtRest(shop.id(), "killed while it told");
    assertThat(
            examiner
                .checks()
                .rows(
                    shop.id(),
                    """
                    select distinct case_id
                    from mail
                    where merchant_id = :merchantId and to_party = 'consumer' and state = 'sent'
                      and (case_id, created_at) in (
                        select case_id, ended_at
                        from promise
                        where merchant_id = :merchantId and state = 'broken')
                    """))
        .as("cases whose consumer was told of the slip")
        .hasSameSizeAs(ids);
  }

  private Letters letters() {
    return new Letters(examiner.checks(), shop.id(), OFFICE);
  }

  @Test
  void whenTermsArePublishedOnOne_thenBothDecideByThem() {
    var terms = OwnTerms.text("own-kors", 60).replace("\"", "\\\"").replace("\n", "\\n");
    var body =
        "{\"name\": \"Own\", \"files\": [{\"name\": \"terms.yaml\", \"text\": \"" + terms + "\"}]}";
    assertThat(decides(here)).isFalse();
    assertThat(decides(there)).isFalse();

    var published = send("/api/v1/rule-sets", body);
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);

    assertThat(decides(here)).as("before it is time").isFalse();
    assertThat(decides(there)).as("before it is time").isFalse();
    here.travel(Duration.ofSeconds(90));
    until("both decide by it", () -> decides(here) && decides(there));
  }

  /** Whether a node knows the terms: facts that name terms it does not know are refused. */
  private boolean decides(Courier courier) {
    var facts = "{\"policies\": {\"brandPolicyId\": \"own-kors\"}}";
    var answer = send(courier.house(), "/api/v1/decisions", facts);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
    return answer.statusCode() == 200;
  }

  private HttpResponse<String> send(String path, String json) {
    return send(house.node().address(), path, json);
  }

  private HttpResponse<String> send(URI node, String path, String json) {
    var request =
        HttpRequest.newBuilder(node.resolve(path))
            .header("Authorization", "Bearer " + shop.token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    return HTTP.sendAsync(request, BodyHandlers.ofString()).join();
  }

  @Test
  void whenOneIsKilled_thenNothingIsLostAndTheOtherGoesOn() {
    var ids = IntStream.range(0, CASES).mapToObj(each -> lives.released(there)).toList();
    other.kill();

    // The lease of a task that it took with it.
    here.travel(Duration.ofSeconds(61));
    rest(here);
    here.travel(Duration.ofMinutes(2));
    rest(here);

    assertThat(ids).allSatisfy(id -> assertThat(money(here, id)).isEqualTo("paid"));
    examiner.checks().holdAtHome(shop.id(), "one node was killed");
  }

  @Test
  void whenOneIsAskedToStop_thenItEndsWhatItBeganAndSendsOthersAway()
      throws SQLException, IOException, InterruptedException {
    var id = lives.opened(here);
    HttpResponse<String> refused;
    CompletableFuture<HttpResponse<String>> inHand;
    try (var holder = house.database().connect()) {
      holder.setAutoCommit(false);
      try (var lock =
          holder.prepareStatement(
              "select 1 from after_sales_case where case_id = ?::uuid for update")) {
        lock.setString(1, id);
        lock.execute();
      }
      inHand = HTTP.sendAsync(message(id), BodyHandlers.ofString());
      until("the request waits for the case", () -> isWaiting(holder));

      other.askToStop();
      refused = untilRefused(id);
      holder.rollback();
    }

    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(inHand.join().statusCode()).as(inHand.join().body()).isEqualTo(200);
    assertThat(other.await()).isEqualTo(143);
    assertThat(here.get("/api/v1/cases/" + id + "/messages").body()).contains("I am in a hurry.");
  }

  @Test
  void whenTheLogIsRead_thenEachLineIsAnObjectThatNamesNobody() throws IOException {
    var id = lives.released(here);
    lives.message(here, id);
    rest(here);

    var lines =
        Files.readAllLines(house.log()).stream()
            .filter(line -> !line.startsWith("Redress is ready"))
            .toList();

    var json = JsonMapper.builder().build();
    assertThat(lines)
        .allSatisfy(line -> assertThat(json.readTree(line).has("@timestamp")).isTrue());
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("write_message", id, shop.id().toString(), "\"request\""));
    assertThat(String.join("\n", lines))
        .doesNotContain(Lives.CONSUMER, Lives.MAIL_HOST, "How is it going");
  }

  private HttpRequest message(String id) {
    var body = "{\"thread\": \"consumer\", \"by\": \"consumer\", \"words\": \"I am in a hurry.\"}";
    return HttpRequest.newBuilder(
            other.address().resolve("/api/v1/cases/" + id + "/commands/write_message"))
        .header("Authorization", "Bearer " + shop.token())
        .header("Content-Type", "application/json")
        .header("If-Match", "*")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpResponse<String> untilRefused(String id) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(other.address().resolve("/api/v1/cases/" + id))
            .header("Authorization", "Bearer " + shop.token())
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    while (answer.statusCode() == 200) {
      answer = HTTP.send(request, BodyHandlers.ofString());
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    return answer;
  }

  private static boolean isWaiting(Connection holder) {
    try (var statement = holder.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from pg_locks where not granted and locktype = 'transactionid'")) {
      rows.next();
      return rows.getInt(1) > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The stream of a consumer's browser that looks at the case on the other node. */
  private BlockingQueue<String> watch(String id) throws InterruptedException {
    var home = "/s/" + shop.slug();
    var browser = new PlainBrowser(other.address() + home);
    var page = browser.get(lives.link(there, id).substring(home.length()));
    assertThat(page.path()).endsWith(id);
    var heard = new LinkedBlockingQueue<String>();
    browser.listen("/cases/" + id + "/live", heard::add);
    assertThat(heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(":here");
    return heard;
  }

  private static String money(Courier courier, String id) {
    return courier.get("/api/v1/cases/" + id).at("/money");
  }

  private void rest(Courier courier) {
    assertThat(courier.get("/api/v1/cases").isDone()).isTrue();
    until("everything that is due is done", () -> examiner.checks().isAtRest(shop.id()));
  }

  private static void until(String what, BooleanSupplier condition) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      Moments.pass(Duration.ofMillis(30));
    }
  }
}
