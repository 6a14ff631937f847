package io.redress.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.platform.RedressTest;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Nothing is left out: each address that answers stands in the catalogue that is attacked. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class RoutesScenarioTest {
  private static final String EVERY_COMMAND = "POST /api/v1/cases/{}/commands/{}";

  /** Mapped by a library and opened to nobody; what {@link ReadsScenarioTest} asks for shows it. */
  private static final String NEVER_OPEN = "GET /openapi.json.yaml";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @Test
  void whenTheApplicationIsAskedForItsAddresses_thenTheCatalogueHasThemAndNoOthers() {
    var field = Field.of(context, port);
    var real = new TreeSet<>(Routes.mapped(field.mappings()));
    real.addAll(Routes.described(field.bodies.description()));
    real.remove(EVERY_COMMAND);
    real.remove(NEVER_OPEN);

    var known = Routes.all().stream().map(Route::shape).toList();

    assertThat(known).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(known))
        .as("server/src/test/resources/attacks/routes.txt")
        .containsExactlyInAnyOrderElementsOf(real);
  }

  @Test
  void whenACataloguedAddressNamesAThing_thenTheHousesHaveOne() {
    var house = Field.of(context, port).ours;

    var named =
        Routes.all().stream()
            .flatMap(route -> route.things().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(house.things().keySet()).containsAll(named);
  }
}
