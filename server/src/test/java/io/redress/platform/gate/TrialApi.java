package io.redress.platform.gate;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An API to try the edge with: it counts, refuses, waits and breaks on request. */
@TestConfiguration(proxyBeanMethods = false)
class TrialApi {
  @Bean
  @Order(0)
  SecurityFilterChain trialSecurity(HttpSecurity http, Tenancy tenancy) {
    return http.securityMatcher("/api/v1/trial/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .addFilterAfter(merchantOfHeader(tenancy), AuthorizationFilter.class)
        .build();
  }

  private static Filter merchantOfHeader(Tenancy tenancy) {
    return (request, response, chain) -> {
      var merchant = ((HttpServletRequest) request).getHeader("X-Merchant");
      if (merchant == null) {
        chain.doFilter(request, response);
        return;
      }
      try {
        tenancy.call(
            MerchantId.parse(merchant),
            () -> {
              chain.doFilter(request, response);
              return true;
            });
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new ServletException(e);
      }
    };
  }

  record Count(String entity, int by, @Nullable List<Count> more) {}

  record Counted(long number) {}

  @RestController
  static class Trial {
    private final AtomicInteger runs = new AtomicInteger();
    private volatile CountDownLatch door = new CountDownLatch(0);

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    Trial(JdbcClient jdbc, Tenancy tenancy) {
      this.jdbc = jdbc;
      this.tenancy = tenancy;
    }

    /** How many requests have come this far. */
    public int runs() {
      return runs.get();
    }

    public void closeDoor() {
      door = new CountDownLatch(1);
    }

    public void openDoor() {
      door.countDown();
    }

    @PostMapping("/api/v1/trial/count")
    @Transactional
    public Counted count(@RequestBody Count count, HttpServletResponse response)
        throws InterruptedException {
      runs.incrementAndGet();
      door.await();
      var number =
          jdbc.sql(
                  """
                  insert into number_series (merchant_id, legal_entity, series, last_number)
                  values (:merchantId, :entity, 'trial', :by)
                  on conflict (merchant_id, legal_entity, series)
                  do update set last_number = number_series.last_number + excluded.last_number
                  returning last_number
                  """)
              .param("merchantId", tenancy.require().value())
              .param("entity", count.entity())
              .param("by", count.by())
              .query((row, index) -> row.getLong(1))
              .single();
      if (count.entity().startsWith("refuse")) {
        throw new RefusedException(
            new Refusal("too_many", Map.of("found", "3"), List.of("ask_less")));
      }
      if (count.entity().startsWith("break")) {
        throw new IllegalStateException("secret internals");
      }
      response.setHeader("ETag", "\"%d\"".formatted(number));
      if (count.entity().startsWith("placed")) {
        response.setHeader("Location", "/api/v1/trial/placed");
      }
      if (count.entity().startsWith("unkept")) {
        refuseTheCommit();
      }
      return new Counted(number);
    }

    // A posting whose entries do not sum to zero is found out when the transaction commits.
    private void refuseTheCommit() {
      jdbc.sql(
              """
              with posting as (
                insert into ledger_posting (merchant_id, posting_id, chain_id, kind, reference_id,
                  at, sequence_number, previous_hash, hash)
                values (:merchantId, :id, :id, 'capture', :id, to_timestamp(0), 1, '', '')
                returning merchant_id, posting_id)
              insert into ledger_entry (merchant_id, posting_id, entry_number, account,
                amount_minor, currency)
              select merchant_id, posting_id, 1, 'sales', 1, 'EUR'
              from posting
              """)
          .param("merchantId", tenancy.require().value())
          .param("id", UUID.randomUUID())
          .update();
    }

    @GetMapping("/api/v1/trial/merchants/{id}")
    public Map<String, String> merchant(@PathVariable String id) {
      throw Problem.notFound("Merchant " + MerchantId.parse(id));
    }

    @GetMapping("/api/v1/trial/caller")
    public Map<String, String> caller(HttpServletRequest request) {
      return Map.of("caller", request.getRemoteAddr() + " by " + request.getScheme());
    }

    @GetMapping("/api/v1/trial/wait")
    public Map<String, String> waitUntilOpen() throws InterruptedException {
      runs.incrementAndGet();
      door.await();
      return Map.of();
    }
  }
}
