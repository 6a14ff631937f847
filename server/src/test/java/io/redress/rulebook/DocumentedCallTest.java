package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.text.FactsReader;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in {@code docs/rulebook.md} work as they stand there. */
class DocumentedCallTest {
  private static final String CLASS = "DocumentedCall";

  @Test
  void theExampleOfTheManualRunsAsItStands(@TempDir Path folder) throws Exception {
    compile(example("java"), folder);

    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, loader())) {
      var decision = (Decision) loader.loadClass(CLASS).getMethod("call").invoke(null);

      assertThat(decision.isEntitled()).isTrue();
      assertThat(decision.lastDay()).hasValue(LocalDate.of(2026, 6, 8));
    }
  }

  @Test
  void theTermsOfTheManualAreReadAsTheyStand() throws IOException {
    var reading = new FactsReader(Set.of()).read("manual.yaml", example("yaml"));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.cases().getFirst().facts().isKnown(Fact.STORE_SPECIAL)).isTrue();
  }

  private static ClassLoader loader() {
    return DocumentedCallTest.class.getClassLoader();
  }

  private static String example(String language) throws IOException {
    var block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    var matcher = block.matcher(Files.readString(manual()));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static Path manual() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var manual = folder.resolve("docs/rulebook.md");
      if (Files.exists(manual)) {
        return manual;
      }
    }
    throw new IllegalStateException("docs/rulebook.md is not above the tests");
  }

  private static void compile(String statements, Path folder) {
    var source =
        "import io.redress.rulebook.*; import java.time.*;\npublic class %s {\n%s\n%s return %s; }}"
            .formatted(CLASS, "public static Decision call() {", statements, "decision");
    var written = new StringWriter();
    var options =
        List.of(
            "-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
    var compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(written, null, null, options, null, List.of(new Source(source)))
            .call();
    assertThat(compiled).as("%s", written).isTrue();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///" + CLASS + Kind.SOURCE.extension), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
