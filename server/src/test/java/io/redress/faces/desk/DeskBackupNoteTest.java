package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Tests work on an external database: its backups are made elsewhere, and the page says so. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskBackupNoteTest {
  private static final String SAID = "The database is backed up by its own tools.";

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  @Nested
  class GivenTheLetters {
    @Test
    void whenAnAdministratorReadsThem_thenTheyAreToldOfBackups() {
      var page = world.signIn(port, shop, Role.ADMINISTRATOR).get(shop.desk() + "/outbox");

      assertThat(page.body()).contains(SAID);
    }

    @Test
    void whenAnybodyElseReadsThem_thenTheyAreNot() {
      var page = world.signIn(port, shop, Role.SUPERVISOR).get(shop.desk() + "/outbox");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContain(SAID);
    }
  }
}
