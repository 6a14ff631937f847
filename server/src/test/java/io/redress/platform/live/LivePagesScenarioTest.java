package io.redress.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.RedressTest;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RedressTest
@Import(LivePagesScenarioTest.Watch.class)
class LivePagesScenarioTest {
  private static final long PATIENCE_SECONDS = 10;

  @LocalServerPort int port;
  @Autowired LivePages live;
  @Autowired Watchers watchers;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final HttpClient client = HttpClient.newHttpClient();
  private final MerchantId merchant = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  /** A page that can be watched. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Watch {
    @Bean
    @Order(0)
    SecurityFilterChain watchSecurity(HttpSecurity http) {
      return http.securityMatcher("/watch")
          .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
          .build();
    }

    @RestController
    record Page(LivePages live) {
      @GetMapping("/watch")
      SseEmitter watch(@RequestParam String merchant, @RequestParam String topic) {
        return live.subscribe(MerchantId.parse(merchant), topic);
      }
    }
  }

  /** Until both connections stand, what comes is a reread or is missed; from then on it is told. */
  @BeforeEach
  void waitUntilChangesAreTold() throws InterruptedException {
    var ready = new CaseId(UUID.randomUUID());
    var heard = watch("case/" + ready);
    String event;
    do {
      change(ready, "ready");
      event = next(heard);
    } while (!event.equals("event:ready"));
  }

  @AfterEach
  void goAway() {
    client.shutdownNow();
  }

  private BlockingQueue<String> watch(String topic) throws InterruptedException {
    var heard = new LinkedBlockingQueue<String>();
    var address = "http://127.0.0.1:%d/watch?merchant=%s&topic=%s".formatted(port, merchant, topic);
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    var _ =
        client
            .sendAsync(request, BodyHandlers.ofLines())
            .thenAcceptAsync(
                answer -> answer.body().filter(line -> !line.isEmpty()).forEach(heard::add),
                // An answer that is there already would be heard by this thread, without an end.
                Thread::startVirtualThread);
    assertThat(next(heard)).isEqualTo(":here");
    return heard;
  }

  private static String next(BlockingQueue<String> heard) throws InterruptedException {
    return String.valueOf(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  private void change(CaseId changed, String part) {
    transaction.executeWithoutResult(status -> live.changed(merchant, changed, Set.of(part)));
  }

  @Nested
  class GivenABrowserThatLooksAtACase {
    @Test
    void whenTheCaseChanges_thenItIsToldWhichPart() throws InterruptedException {
      var heard = watch("case/" + caseId);

      change(caseId, "messages");

      assertThat(next(heard)).isEqualTo("event:messages");
      assertThat(next(heard)).isEqualTo("data:" + caseId);
    }

    @Test
    void whenSomethingElseChanges_thenItHearsNothingOfIt() throws InterruptedException {
      var heard = watch("case/" + caseId);

      change(new CaseId(UUID.randomUUID()), "messages");
      transaction.executeWithoutResult(
          status -> {
            live.changed(merchant, caseId, Set.of("undone"));
            status.setRollbackOnly();
          });
      live.changed(new MerchantId(UUID.randomUUID()), caseId, Set.of("foreign"));
      change(caseId, "last");

      assertThat(next(heard)).isEqualTo("event:last");
    }

    @Test
    void whenTheConnectionToTheDatabaseBreaks_thenItIsToldToReadAgain()
        throws InterruptedException {
      var heard = watch("case/" + caseId);

      jdbc.sql(
              """
              select pg_terminate_backend(pid)
              from pg_stat_activity
              where datname = current_database() and application_name = 'redress live'
              """)
          .query()
          .listOfRows();

      assertThat(next(heard)).isEqualTo("event:reread");
      assertThat(next(heard)).startsWith("data:");
      // What was sent into the broken connection is told as one more reread, so it is sent again.
      String event;
      do {
        change(caseId, "after");
        event = next(heard);
      } while (event.equals("event:reread") || event.startsWith("data:"));
      assertThat(event).isEqualTo("event:after");
    }

    @Test
    void whenSomebodyElseUsesTheChannel_thenItStillHearsWhatComesAfter()
        throws InterruptedException {
      var heard = watch("case/" + caseId);

      jdbc.sql("select pg_notify('redress_live', 'nobody nothing messages')").query().singleRow();
      change(caseId, "after");

      assertThat(next(heard)).isEqualTo("event:after");
    }

    @Test
    void whenItGoesAway_thenItsPlaceIsFree() throws InterruptedException {
      watch("case/" + caseId);
      assertThat(watchers.count()).isPositive();

      client.shutdownNow();
      while (watchers.count() > 0) {
        change(caseId, "ping");
        Thread.onSpinWait();
      }

      assertThat(watchers.count()).isZero();
    }
  }

  @Nested
  class GivenANodeThatStops {
    @AfterEach
    void goOn() {
      watchers.start();
    }

    @Test
    void whenABrowserStillLooks_thenItIsSentAwayAtOnceAndMayComeAgainLater()
        throws InterruptedException {
      watch("case/" + caseId);

      watchers.stop();

      while (watchers.count() > 0) {
        Thread.onSpinWait();
      }
      var address = "http://127.0.0.1:%d/watch?merchant=%s&topic=queue".formatted(port, merchant);
      var again =
          client
              .sendAsync(
                  HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
              .join();
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.headers().firstValue("Content-Type")).hasValue("text/event-stream");
      assertThat(watchers.count()).isZero();
    }
  }

  @Nested
  class GivenABrowserThatLooksAtTheQueue {
    @Test
    void whenAnyCaseOfTheMerchantChanges_thenItIsTold() throws InterruptedException {
      var heard = watch("queue");

      change(caseId, "status");

      assertThat(next(heard)).isEqualTo("event:queue");
      assertThat(next(heard)).isEqualTo("data:" + caseId);
    }
  }

  @Nested
  class GivenABrowserThatIsTooSlow {
    @Test
    void whenMoreWaitsThanFits_thenItIsToldToReadAgain() {
      var watcher = new Watcher(merchant, "queue", new SseEmitter());
      var event = watcher.eventFor(new Change(merchant, caseId, "status")).orElseThrow();

      for (var i = 0; i < 65; i++) {
        watcher.tell(event);
      }

      assertThat(watcher.waiting()).containsExactly(Watcher.Event.REREAD);
    }
  }
}
