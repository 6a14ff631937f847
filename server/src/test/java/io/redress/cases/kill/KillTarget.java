package io.redress.cases.kill;

import io.redress.Redress;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.lives.LifeChecks;
import io.redress.money.provider.SandboxMode;
import io.redress.platform.clock.SharedOffset;
import io.redress.platform.database.EmbeddedPostgres;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The whole application as a process that does what its standard input says, one line each, and
 * acknowledges it on its standard output after the commit.
 */
public final class KillTarget {
  private final ApplicationContext application;
  private final CaseWorld world;
  private final CaseSteps steps;

  private KillTarget(ApplicationContext application) {
    this.application = application;
    this.world = application.getBean(CaseWorld.class);
    this.steps = application.getBean(CaseSteps.class);
  }

  /** Starts on the data folder that is named first and obeys until the input ends. */
  public static void main(String[] arguments) throws IOException {
    var application =
        new SpringApplication(Redress.class, CaseWorld.class, CaseSteps.class, LifeChecks.class);
    application.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(NoPartsOfTests.class));
    var context =
        application.run(
            "--redress.data=" + arguments[0],
            "--redress.port=0",
            "--redress.demo=false",
            "--redress.test-clock=true",
            "--logging.level.root=ERROR");
    new KillTarget(context).obey();
  }

  private void obey() throws IOException {
    say("ready " + application.getBean(EmbeddedPostgres.class).processId());
    try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var line = input.readLine(); line != null; line = input.readLine()) {
        try {
          say(done(line.split(" ", -1)));
        } catch (RuntimeException | AssertionError e) {
          say("failed " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
      }
    }
  }

  private String done(String[] words) {
    return switch (words[0]) {
      case "shop" -> "shop " + world.shop();
      case "owe" -> "owing " + steps.inspected(MerchantId.parse(words[1]));
      case "release" -> {
        var shop = MerchantId.parse(words[1]);
        steps.behave(shop, SandboxMode.valueOf(words[3].toUpperCase(Locale.ROOT)));
        var id = CaseId.parse(words[2]);
        world.staff(shop, new CaseCommand.ReleaseRefund(id)).orThrow();
        yield "released " + id;
      }
      case "well" -> {
        steps.behave(MerchantId.parse(words[1]), SandboxMode.WELL);
        yield "well";
      }
      case "advance" ->
          "now "
              + application
                  .getBean(SharedOffset.class)
                  .advance(Duration.ofHours(Long.parseLong(words[1])));
      case "money" ->
          "money " + world.view(MerchantId.parse(words[1]), CaseId.parse(words[2])).head().money();
      case "check" -> {
        var checks = application.getBean(LifeChecks.class);
        checks.everyCaseIsPromised(MerchantId.parse(words[1]), "after kills");
        checks.moneyIsRight(MerchantId.parse(words[1]), "after kills");
        yield "fine";
      }
      default -> throw new IllegalArgumentException("nobody knows " + words[0]);
    };
  }

  /** Other tests' replacements, such as a clock that stands still, are not for this process. */
  static final class NoPartsOfTests extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
      return reader.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof NoPartsOfTests;
    }

    @Override
    public int hashCode() {
      return NoPartsOfTests.class.hashCode();
    }
  }

  private static void say(String line) {
    System.out.println("> " + line);
    System.out.flush();
  }
}
