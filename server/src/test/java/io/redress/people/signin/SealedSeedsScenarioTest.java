package io.redress.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.database.DatabaseAddress;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** Who reads the database alone cannot make anybody's codes. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class SealedSeedsScenarioTest {
  @Autowired DeskWorld world;
  @Autowired SecondFactors factors;
  @Autowired SeedSeal seal;
  @Autowired StaffMembers staff;
  @Autowired TravellingClock clock;

  @Value("${redress.database-url}")
  String database = "";

  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private StaffMember member(Role role) {
    return world.cases.in(shop.id(), () -> staff.byEmail(DeskWorld.address(role)).orElseThrow());
  }

  /** Sets an authenticator up and tells its seed. */
  private String setUp(StaffMember member) {
    var seed =
        world.cases.in(
            shop.id(),
            () -> {
              var made = factors.proposed(member).seed();
              assertThat(factors.confirm(member.id(), code(made))).isTrue();
              return made;
            });
    clock.advance(Duration.ofSeconds(30));
    return seed;
  }

  private String code(String seed) {
    return Authenticators.code(seed, clock.instant());
  }

  private boolean opens(StaffMember member, String code) {
    return world.cases.in(shop.id(), () -> factors.accepts(member.id(), code));
  }

  private String row(StaffMember member) throws SQLException {
    try (var connection = DatabaseAddress.parse(database).connect();
        var statement =
            connection.prepareStatement(
                "select to_jsonb(staff_totp)::text from staff_totp where staff_id = ?")) {
      statement.setObject(1, member.id().value());
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
      }
    }
  }

  private void change(String how, StaffMember member) throws SQLException {
    try (var connection = DatabaseAddress.parse(database).connect();
        var statement =
            connection.prepareStatement("update staff_totp set " + how + " where staff_id = ?")) {
      statement.setObject(1, member.id().value());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  @Nested
  class GivenAnAuthenticator {
    @Test
    void whenItsRowIsRead_thenTheSeedIsNotInIt() throws SQLException {
      var agent = member(Role.AGENT);

      var seed = setUp(agent);

      assertThat(row(agent)).contains("\"sealed:").doesNotContain(Authenticators.hex(seed), seed);
    }

    @Test
    void whenItsRowIsGivenToAnother_thenItOpensNothing() throws SQLException {
      var agent = member(Role.AGENT);
      var finance = member(Role.FINANCE);
      var seed = setUp(agent);
      setUp(finance);
      var sealed = row(agent).replaceAll(".*\"(sealed:[^\"]+)\".*", "$1");

      change("sealed_seed = '" + sealed + "'", finance);

      assertThatThrownBy(() -> opens(finance, code(seed)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Nested
  class GivenASeedThatWasKeptInClear {
    private final String inClear = "sealed_seed = null, seed = decode('%s', 'hex')";

    @Test
    void whenTheApplicationStarts_thenItIsSealedAndItsCodesStillOpen() throws SQLException {
      var agent = member(Role.AGENT);
      var seed = setUp(agent);
      change(inClear.formatted(Authenticators.hex(seed)), agent);

      seal.sealAll();

      assertThat(row(agent)).contains("\"sealed:").doesNotContain(Authenticators.hex(seed));
      assertThat(opens(agent, code(seed))).isTrue();
    }

    @Test
    void whenItIsUsedBefore_thenItIsSealedThen() throws SQLException {
      var agent = member(Role.AGENT);
      var seed = setUp(agent);
      change(inClear.formatted(Authenticators.hex(seed)), agent);

      assertThat(opens(agent, code(seed))).isTrue();

      assertThat(row(agent)).contains("\"sealed:").doesNotContain(Authenticators.hex(seed));
    }
  }
}
