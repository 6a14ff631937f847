package io.redress.people.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.people.StaffMembers;
import io.redress.people.access.StaffSession;
import io.redress.people.signin.SignIns;
import io.redress.people.store.SessionStore;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.NewIds;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions of browsers over one database, seen from two nodes. */
@RedressTest
class SharedSessionsTest {
  @Autowired Merchants merchants;
  @Autowired StaffMembers staff;
  @Autowired SignIns signIns;
  @Autowired SessionStore store;
  @Autowired SessionJson json;
  @Autowired KeptSessions here;
  @Autowired Tenancy tenancy;
  @Autowired NewIds ids;
  @Autowired TravellingClock clock;
  @Autowired JdbcClient jdbc;

  private MerchantId merchant = new MerchantId(new UUID(0, 0));
  private StaffId grace = new StaffId(new UUID(0, 0));

  @BeforeEach
  void open() {
    clock.travelTo(TestClock.START);
    var house = PeopleSamples.merchant();
    merchants.create(house, TestClock.START);
    merchant = house.id();
    var member = PeopleSamples.staff("grace@maison.example", Role.AGENT);
    tenancy.run(merchant, () -> staff.create(member, PeopleSamples.PASSWORD, TestClock.START));
    grace = member.id();
  }

  private KeptSessions otherNode() {
    return new KeptSessions(store, json, tenancy, ids, clock);
  }

  private StaffSession signedIn() {
    return new StaffSession(merchant, grace, StaffSession.Step.DONE, TestClock.START);
  }

  /** Begins a session at this node and tells its id. */
  private String begin(StaffSession who) {
    return tenancy.call(
        merchant,
        () -> {
          var session = here.createSession();
          session.setAttribute(KeptSession.STAFF, who);
          here.save(session);
          return session.getId();
        });
  }

  private Optional<KeptSession> find(KeptSessions node, String id) {
    return tenancy.call(merchant, () -> Optional.ofNullable(node.findById(id)));
  }

  @Nested
  class GivenASession {
    @Test
    void whenAnotherNodeIsAsked_thenItKnowsWhoSignedIn() {
      var found = find(otherNode(), begin(signedIn())).orElseThrow();

      assertThat(found.<StaffSession>getAttribute(KeptSession.STAFF)).isEqualTo(signedIn());
    }

    @Test
    void whenAnotherMerchantIsInScope_thenItIsNotThere() {
      var id = begin(signedIn());
      var other = PeopleSamples.merchant();
      merchants.create(other, TestClock.START);

      assertThat(tenancy.call(other.id(), () -> Optional.ofNullable(here.findById(id)))).isEmpty();
      assertThat(Optional.ofNullable(here.findById(id))).isEmpty();
    }

    @Test
    void whenTheRowIsRead_thenItsIdIsNotInIt() {
      var id = begin(signedIn());

      var rows =
          tenancy.call(
              merchant,
              () -> jdbc.sql("select s::text from browser_session s").query(String.class).list());

      assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(id));
    }

    @Test
    void whenTwoRequestsChangeIt_thenBothChangesStay() {
      var id = begin(signedIn());
      var one = find(here, id).orElseThrow();
      var two = find(otherNode(), id).orElseThrow();

      one.setAttribute("a", "first");
      two.setAttribute("b", "second");
      tenancy.run(merchant, () -> here.save(one));
      tenancy.run(merchant, () -> otherNode().save(two));

      var found = find(here, id).orElseThrow();
      assertThat(found.<String>getAttribute("a")).isEqualTo("first");
      assertThat(found.<String>getAttribute("b")).isEqualTo("second");
    }

    @Test
    void whenItsIdChanges_thenTheOldOneOpensNothing() {
      var id = begin(signedIn());
      var session = find(here, id).orElseThrow();

      var next = session.changeSessionId();
      tenancy.run(merchant, () -> here.save(session));

      assertThat(find(here, id)).isEmpty();
      assertThat(find(otherNode(), next)).isPresent();
    }

    @Test
    void whenItIsEndedWhileARequestRuns_thenTheRequestDoesNotBringItBack() {
      var id = begin(signedIn());
      var running = find(here, id).orElseThrow();

      tenancy.run(merchant, () -> signIns.endAll(grace, Optional.empty()));
      running.setAttribute("a", "late");
      tenancy.run(merchant, () -> here.save(running));

      assertThat(find(here, id)).isEmpty();
    }

    @Test
    void whenNothingHappensForTwoHours_thenItIsOver() {
      var id = begin(signedIn());

      clock.advance(Duration.ofHours(2).minusSeconds(1));
      assertThat(find(here, id)).isPresent();
      clock.advance(Duration.ofSeconds(1));
      assertThat(find(here, id)).isEmpty();
    }

    @Test
    void whenItIsUsedAllDay_thenItIsOverAfterTwelveHours() {
      var id = begin(signedIn());
      for (var hours = 1; hours < 12; hours++) {
        clock.advance(Duration.ofHours(1));
        var session = find(here, id).orElseThrow();
        tenancy.run(merchant, () -> here.save(session));
      }

      clock.advance(Duration.ofHours(1));
      assertThat(find(here, id)).isEmpty();
    }

    @Test
    void whenSomebodySignsInOnAPageThatWasOpenForHours_thenTheyAreInForTwelveHours() {
      var id = beginAsStranger();
      clock.advance(Duration.ofHours(13));
      var open = find(here, id).orElseThrow();
      var now = clock.instant();
      open.setAttribute(
          KeptSession.STAFF, new StaffSession(merchant, grace, StaffSession.Step.DONE, now));
      tenancy.run(merchant, () -> here.save(open));

      for (var hours = 1; hours < 12; hours++) {
        clock.advance(Duration.ofHours(1));
        use(id);
      }
      clock.advance(Duration.ofHours(1));
      assertThat(find(here, id)).isEmpty();
    }

    /** Begins the session of somebody who only looks at the page to sign in. */
    private String beginAsStranger() {
      return tenancy.call(
          merchant,
          () -> {
            var session = here.createSession();
            here.save(session);
            return session.getId();
          });
    }

    @Test
    void whenItIsUsedTwiceInAMinute_thenItIsWrittenOnce() {
      var id = begin(signedIn());

      clock.advance(Duration.ofSeconds(59));
      use(id);
      assertThat(seenAt()).isEqualTo(TestClock.START);
      clock.advance(Duration.ofSeconds(1));
      use(id);
      assertThat(seenAt()).isEqualTo(TestClock.START.plusSeconds(60));
    }

    private void use(String id) {
      var session = find(here, id).orElseThrow();
      tenancy.run(merchant, () -> here.save(session));
    }

    private Instant seenAt() {
      return tenancy.call(merchant, () -> signIns.of(grace)).getFirst().seenAt();
    }
  }

  @Nested
  class GivenSessionsThatAreOver {
    @Test
    void whenANewOneBegins_thenTheyAreClearedAway() {
      var before = begin(signedIn());
      clock.advance(Duration.ofDays(2));

      var after = begin(signedIn());

      var kept =
          tenancy.call(
              merchant,
              () -> jdbc.sql("select count(*) from browser_session").query(Long.class).single());
      assertThat(Objects.requireNonNull(kept)).isEqualTo(1);
      assertThat(List.of(before, after)).doesNotHaveDuplicates();
    }
  }

  @Nested
  class GivenAValueThatNobodyNamed {
    @Test
    void whenItIsToBeKept_thenThatIsADefect() {
      var session = here.createSession();
      session.setAttribute("a", Duration.ZERO);

      assertThatThrownBy(() -> tenancy.run(merchant, () -> here.save(session)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("SessionType");
    }
  }
}
