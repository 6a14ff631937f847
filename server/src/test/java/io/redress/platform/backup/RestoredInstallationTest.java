package io.redress.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.platform.RedressTest;
import io.redress.platform.tenancy.Tenancy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** What is done with a restored application, over parts that only this test has. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
class RestoredInstallationTest {
  @Autowired ApplicationContext application;
  @Autowired CaseWorld world;
  @Autowired Tenancy tenancy;

  private final List<String> done = new ArrayList<>();

  private final class Erasing implements AfterRestore {
    @Override
    public String subject() {
      return "erasing";
    }

    @Override
    public void run(Path data) {
      done.add("erased by " + data);
    }
  }

  private final class Complaining implements RestoreCheck {
    @Override
    public String subject() {
      return "shelves";
    }

    @Override
    public List<String> findings() {
      done.add("checked");
      return List.of("%s has none".formatted(tenancy.require()));
    }
  }

  @Test
  void whenItIsChecked_thenLaterErasuresComeFirstAndEveryMerchantIsAsked() {
    var shop = world.shop();
    var lines = new ArrayList<String>();
    try (var parts = new GenericApplicationContext(application)) {
      parts.registerBean("erasing", AfterRestore.class, Erasing::new);
      parts.registerBean("complaining", RestoreCheck.class, Complaining::new);
      parts.refresh();

      var findings =
          new RestoredInstallation(parts, new Progress(lines::add)).findings(Path.of("restored"));

      assertThat(findings)
          .contains("merchant %s, shelves: %s has none".formatted(shop, shop))
          .doesNotHaveDuplicates();
      assertThat(done.getFirst()).isEqualTo("erased by restored");
      assertThat(done).hasSize(findings.size() + 1);
      assertThat(lines.getFirst()).isEqualTo("Once more: erasing.");
    }
  }
}
